import type { Cells, Rows } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

/** What the facilitators of a group do for a meeting to come and for one that has been. */
function meetings(toCome: string, begun: string): Cells {
  return {
    //            visitor member other carer facil other rev'er other  moder admin repres.
    wealdComing: `in      403    no    403   ${toCome} no no     no    no    no    403`,
    "wealdMembers wealdReview wealdDraft": `in                 403    no    403   ${begun}  no no     no    no    no    403`,
    // Its title and day are public, so whoever asks is told that it is not theirs.
    wealdPublic: `in      403    403   403   ${begun} 403 403    403   403   403   403`,
    coastComing: `in      no     403   no    no ${toCome} no     no    no    no    no`,
    coastMembers: `in     no     403   no    no ${begun}  no     no    no    no    no`,
    "wrongGroup missing malformed": NOBODY,
  };
}

const whoWaits = (meeting: string) => (meeting.startsWith("weald") ? "carer" : "otherMember");

/** The papers of a meeting: reading them, sending them, and who got them. */
export const PAPERS_ROWS: Rows = {
  "/groups/:slug/meetings/:id/papers": {
    get: {
      "wealdComing wealdPublic wealdMembers wealdReview wealdDraft":
        "         in      ok     no    ok    ok    no    no     no    no    no    ok",
      "coastComing coastMembers":
        "         in      no     ok    no    no    ok    no     no    no    no    no",
      "wrongGroup missing malformed": NOBODY,
    },
    shows: (thing) =>
      ({
        wealdComing: ["agenda_items-accepted-title", "documents-loose-title"],
        coastComing: ["agenda_items-ofCoast-title", "documents-ofCoast-title"],
      })[thing] ?? [],
  },
  "/manage/groups/:slug/meetings/:id/papers": {
    get: meetings("ok", "ok"),
    shows: (thing) =>
      thing === "wealdComing" ? ["agenda_items-accepted-title", "documents-loose-title"] : [],
  },
  "/manage/groups/:slug/meetings/:id/papers/send": {
    get: meetings("ok", "to"),
    post: meetings("do", "400"),
    form: (_made, thing) => ({ formVersion: thing.endsWith("Coming") ? "1" : "0" }),
    shows: (thing) => (thing === "wealdComing" ? ["documents-loose-title"] : []),
  },
  "/manage/groups/:slug/meetings/:id/papers/sent": {
    get: meetings("ok", "ok"),
    shows: (thing) => (thing.endsWith("Coming") ? [`members-${whoWaits(thing)}-nameToShow`] : []),
  },
  "/manage/groups/:slug/meetings/:id/papers/given": {
    get: meetings("ok", "to"),
    post: meetings("do", "to"),
    form: ({ ids }, thing) => ({ people: ids[whoWaits(thing)] ?? "" }),
    shows: (thing) => (thing.endsWith("Coming") ? [`members-${whoWaits(thing)}-nameToShow`] : []),
  },
  "/manage/groups/:slug/meetings/:id/papers/pack": {
    get: meetings("ok", "ok"),
    shows: (thing) => (thing.endsWith("Coming") ? [`members-${whoWaits(thing)}-nameToShow`] : []),
  },
  "/manage/groups/:slug/meetings/:id/documents": {
    get: meetings("ok", "ok"),
    post: meetings("do", "do"),
    form: ({ documents }, thing) => ({
      documents: thing.startsWith("weald") ? documents.inFolder : documents.ofCoast,
    }),
    shows: (thing) => [thing.startsWith("weald") ? "documents-loose-title" : "documents-ofCoast-title"],
  },
};
