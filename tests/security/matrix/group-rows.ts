import type { Rows } from "./row.ts";

const IN_THE_WAY = "in        no     no    no    no    no    no     no    no    no    no";

/** Groups and their meetings, as those who visit, join and belong to them reach them. */
export const GROUP_ROWS: Rows = {
  "/groups": {
    get: { here: "                       ok    ok ok ok ok ok ok ok ok ok ok" },
  },
  "/groups/:slug": {
    get: {
      //                         visitor member other carer facil other rev'er other  moder admin repres.
      "weald coast county archived": "ok ok     ok    ok    ok    ok    ok     ok    ok    ok    ok",
      "missing malformed": "      no      no     no    no    no    no    no     no    no    no    no",
    },
    // Its people see who of them agreed to be seen, and what is asked of them.
    shows: (thing, who) =>
      thing === "weald" && who === "member" ? ["members-representative-nameToShow", "polls-open-title"] : [],
  },
  "/groups/:slug/join": {
    get: {
      "weald coast archived": "   in      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok",
      // People ask to join it, on another page.
      county: "                 in      to     to    to    to    to    to     to    to    to    to",
      "missing malformed": IN_THE_WAY,
    },
    post: {
      weald: "                  in      to     do    to    do    do    do     do    do    do    to",
      coast: "                  in      do     to    do    do    do    do     do    do    do    do",
      county: "                 in      400    400   400   400   400   400    400   400   400   400",
      archived: "               in      400    400   400   400   400   400    400   400   400   400",
      "missing malformed": IN_THE_WAY,
    },
  },
  "/groups/:slug/leave": {
    get: {
      "weald coast county archived": "in ok     ok    ok    ok    ok    ok     ok    ok    ok    ok",
      "missing malformed": IN_THE_WAY,
    },
    post: {
      // Who has left already has pressed twice.
      weald: "                  in      do     to    do    403   403   403    403   403   403   do",
      coast: "                  in      403    do    403   403   403   403    403   403   403   403",
      "county archived": "        in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": IN_THE_WAY,
    },
  },
  "/groups/:slug/feedback": {
    get: {
      weald: "                  in      ok     no    ok    ok    no    no     no    ok    no    ok",
      coast: "                  in      no     ok    no    no    ok    no     no    ok    no    no",
      "county archived": "        in      no     no    no    no    no    no     no    ok    no    no",
      "missing malformed": IN_THE_WAY,
      // Of one theme, without the pins that stand above them all.
      filtered: "               in      ok     no    ok    ok    no    no     no    ok    no    ok",
    },
    queries: { filtered: () => "theme=fundamental" },
    shows: (thing) => (["weald", "coast"].includes(thing) ? [`feedback-${thing}ForGroup-wentWell`] : []),
  },
  "/groups/:slug/meetings": {
    get: {
      weald: "                  in      ok     no    ok    ok    no    no     no    no    no    ok",
      coast: "                  in      no     ok    no    no    ok    no     no    no    no    no",
      "county archived": IN_THE_WAY,
      "missing malformed": IN_THE_WAY,
    },
  },
  "/groups/:slug/meetings/:id": {
    get: {
      "wealdComing wealdMembers wealdReview wealdDraft":
        "no ok no    ok    ok    no    no     no    no    no    ok",
      wealdPublic: "            ok      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok",
      "coastComing coastMembers": " no      no     ok    no    no    ok    no     no    no    no    no",
      "wrongGroup missing malformed": "no no    no    no    no    no    no     no    no    no    no",
    },
    // Everyone reads the second edition of public notes, and the people of the group the first.
    shows: (thing, who) => [
      `meetings-${thing}-title`,
      ...(/Members/.test(thing) ? [`notes_items-${thing}-said`, `decisions-${thing}-words`] : []),
      ...(thing === "wealdPublic" && who === "visitor"
        ? [`public_items-${thing}-said`, "addenda-wealdPublic"]
        : []),
      ...(thing === "wealdPublic" && who === "member" ? [`notes_items-${thing}-said`] : []),
      ...(thing === "wealdReview" && who === "carer" ? [`notes_items-${thing}-said`] : []),
      ...(thing === "wealdComing" ? ["agenda_items-accepted-title"] : []),
      // What became of one's own proposals.
      ...(thing === "wealdComing" && who === "carer"
        ? ["agenda_items-proposed-title", "agenda_items-declined-answer"]
        : []),
    ],
  },
};
