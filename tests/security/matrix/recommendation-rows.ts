import type { Made } from "../world/world.ts";
import { OTHER_VERSION, type Row, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const EVERYONE = "             ok      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok";
const NO_ONE = "               no      no     no    no    no    no    no     no    no    no    no";
const NOBODY = "               in      no     no    no    no    no    no     no    no    no    no";
const REST = { "missing malformed": NOBODY };
const ONLY_A_FORM = {
  "draft sentToA acceptedByB answered joint ofVillage": TAKES_ONLY_A_FORM,
  "missing malformed": TAKES_ONLY_A_FORM,
};

/** Whose each is: the office that owns it. What everyone may read is a 403 to the others, and a draft is not there. */
const OWNERS = {
  //                          visitor member other carer facil other rev'er other  moder admin repres.
  draft: "                    in      403    no    403   ok    no    no     no    no    no    403",
  sentToA: "                  in      403    no    403   ok    no    403    no    403   no    403",
  acceptedByB: "              in      403    403   403   403   403   403    ok    403   403   403",
  answered: "                 in      403    403   403   403   403   ok     403   403   403   403",
  joint: "                    in      403    403   403   403   403   ok     403   403   403   403",
  // Nobody holds the office of the village: the facilitator of the Weald, which is above it, stands in.
  ofVillage: "                in      no     403   no    ok    403   no     no    403   no    no",
  ...REST,
};

/** What only the office itself says: nobody does who stands in for it. */
const IN_ITS_NAME = "          in      no     403   no    403   403   no     no    403   no    no";
const NAMED = { ...OWNERS, ofVillage: IN_ITS_NAME };

/** With whom each lies: what was sent is its receiver's to accept. */
const PLACES = {
  ...OWNERS,
  sentToA: "                  in      403    no    403   403   no    ok     no    403   no    403",
};

/** What the group that asks still has in its hands. */
const ORIGIN = {
  ...OWNERS,
  acceptedByB: "              in      403    403   403   403   403   403    403   403   403   403",
  answered: "                 in      403    403   403   403   403   403    403   403   403   403",
  joint: "                    in      403    403   403   403   403   403    403   403   403   403",
  ofVillage: IN_ITS_NAME,
};

/** The group that asks, wherever it lies. */
const GROUP = {
  ...OWNERS,
  acceptedByB: "              in      403    403   403   403   ok    403    403   403   403   403",
  answered: "                 in      403    403   403   ok    403   403    403   403   403   403",
  joint: "                    in      403    403   403   ok    403   403    403   403   403   403",
  ofVillage: "                in      no     403   no    403   ok    no     no    403   no    no",
};

const CHECKED = {
  draft: "                    in      403    no    403   403   no    no     no    no    no    403",
  sentToA: "                  in      403    no    403   403   no    403    no    ok    no    403",
  "acceptedByB answered": "       in      403    403   403   403   403   403    403   ok    403   403",
  joint: "                    in      403    403   403   403   403   403    403   ok    403   403",
  ofVillage: "                in      no     403   no    403   403   no     no    ok    no    no",
  ...REST,
};

/** The same people, with what comes of it when whoever may sends the form. */
function answers(cells: Record<string, string>, words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([thing, line]) => [
      thing,
      line.replace("ok", words[thing] ?? words.all ?? "400"),
    ]),
  );
}

/** The group that asks, its owner, whom a response would speak for, and moderators read today's words of this one. */
const INSIDE_JOINT: readonly string[] = [
  "member",
  "facilitator",
  "reviewer",
  "otherReviewer",
  "moderator",
  "representative",
];

/** Its response speaks for the other organisation too, which has said so: it is led on. */
const SAID_BEFORE = "          in      no     no    no    no    no    no     to    no    no    no";

const WORDS = { title: "A quiet room", asks: "Keep one free.", why: "Hard news.", doneWhen: "It is free." };
type Form = NonNullable<Row["form"]>;

const referenceOf = ({ recommendations }: Made, thing: string): string =>
  recommendations[thing as keyof typeof recommendations] ?? "";

/** As whoever decides has just read it; of one thing other words, which are not decided about. */
const READ_TEXT: Form = (made, thing) => ({
  formVersion: (thing !== "ofVillage" && made.formVersions.texts[referenceOf(made, thing)]) || OTHER_VERSION,
});
const READ_RESPONSE: Form = (made, thing) => ({
  formVersion: made.formVersions.responses[referenceOf(made, thing)] || OTHER_VERSION,
});
const READ_ENTRY: Form = ({ formVersions, recommendationEntries }, thing) => ({
  formVersion:
    (thing !== "held" && formVersions.entries[recommendationEntries[thing as "passed" | "waiting"]]) ||
    OTHER_VERSION,
});

