import { type Cells, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

//                               visitor member other carer facil other rev'er other  moder admin repres.
/** A meeting of the Weald: its people know of it, its facilitator writes its notes. */
const weald = (word: string) => `in      403    no    403   ${word} no    no     no    no    no    403`;
/** What only those who came know of, the carer, beside the facilitator. */
const cameToWeald = (word: string) => `in  no  no     403   ${word} no    no     no    no    no    no`;
/** Notes that are public: everyone knows of the meeting. */
const known = (word: string) => `in      403    403   403   ${word} 403   403    403   403   403   403`;
const coast = (word: string) => `in      no     403   no    no    ${word} no     no    no    no    no`;

type State = "coming" | "draft" | "review" | "agreed" | "published";

/** The words of the facilitator for each state that notes may be in; the coast has a coming meeting and agreed notes. */
function notes(words: Record<State, string>): Cells {
  return {
    wealdComing: weald(words.coming),
    wealdDraft: weald(words.draft),
    wealdReview: weald(words.review),
    wealdMembers: weald(words.agreed),
    wealdPublic: known(words.published),
    coastComing: coast(words.coming),
    coastMembers: coast(words.agreed),
    "wrongGroup missing malformed": NOBODY,
  };
}

function items(words: Record<Exclude<State, "coming"> | "none", string>): Cells {
  return {
    ofDraft: weald(words.draft),
    ofReview: weald(words.review),
    ofPublished: weald(words.agreed),
    ofPublic: known(words.published),
    ofCoast: coast(words.agreed),
    "elsewhere missing malformed": weald(words.none),
  };
}

const PAGE = "01890000-0000-7000-8000-00000000abcd";
const ALWAYS = notes({ coming: "ok", draft: "ok", review: "ok", agreed: "ok", published: "ok" });
const WHILE_A_DRAFT = notes({ coming: "ok", draft: "ok", review: "to", agreed: "to", published: "to" });
const WRITTEN = notes({ coming: "do", draft: "do", review: "400", agreed: "400", published: "400" });

/** The notes of meetings, from the first item to the edition for everyone; actions; words that need explaining. */
export const NOTES_ROWS: Rows = {
  "/manage/groups/:slug/meetings/:id/notes": {
    get: ALWAYS,
    post: WRITTEN,
    form: () => ({ page: PAGE, "new-title": "Signs", go: "add" }),
    shows: (thing) => (thing === "wealdDraft" ? ["notes_items-wealdDraft-said"] : []),
  },
  "/manage/groups/:slug/meetings/:id/notes/autosave": {
    get: {
      "wealdComing wealdDraft wealdReview wealdMembers wealdPublic coastComing coastMembers":
        TAKES_ONLY_A_FORM,
      "wrongGroup missing malformed": TAKES_ONLY_A_FORM,
    },
    post: notes({ coming: "204", draft: "204", review: "409", agreed: "409", published: "409" }),
    form: () => ({ page: PAGE }),
  },
  "/manage/groups/:slug/meetings/:id/notes/attendance": {
    get: notes({ coming: "ok", draft: "ok", review: "ok", agreed: "to", published: "to" }),
    post: notes({ coming: "do", draft: "do", review: "do", agreed: "400", published: "400" }),
    form: () => ({ formVersion: "0", otherCame: "A visitor" }),
    shows: (thing) => (thing === "wealdReview" ? ["attendances-wealdReview-name"] : []),
  },
  "/manage/groups/:slug/meetings/:id/notes/send": {
    get: WHILE_A_DRAFT,
    // Not before the meeting, and not twice; the hash of what the page showed is not known here.
    post: notes({ coming: "400", draft: "400", review: "to", agreed: "400", published: "400" }),
    form: () => ({ formVersion: "0".repeat(64), namesSeen: "yes" }),
  },
  "/manage/groups/:slug/meetings/:id/notes/take-back": {
    get: ALWAYS,
    post: notes({ coming: "to", draft: "to", review: "do", agreed: "to", published: "to" }),
  },
  "/manage/groups/:slug/meetings/:id/notes/corrections/:correction": {
    get: {
      open: weald("ok"),
      answered: weald("to"),
      "elsewhere missing malformed": weald("no"),
    },
    post: {
      open: weald("do"),
      answered: weald("400"),
      "elsewhere missing malformed": weald("no"),
    },
    form: () => ({
      formVersion: "1",
      answer: "declined",
      said: "",
      decisions: "",
      reason: "It was said so.",
    }),
    shows: (thing) => [`corrections-${thing}-words`],
  },
  "/manage/groups/:slug/meetings/:id/notes/addenda/new": {
    get: notes({ coming: "to", draft: "to", review: "to", agreed: "ok", published: "ok" }),
    post: notes({ coming: "400", draft: "400", review: "400", agreed: "do", published: "do" }),
    form: () => ({ text: "The signs are there now." }),
  },
  "/manage/groups/:slug/meetings/:id/notes/public": {
    get: notes({ coming: "no", draft: "no", review: "no", agreed: "ok", published: "ok" }),
    // The hash of what the page showed is not known here: what was not seen is not published.
    post: notes({ coming: "no", draft: "no", review: "no", agreed: "400", published: "to" }),
    form: () => ({ formVersion: "0".repeat(64), namesChecked: "yes" }),
  },
  "/manage/groups/:slug/meetings/:id/notes/public/items/:item": {
    get: items({ draft: "no", review: "no", agreed: "ok", published: "to", none: "no" }),
    post: items({ draft: "no", review: "no", agreed: "do", published: "400", none: "no" }),
    form: () => ({ title: "Signs", said: "They are small.", decisions: "", actions: "" }),
  },
  "/manage/groups/:slug/meetings/:id/notes/public/take-back": {
    get: notes({ coming: "no", draft: "no", review: "no", agreed: "ok", published: "ok" }),
    post: notes({ coming: "no", draft: "no", review: "no", agreed: "to", published: "do" }),
  },
  "/manage/groups/:slug/meetings/:id/notes/feedback/new": {
    get: ALWAYS,
    post: notes({ coming: "do", draft: "do", review: "do", agreed: "do", published: "do" }),
    form: ({ organisations }) => ({
      page: PAGE,
      voice: "own",
      organisationId: organisations.a,
      timeBand: "lastMonth",
      wentWell: "The ward was kind.",
      audience: "group",
      uses: "mayCount",
      agreed: "yes",
    }),
  },
  "/manage/groups/:slug/meetings/:id/notes/import": {
    get: WHILE_A_DRAFT,
    // The answer is what would be brought in: nothing is written yet.
    post: WHILE_A_DRAFT,
    form: () => ({ text: "Signs\n\nThey are small." }),
  },
  "/manage/groups/:slug/meetings/:id/notes/import/save": {
    get: {
      "wealdComing wealdDraft wealdReview wealdMembers wealdPublic coastComing coastMembers":
        TAKES_ONLY_A_FORM,
      "wrongGroup missing malformed": TAKES_ONLY_A_FORM,
    },
    post: notes({ coming: "do", draft: "do", review: "to", agreed: "to", published: "to" }),
    form: () => ({ page: PAGE, "item-1-title": "Signs", "item-1-said": "They are small." }),
  },
  // Nothing in them came out of a file, so there is nothing to take back.
  "/manage/groups/:slug/meetings/:id/notes/import/undo": {
    get: notes({ coming: "to", draft: "to", review: "to", agreed: "to", published: "to" }),
    post: notes({ coming: "to", draft: "to", review: "to", agreed: "to", published: "to" }),
    form: () => ({ import: PAGE }),
  },
  // Only who came says what the notes should say, and only while they are in review.
  "/groups/:slug/meetings/:id/items/:item/correct": {
    get: {
      ofReview: "                  in      no     no    ok    403   no    no     no    no    no    no",
      "ofDraft ofPublished ofPublic ofCoast elsewhere missing malformed": NOBODY,
    },
    post: {
      ofReview: "                  in      no     no    do    403   no    no     no    no    no    no",
      "ofDraft ofPublished ofPublic ofCoast elsewhere missing malformed": NOBODY,
    },
    form: () => ({ text: "It was the other door." }),
  },
  // Somebody asks about a word of notes that they may read.
  "/groups/:slug/meetings/:id/unclear-word": {
    get: {
      wealdMembers: "              in      ok     no    ok    ok    no    no     no    no    no    ok",
      // Only who came reads notes that are in review, and their facilitator.
      wealdReview: "               in      no     no    ok    ok    no    no     no    no    no    no",
      wealdPublic: "               in      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok",
      coastMembers: "              in      no     ok    no    no    ok    no     no    no    no    no",
      "wealdComing wealdDraft coastComing wrongGroup missing malformed": NOBODY,
    },
    post: {
      wealdMembers: "              in      do     no    do    do    no    no     no    no    no    do",
      // Only who came reads notes that are in review, and their facilitator.
      wealdReview: "               in      no     no    do    do    no    no     no    no    no    no",
      wealdPublic: "               in      do     do    do    do    do    do     do    do    do    do",
      coastMembers: "              in      no     do    no    no    do    no     no    no    no    no",
      "wealdComing wealdDraft coastComing wrongGroup missing malformed": NOBODY,
    },
    form: () => ({ word: "neutropenia" }),
  },
  "/groups/:slug/actions": {
    get: {
      weald: "                     in      ok     no    ok    ok    no    no     no    no    no    ok",
      coast: "                     in      no     ok    no    no    ok    no     no    no    no    no",
      "county archived missing malformed": NOBODY,
    },
    shows: (thing) => [`actions-${thing}Members-words`],
  },
  "/groups/:slug/actions/:action/close": {
    get: {
      "wealdMembers wealdPublic": weald("ok"),
      // In the days of review it is for those who came, as its notes are.
      wealdReview: cameToWeald("ok"),
      coastMembers: coast("ok"),
      // While the notes are a draft, what they ask of people is not said yet.
      "wealdDraft wrongGroup missing malformed": NOBODY,
    },
    post: {
      wealdMembers: weald("do"),
      wealdReview: cameToWeald("do"),
      wealdPublic: weald("400"),
      coastMembers: coast("do"),
      "wealdDraft wrongGroup missing malformed": NOBODY,
    },
    form: () => ({ state: "done", outcome: "They are there now." }),
  },
  "/your-page/actions": {
    get: { here: "                in      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok" },
  },
  "/manage/glossary": {
    get: { here: "                in      403    403   403   ok    ok    403    403   ok    403   403" },
    shows: (_, who) => [
      "glossary_terms-known-meaning",
      ...(who === "facilitator" ? ["unclear_words-weald-word"] : []),
    ],
  },
  "/manage/glossary/new": {
    get: { here: "                in      403    403   403   ok    ok    403    403   ok    403   403" },
    post: { here: "               in      403    403   403   do    do    403    403   do    403   403" },
    form: () => ({ term: "MDT", meaning: "Multidisciplinary team" }),
  },
  "/manage/glossary/:term": {
    get: {
      known: "                     in      403    403   403   ok    ok    403    403   ok    403   403",
      "missing malformed": "       in      403    403   403   no    no    403    403   no    403   403",
    },
    post: {
      known: "                     in      403    403   403   do    do    403    403   do    403   403",
      "missing malformed": "       in      403    403   403   no    no    403    403   no    403   403",
    },
    form: () => ({ term: "MDT", meaning: "Multidisciplinary team" }),
  },
  "/manage/glossary/:term/remove": {
    get: {
      known: "                     in      403    403   403   ok    ok    403    403   ok    403   403",
      "missing malformed": "       in      403    403   403   no    no    403    403   no    403   403",
    },
    post: {
      known: "                     in      403    403   403   do    do    403    403   do    403   403",
      "missing malformed": "       in      403    403   403   no    no    403    403   no    403   403",
    },
  },
};
