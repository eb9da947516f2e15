import { FOUND_KINDS } from "#db/vocabulary.ts";
import type { Rows } from "./row.ts";

const EVERYONE = "ok      ok     ok    ok    ok    ok    ok    ok     ok    ok    ok";

/** Every canary begins with these letters: whoever looks for them finds all that is theirs to read, a kind at a time. */
const KINDS = Object.keys(FOUND_KINDS);

export const SEARCH_ROWS: Rows = {
  //                       visitor member other carer facil other rev'er other  moder admin repres.
  "/search": {
    get: { [["here", "newest", "best", ...KINDS].join(" ")]: EVERYONE },
    queries: {
      newest: () => "q=CNRY&order=newest",
      best: () => "q=cnr&order=best",
      ...Object.fromEntries(KINDS.map((kind) => [kind, () => `q=CNRY&order=newest&kind=${kind}`])),
    },
    shows: (thing, who) => {
      if (thing === "group") return ["CNRY-groups-weald-name-weald"];
      if (thing === "publicNotes" && who === "visitor") return ["CNRY-public_items-wealdPublic-said-weald"];
      if (thing === "recommendation") return ["CNRY-recommendations-"];
      if (thing === "feedback" && who === "member") return ["CNRY-feedback-wealdForStaff-wentWell-weald"];
      if (thing === "response" && who === "otherReviewer") return ["CNRY-feedback_responses-"];
      if (thing === "document" && who === "carer") return ["CNRY-documents-"];
      const isInWeald = who === "carer" || who === "facilitator";
      if (thing === "item" && isInWeald) return ["CNRY-notes_items-wealdMembers-said-weald"];
      if (thing === "decision" && isInWeald) return ["CNRY-decisions-wealdReview-words-weald"];
      if (thing === "action" && isInWeald) return ["CNRY-actions-wealdMembers-words-weald"];
      return [];
    },
  },
};
