import { PRINCIPALS, type Principal } from "../world/principals.ts";

const EVERYONE = PRINCIPALS.join(" ");
const WEALD = "member carer facilitator representative";
const COAST = "otherMember otherFacilitator";
const NOBODY = "";

/**
 * Who may be shown what, by hand: `table thing field`, with `*` for all there are. The first line that fits counts, and
 * what no line names may be shown to nobody.
 */
const SHOWN_TO: [canary: string, principals: string, onlyAt?: RegExp][] = [
  ["groups * *", EVERYONE],

  ["members member nameToShow", "member facilitator"],
  ["members carer nameToShow", "carer facilitator"],
  ["members representative nameToShow", "representative facilitator"],
  ["members facilitator nameToShow", "facilitator"],
  ["members otherMember nameToShow", "otherMember otherFacilitator"],
  ["members otherFacilitator nameToShow", "otherFacilitator"],
  ["members reviewer nameToShow", "reviewer"],
  ["members otherReviewer nameToShow", "otherReviewer"],
  ["members moderator nameToShow", "moderator"],
  ["members administrator nameToShow", "administrator"],

  ["members moderator nameToShow", "moderator"],

  // Who wrote it, on the one page that says so and remembers who looked.
  ["members carer name", "facilitator moderator", /\/writer$/],
  ["members carer email", "facilitator moderator", /\/writer$/],
  ["members otherMember name", "moderator", /\/writer$/],
  ["members otherMember email", "moderator", /\/writer$/],

  ["feedback wealdForGroup checkReason", "member moderator"],
  ["feedback wealdForGroup *", `${WEALD} reviewer moderator`],
  ["feedback wealdForStaff checkReason", "member moderator"],
  ["feedback wealdForStaff *", "member facilitator otherReviewer moderator"],
  ["feedback coastForGroup checkReason", "otherMember moderator"],
  ["feedback coastForGroup *", `${COAST} otherReviewer moderator`],
  ["feedback byCarer checkReason", "carer moderator"],
  ["feedback byCarer *", `${WEALD} moderator`],
  ["feedback waiting *", "member moderator"],
  ["feedback worrying *", "member moderator"],
  ["feedback suggested *", "member moderator"],
  ["feedback held *", "otherMember moderator"],
  ["feedback passedOn *", "otherMember moderator"],
  ["feedback refused *", "member moderator"],
  ["feedback withdrawn *", "member"],
  ["feedback moderatorsOwn *", "moderator"],
  ["feedback_responses coastForGroup *", `${COAST} otherReviewer moderator`],
  ["feedback_suggestions suggested declinedBecause", "moderator"],
  ["feedback_suggestions suggested reason", "member moderator"],
  ["feedback_suggestions suggested wentWell", "member"],
  ["feedback_suggestions suggested couldBeBetter", "member"],
  ["feedback_suggestions declined declinedBecause", "moderator"],
  ["feedback_suggestions declined reason", "moderator"],
  ["feedback_concerns worrying words", "moderator"],
  ["feedback_drafts memberDraft *", "member"],
  ["feedback_drafts otherDraft *", "otherMember"],
  ["feedback_drafts countyDraft *", "carer"],

  // The next meeting's title, day and time stand on the group's page.
  ["meetings wealdComing title", EVERYONE],
  ["meetings coastComing title", EVERYONE],
  ["meetings wealdPublic title", EVERYONE],
  ["meetings wealdComing *", WEALD],
  ["meetings wealdPublic *", WEALD],
  ["meetings wealdMembers *", WEALD],
  ["meetings wealdDraft *", WEALD],
  ["meetings coastComing *", COAST],
  ["meetings coastMembers *", COAST],
  ...["notes_items", "decisions", "actions"].flatMap((table): [string, string][] => [
    [`${table} wealdPublic *`, EVERYONE],
    [`${table} wealdMembers *`, WEALD],
    [`${table} wealdDraft *`, "facilitator"],
    [`${table} coastMembers *`, COAST],
  ]),

  ["outbox * *", NOBODY],
];

/** May this principal be shown this canary, at this address? */
export function mayBeShown(canary: string, who: Principal, address = ""): boolean {
  const [, table = "", thing = "", field = ""] = canary.split("-");
  const line = SHOWN_TO.find(
    ([pattern, , onlyAt]) =>
      (onlyAt?.test(address) ?? true) &&
      pattern.split(" ").every((part, index) => part === "*" || fits(part, [table, thing, field][index])),
  );
  return line?.[1].split(" ").includes(who) ?? false;
}

/** In small letters, since an address is kept in both. */
function fits(part: string, said: string | undefined): boolean {
  return part.toLowerCase() === said?.toLowerCase();
}
