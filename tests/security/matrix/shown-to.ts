import { PRINCIPALS, type Principal } from "../world/principals.ts";

const EVERYONE = PRINCIPALS.join(" ");
const WEALD = "member carer facilitator representative";
const COAST = "otherMember otherFacilitator";
const NOBODY = "";

/**
 * Who may be shown what, by hand: `table thing field`, with `*` for all there are. The first line that fits counts,
 * and beside it each for certain addresses; what no line names may be shown to nobody.
 */
const SHOWN_TO: [canary: string, principals: string, onlyAt?: RegExp][] = [
  ["groups * *", EVERYONE],

  ["members member nameToShow", "member facilitator"],
  ["members carer nameToShow", "carer facilitator"],
  ["members representative nameToShow", "representative facilitator"],
  // They agreed that others in the group see it; whoever holds an office is named beside it.
  ["members carer nameToShow", WEALD, /^\/groups\/weald\/people$/],
  ["members representative nameToShow", WEALD, /^\/groups\/weald(\/people)?$/],
  // Who asks to come in tells it those who answer; whether somebody who is invited has an account is told to nobody.
  ["members askerwaiting nameToShow", "facilitator"],
  ["members askeranswered nameToShow", "facilitator"],
  ["members askerofCoast nameToShow", "otherFacilitator"],
  ["join_requests waiting reason", "facilitator"],
  ["join_requests answered reason", "facilitator"],
  ["join_requests ofCoast reason", "otherFacilitator"],
  ["join_requests ofMember reason", "member"],
  ["join_requests ofCarer *", "carer"],
  ["invitations open email", "facilitator"],
  ["invitations revoked email", "facilitator"],
  ["invitations ofCoast email", "otherFacilitator"],
  ["folders ofCoast name", COAST],
  ["folders * name", WEALD],
  ["documents ofCoast title", COAST],
  ["documents * title", WEALD],
  ["polls ofCoast *", COAST],
  ["polls * *", WEALD],
  // What is on an agenda is its group's; what is proposed, its writer's and the facilitator's.
  ["agenda_items ofCoast title", COAST],
  ["agenda_items first title", WEALD],
  ["agenda_items accepted title", WEALD],
  ["agenda_items ofPublic title", WEALD],
  ["agenda_items proposed title", "carer facilitator"],
  ["agenda_items declined title", "carer facilitator"],
  ["agenda_items declined answer", "carer"],
  ["members otherMember nameToShow", "otherMember otherFacilitator"],
  // One's own name and address; administrators see everyone's on their own pages.
  ...PRINCIPALS.map((who): [string, string] => [`members ${who} *`, who]),
  ["members * *", "administrator", /^\/admin\//],
  ["sessions member device", "member"],
  ["sessions otherMember device", "otherMember"],
  ["passkeys member name", "member"],
  ["email_changes * *", NOBODY],
  ["office_proposals refused reason", "otherFacilitator administrator"],
  ["second_step_removals * reason", "administrator"],
  ["report_recalls * reason", "administrator"],
  ["post_requests * reason", "administrator"],
  ["retention_holds held reason", "moderator administrator"],
  ["members otherMember email", "moderator administrator", /^\/manage\/holds$/],
  // Who wrote it down, and the second person.
  ["absences died toldBy", "facilitator"],
  ["absences died toldBy", "administrator", /^\/manage\/deaths\//],
  ["members facilitator nameToShow", "administrator", /^\/manage\/deaths\//],
  ["members died nameToShow", "facilitator"],
  ["members died nameToShow", "administrator", /^\/manage\/deaths/],
  // Somebody without email is known to those who look after them, by the name that they gave.
  ["members kept nameToShow", "facilitator"],
  ["members kept name", "facilitator", /\/(addresses|people\/[^/]+(\/\w+)?)$/],
  ["members keptOfCoast nameToShow", "otherFacilitator"],
  ["members keptOfCoast name", "otherFacilitator", /\/(addresses|people\/[^/]+(\/\w+)?)$/],
  ["contact_preferences kept *", "facilitator", /\/(needs|addresses|people\/[^/]+(\/change)?)$/],
  ["contact_preferences keptOfCoast *", "otherFacilitator", /\/(needs|addresses|people\/[^/]+(\/change)?)$/],
  ["contact_details shown owner", "administrator"],
  ["contact_details shown *", EVERYONE],

  // What somebody needs and where letters go, on the pages that remember who looked.
  ["contact_preferences member *", "member facilitator", /\/(communication-needs|needs|addresses)$/],
  [
    "contact_preferences otherMember *",
    "otherMember otherFacilitator",
    /\/(communication-needs|needs|addresses)$/,
  ],
  ["members member name", "facilitator", /\/addresses$/],
  ["members otherMember name", "otherFacilitator", /\/addresses$/],

  // Who wrote it, on the one page that says so and remembers who looked.
  ["members carer name", "facilitator moderator", /\/writer$/],
  ["members carer email", "facilitator moderator", /\/writer$/],
  ["members otherMember name", "otherFacilitator moderator", /\/writer$/],
  ["members otherMember email", "otherFacilitator moderator", /\/writer$/],

  // A place in its writer's own words is theirs and the moderators'.
  ["feedback wealdForGroup placeName", "member moderator"],
  ["feedback wealdForStaff placeName", "member moderator"],
  ["feedback coastForGroup placeName", "otherMember moderator"],
  ["feedback byCarer placeName", "carer moderator"],
  ["feedback wealdEntry placeName", "moderator"],
  ["feedback coastEntry placeName", "moderator"],
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
  ["feedback byVisitor *", "moderator"],
  ["feedback suggested *", "member moderator"],
  ["feedback held *", "otherMember moderator"],
  ["feedback passedOn *", "otherMember moderator"],
  ["feedback refused *", "member moderator"],
  ["feedback withdrawn *", "member"],
  ["feedback moderatorsOwn *", "moderator"],
  // Whoever wrote it down sees where it is, and none of its words while it waits.
  ["feedback wealdEntry checkReason", "facilitator moderator"],
  ["feedback wealdEntry reference", "facilitator moderator"],
  ["feedback wealdEntry *", "moderator"],
  ["feedback coastEntry checkReason", "otherFacilitator moderator"],
  ["feedback coastEntry *", `${COAST} moderator`],
  // Whoever wrote a response sees it on its way, and the moderator who reads it; published, the readers of the feedback.
  ["feedback_responses draft *", "reviewer"],
  ["feedback_responses waiting *", "reviewer moderator"],
  ["feedback_responses * checkReason", "otherReviewer moderator"],
  ["feedback_responses * *", `${COAST} otherReviewer moderator`],
  ["response_reactions waiting words", "otherMember moderator"],
  // Between the writer and moderators; what staff asked is theirs to see, and no answer before it is passed on.
  ["feedback_questions open words", "member moderator"],
  ["feedback_questions proposed words", "otherReviewer moderator"],
  ["feedback_questions answered words", "otherMember otherReviewer moderator"],
  ["feedback_questions answered answer", "otherMember moderator"],
  ["feedback_versions waiting *", "carer moderator"],
  ["feedback_questions declined words", "moderator"],
  ["feedback_versions refused *", "otherMember moderator"],
  ["feedback_versions replaced *", "member moderator"],
  ["feedback_pins wealdForGroup reason", `${WEALD} reviewer moderator`],
  ["feedback_suggestions suggested declinedBecause", "moderator"],
  ["feedback_suggestions suggested reason", "member moderator"],
  ["feedback_suggestions suggested wentWell", "member"],
  ["feedback_suggestions suggested couldBeBetter", "member"],
  ["feedback_suggestions suggested carerWords", "member"],
  ["feedback_suggestions declined declinedBecause", "moderator"],
  ["feedback_suggestions declined reason", "moderator"],
  ["feedback_concerns worrying words", "moderator"],
  ["feedback_drafts memberDraft *", "member"],
  ["feedback_drafts otherDraft *", "otherMember"],
  ["feedback_drafts countyDraft *", "carer"],

  // A calendar that somebody subscribed to holds titles, for whoever has its secret.
  ...["wealdComing", "wealdPublic", "wealdMembers", "wealdReview", "wealdDraft"].map(
    (meeting): [string, string, RegExp] => [
      `meetings ${meeting} title`,
      EVERYONE,
      /^\/groups\/weald\/calendar\.ics\?token=/,
    ],
  ),
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
  ["meetings wealdReview *", WEALD],
  // Members read notes once they are agreed; those who came read them before. Everyone reads the second edition.
  ...["notes_items", "decisions", "actions"].flatMap((table): [string, string][] => [
    [`${table} wealdPublic *`, WEALD],
    [`${table} wealdMembers *`, WEALD],
    [`${table} wealdDraft *`, "facilitator"],
    [`${table} coastMembers *`, COAST],
  ]),
  ["actions wealdReview *", "carer facilitator"],
  ["notes_items wealdReview *", "carer facilitator"],
  ["decisions wealdReview *", "carer facilitator"],
  ["attendances wealdReview *", "carer facilitator"],
  ["corrections * *", "carer facilitator"],
  ["public_items wealdPublic *", EVERYONE],
  ["addenda wealdPublic *", EVERYONE],
  ["addenda wealdMembers *", WEALD],
  ["glossary_terms * *", EVERYONE],
  ["unclear_words weald word", "facilitator"],
  ["unclear_words coast word", "otherFacilitator"],
  ["imports weald fileName", "facilitator moderator"],
  ["imports coast fileName", "otherFacilitator moderator"],

  // What a group asks is its own until it is sent, its receiver's then, and everyone's once it is accepted and checked.
  ["recommendations draft *", WEALD],
  ["recommendations sentToA *", `${WEALD} reviewer moderator`],
  // The facilitator of the group above stands in for the village.
  ["recommendations ofVillage *", `${COAST} facilitator moderator`],
  ["recommendations joint shownTitle", EVERYONE],
  ["recommendations joint shownAsks", EVERYONE],
  ["recommendations joint shownWhy", EVERYONE],
  ["recommendations joint shownDoneWhen", EVERYONE],
  ["recommendations joint *", `${WEALD} reviewer otherReviewer moderator`],
  ["recommendations * *", EVERYONE],
  ["recommendation_entry_texts passed *", EVERYONE],
  ["recommendation_entry_texts held *", `${COAST} otherReviewer moderator`],
  ["recommendation_entry_texts waiting *", `${WEALD} reviewer otherReviewer moderator`],
  ["recommendation_steps response *", EVERYONE],
  // Why a moderator asks for other words: for the office that is asked, and for moderators.
  ["recommendation_steps inside *", "facilitator moderator"],
  ["recommendation_responses answered *", EVERYONE],
  // The office that wrote it finds it in its form again, with why a moderator sent it back.
  ["recommendation_responses returned *", "reviewer"],
  // On its way it is read by whose it is, by whom it would speak for, and by moderators.
  ["recommendation_responses joint *", "reviewer otherReviewer moderator"],
  ["recommendation_partners joint *", "reviewer otherReviewer moderator"],
  ["recommendation_notes ofA words", "reviewer"],
  // Whoever stands in for an office does not read what it noted.
  ["recommendation_notes ofVillage words", NOBODY],
  ["recommendation_questions ofWeald words", "reviewer"],
  ["published_changes * *", EVERYONE],

  // What is written is its writer's and the second person's; the note between the two is never issued.
  ["issued_reports issued place", EVERYONE],
  ["issued_reports * place", "facilitator moderator"],
  ["report_sections issued words", EVERYONE],
  ["report_sections issued *", NOBODY],
  ["report_sections * *", "facilitator moderator"],
  ["report_asks issued *", NOBODY],
  ["report_asks * *", "facilitator moderator"],
  ["report_versions issued *", NOBODY],
  ["report_versions * *", "facilitator moderator"],
  ["report_quotations * *", "facilitator moderator"],

  ["outbox * *", NOBODY],
  ["emails * *", NOBODY],
];

/** May this principal be shown this canary, at this address? */
export function mayBeShown(canary: string, who: Principal, address = ""): boolean {
  const [, table = "", thing = "", field = ""] = canary.split("-");
  const lines = SHOWN_TO.filter(([pattern]) =>
    pattern.split(" ").every((part, index) => part === "*" || fits(part, [table, thing, field][index])),
  );
  const here = lines.filter(([, , onlyAt]) => onlyAt?.test(address));
  const anywhere = lines.find(([, , onlyAt]) => !onlyAt);
  return [...here, anywhere].some((line) => line?.[1].split(" ").includes(who));
}

/** In small letters, since an address is kept in both. */
function fits(part: string, said: string | undefined): boolean {
  return part.toLowerCase() === said?.toLowerCase();
}