const REASON = () => ({ text: "We wait for the plan of the building." });

/** What groups ask for: written by them, moved by whoever has it, and read by everyone once it is accepted and checked. */
export const RECOMMENDATION_ROWS: Rows = {
  "/what-has-changed": { get: { here: EVERYONE }, shows: () => ["published_changes-answered-title"] },
  "/what-has-changed.atom": { get: { here: EVERYONE } },
  "/recommendations/:reference": {
    get: {
      draft: "                no      ok     no    ok    ok    no    no     no    no    no    ok",
      sentToA: "              no      ok     no    ok    ok    no    ok     no    ok    no    ok",
      "acceptedByB answered joint": EVERYONE,
      ofVillage: "            no      no     ok    no    ok    ok    no     no    ok    no    no",
      "missing malformed": NO_ONE,
    },
    shows: (thing, who) => [
      thing === "joint" && !INSIDE_JOINT.includes(who)
        ? "recommendations-joint-shownAsks"
        : `recommendations-${thing}-asks`,
      ...(thing === "answered" ? ["recommendation_responses-answered-words"] : []),
      ...(thing === "acceptedByB" ? ["recommendation_entry_texts-passed-words"] : []),
      ...(thing === "acceptedByB" && who === "otherReviewer"
        ? ["recommendation_entry_texts-held-words"]
        : []),
      ...(thing === "joint" && ["reviewer", "otherReviewer", "moderator"].includes(who)
        ? ["recommendation_responses-joint-words"]
        : []),
      ...(thing === "answered" && who === "reviewer" ? ["recommendation_notes-ofA-words"] : []),
    ],
  },
  "/groups/:slug/recommendations": {
    get: { "weald coast county archived": EVERYONE, "missing malformed": NO_ONE },
  },
  "/manage/groups/:slug/recommendations/new": {
    get: {
      weald: "                in      403    403   403   ok    403   403    403   403   403   403",
      coast: "                in      403    403   403   403   ok    403    403   403   403   403",
      "county archived": "    in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    post: {
      weald: "                in      403    403   403   do    403   403    403   403   403   403",
      coast: "                in      403    403   403   403   do    403    403   403   403   403",
      "county archived": "    in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    form: () => WORDS,
  },
  "/manage/recommendations": {
    get: { here: "            in      403    403   403   ok    ok    ok     ok    403   403   403" },
  },
  // What everyone may read anyone with an account can follow. One member follows one of them already.
  "/recommendations/:reference/follow": {
    get: ONLY_A_FORM,
    post: {
      draft: "                in      403    no    403   403   no    no     no    no    no    403",
      sentToA: "              in      403    no    403   403   no    403    no    403   no    403",
      "acceptedByB joint": "  in      do     do    do    do    do    do     do    do    do    do",
      ofVillage: IN_ITS_NAME,
      answered: "             in      do     to    do    do    do    do     do    do    do    do",
      "missing malformed": NOBODY,
    },
  },
  "/recommendations/:reference/unfollow": {
    get: ONLY_A_FORM,
    post: {
      draft: "                in      to     no    to    to    no    no     no    no    no    to",
      sentToA: "              in      to     no    to    to    no    to     no    to    no    to",
      "acceptedByB joint": "  in      to     to    to    to    to    to     to    to    to    to",
      ofVillage: "            in      no     to    no    to    to    no     no    to    no    no",
      answered: "             in      to     do    to    to    to    to     to    to    to    to",
      "missing malformed": NOBODY,
    },
  },
  "/recommendations/:reference/accept": {
    get: ONLY_A_FORM,
    post: { ...answers(PLACES, { sentToA: "do", all: "to" }), ofVillage: IN_ITS_NAME },
  },
  "/recommendations/:reference/take": { get: ONLY_A_FORM, post: answers(PLACES, { all: "do" }) },
  "/recommendations/:reference/return": {
    get: answers(PLACES, { sentToA: "ok", ofVillage: "ok", all: "to" }),
    post: answers(PLACES, { sentToA: "do", ofVillage: "do", all: "to" }),
    form: () => ({ text: "It is not ours.", more: "Say which clinic." }),
  },
  "/recommendations/:reference/redirect": {
    get: answers(PLACES, { sentToA: "ok", all: "to" }),
    post: answers(PLACES, { sentToA: "do", all: "to" }),
    form: ({ organisations }) => ({ to: `organisation-${organisations.b}`, text: "They run it." }),
  },
  "/recommendations/:reference/send": {
    get: answers(OWNERS, { acceptedByB: "ok", ofVillage: "ok", all: "to" }),
    post: answers(OWNERS, { acceptedByB: "do", ofVillage: "do", all: "to" }),
    form: ({ organisations }) => ({ to: `organisation-${organisations.a}` }),
  },
  "/recommendations/:reference/take-back": {
    get: answers(ORIGIN, { draft: "ok", sentToA: "ok", all: "to" }),
    post: answers(ORIGIN, { draft: "do", sentToA: "do", all: "to" }),
    form: REASON,
  },
  "/recommendations/:reference/pause": {
    get: answers(NAMED, { acceptedByB: "ok", all: "to" }),
    post: answers(NAMED, { acceptedByB: "do", all: "to" }),
    form: REASON,
  },
  "/recommendations/:reference/resume": {
    get: answers(OWNERS, { all: "to" }),
    post: answers(OWNERS, { all: "to" }),
  },
  "/recommendations/:reference/close": {
    get: answers(NAMED, { answered: "ok", all: "to" }),
    post: answers(NAMED, { answered: "do", all: "to" }),
    form: REASON,
  },
  "/recommendations/:reference/support": {
    get: answers(ORIGIN, { draft: "ok", all: "to" }),
    post: answers(ORIGIN, { draft: "do", all: "to" }),
    form: ({ decisions }) => ({ decision: decisions.weald }),
  },
  "/recommendations/:reference/text": {
    get: answers(GROUP, { draft: "ok", all: "to" }),
    post: answers(GROUP, { draft: "do", all: "to" }),
    form: () => WORDS,
  },
  "/recommendations/:reference/gather": {
    get: answers(ORIGIN, { draft: "ok", all: "to" }),
    post: answers(ORIGIN, { draft: "do", all: "to" }),
    form: ({ comments }) => ({ feedback: comments.byCarer ?? "" }),
  },
  "/recommendations/:reference/combine": {
    get: answers(NAMED, { all: "to" }),
    post: answers(NAMED, { all: "to" }),
    form: ({ recommendations }: Made) => ({ ...WORDS, others: recommendations.answered }),
  },
  "/recommendations/:reference/take-apart": {
    get: answers(NAMED, { all: "to" }),
    post: answers(NAMED, { all: "to" }),
  },
  "/recommendations/:reference/respond": {
    get: answers(NAMED, { acceptedByB: "ok", answered: "ok", joint: "ok", all: "to" }),
    post: answers(NAMED, { acceptedByB: "do", answered: "do", joint: "do", all: "to" }),
    form: () => ({ kind: "explained", post: "Lead nurse", text: "We looked at it." }),
  },
  "/recommendations/:reference/agree": {
    get: {
      joint: "                in      no     no    no    no    no    no     ok    no    no    no",
      "draft sentToA acceptedByB ofVillage missing malformed": NOBODY,
      answered: SAID_BEFORE,
    },
    post: {
      joint: "                in      no     no    no    no    no    no     do    no    no    no",
      "draft sentToA acceptedByB ofVillage missing malformed": NOBODY,
      answered: SAID_BEFORE,
    },
    shows: () => ["recommendation_responses-joint-words"],
    form: READ_RESPONSE,
    outdated: {
      post: { joint: "        in      no     no    no    no    no    no     to    no    no    no" },
      form: () => ({ formVersion: OTHER_VERSION }),
    },
  },
  "/recommendations/:reference/decline": {
    get: {
      joint: "                in      no     no    no    no    no    no     ok    no    no    no",
      "draft sentToA acceptedByB ofVillage missing malformed": NOBODY,
      answered: SAID_BEFORE,
    },
    post: {
      joint: "                in      no     no    no    no    no    no     do    no    no    no",
      "draft sentToA acceptedByB ofVillage missing malformed": NOBODY,
      answered: SAID_BEFORE,
    },
    form: (...of) => ({ ...REASON(), ...READ_RESPONSE(...of) }),
    outdated: {
      post: { joint: "        in      no     no    no    no    no    no     400   no    no    no" },
      form: () => ({ ...REASON(), formVersion: OTHER_VERSION }),
    },
  },
  // The office that wrote it, until a moderator has passed it.
  "/recommendations/:reference/entries/:entry": {
    get: {
      passed: "               in      403    403   403   403   403   403    to    403   403   403",
      held: "                 in      403    403   403   403   403   403    ok    403   403   403",
      waiting: "              in      403    403   403   403   403   ok     403   403   403   403",
      elsewhere: NOBODY,
      ...REST,
    },
    post: {
      passed: "               in      403    403   403   403   403   403    to    403   403   403",
      held: "                 in      403    403   403   403   403   403    do    403   403   403",
      waiting: "              in      403    403   403   403   403   do     403   403   403   403",
      elsewhere: NOBODY,
      ...REST,
    },
    form: () => ({ text: "We wait for the plan.", more: "" }),
    shows: (thing) => [`recommendation_entry_texts-${thing}-words`],
  },
  "/recommendations/:reference/helped": {
    get: answers(GROUP, { answered: "ok", all: "to" }),
    post: answers(GROUP, { answered: "do", all: "to" }),
    form: ({ decisions }) => ({ answer: "yes", decision: decisions.weald }),
  },
  "/recommendations/:reference/note": { get: PLACES, post: answers(PLACES, { all: "do" }), form: REASON },
  "/manage/checks/recommendations": {
    get: { here: "            in      403    403   403   403   403   403    403   ok    403   403" },
    shows: () => ["recommendations-sentToA-title"],
  },
  "/manage/checks/recommendations/:reference": {
    get: CHECKED,
    shows: (thing) => [`recommendations-${thing}-asks`],
  },
  "/manage/checks/recommendations/:reference/pass": {
    get: ONLY_A_FORM,
    // Of the last other words were read.
    post: answers(CHECKED, { sentToA: "do", joint: "do", ofVillage: "to", all: "to" }),
    form: READ_TEXT,
  },
  "/manage/checks/recommendations/:reference/hold": {
    get: CHECKED,
    post: answers(CHECKED, { ofVillage: "400", all: "do" }),
    form: (...of) => ({ ...REASON(), ...READ_TEXT(...of) }),
  },
  // Nothing is confirmed here with eight people behind it: none of the words may be chosen.
  "/manage/checks/recommendations/:reference/quote": {
    get: CHECKED,
    post: answers(CHECKED, {}),
    form: ({ comments }) => ({ comment: comments.wealdForGroup ?? "", formVersion: OTHER_VERSION }),
  },
  "/manage/checks/recommendations/:reference/entries/:entry/pass": {
    get: { "passed held waiting elsewhere": TAKES_ONLY_A_FORM, "missing malformed": TAKES_ONLY_A_FORM },
    post: {
      passed: "               in      403    403   403   403   403   403    403   to    403   403",
      waiting: "              in      403    403   403   403   403   403    403   do    403   403",
      // Other words of it were read.
      held: "                 in      403    403   403   403   403   403    403   to    403   403",
      elsewhere: "            in      403    403   403   403   403   403    403   no    403   403",
      "missing malformed": "  in      403    403   403   403   403   403    403   no    403   403",
    },
    form: READ_ENTRY,
  },
  "/manage/checks/recommendations/:reference/entries/:entry/hold": {
    get: {
      "passed held waiting": "in      403    403   403   403   403   403    403   ok    403   403",
      elsewhere: "            in      403    403   403   403   403   403    403   no    403   403",
      "missing malformed": "  in      403    403   403   403   403   403    403   no    403   403",
    },
    post: {
      "passed waiting": "     in      403    403   403   403   403   403    403   do    403   403",
      held: "                 in      403    403   403   403   403   403    403   to    403   403",
      elsewhere: "            in      403    403   403   403   403   403    403   no    403   403",
      "missing malformed": "  in      403    403   403   403   403   403    403   no    403   403",
    },
    form: (...of) => ({ ...REASON(), ...READ_ENTRY(...of) }),
  },
  "/manage/checks/recommendations/:reference/publish": {
    get: ONLY_A_FORM,
    post: answers(CHECKED, { all: "to" }),
    form: READ_RESPONSE,
  },
  "/manage/checks/recommendations/:reference/return": {
    get: CHECKED,
    // No response waits here: they are sent to how it stands.
    post: answers(CHECKED, { all: "to" }),
    form: (...of) => ({ ...REASON(), ...READ_RESPONSE(...of) }),
  },
  "/your-page/feedback/:reference/helped": {
    get: {
      wealdForGroup: "        in      ok     no    no    no    no    no     no    no    no    no",
      "wealdForStaff coastForGroup byCarer waiting worrying suggested held passedOn refused withdrawn":
        NOBODY,
      "moderatorsOwn missing malformed": NOBODY,
    },
    post: {
      wealdForGroup: "        in      do     no    no    no    no    no     no    no    no    no",
      "wealdForStaff coastForGroup byCarer waiting worrying suggested held passedOn refused withdrawn":
        NOBODY,
      "moderatorsOwn missing malformed": NOBODY,
    },
    form: () => ({ answer: "yes" }),
  },
};
