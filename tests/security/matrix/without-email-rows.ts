import { type Cells, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

//                                    visitor member other carer facil other rev'er other  moder admin repres.
const ofWeald = (word: string) => `in  403    403   403   ${word} 403   403    403   403   403   403`;
const ofCoast = (word: string) => `in  403    403   403   403   ${word} 403    403   403   403   403`;
const NOBODY = "in                     403    403   403   403   403   403    403   403   403   403";
const NOWHERE = "in                    no     no    no    no    no    no     no    no    no    no";

/** Those whom a group looks after; whoever has an account, and whoever is of another group, is none of them. */
const people = (word: string): Cells => ({
  kept: ofWeald(word),
  keptOfCoast: ofCoast(word),
  "died alive missing malformed": ofWeald("no"),
  wrongGroup: ofCoast("no"),
});

const groups = (word: string): Cells => ({
  weald: ofWeald(word),
  coast: ofCoast(word),
  "county archived": NOBODY,
  "missing malformed": NOWHERE,
});

/** People without email, as the facilitators of their group look after them, and taking over what is kept of oneself. */
export const WITHOUT_EMAIL_ROWS: Rows = {
  "/manage/groups/:slug/people/new": {
    get: groups("ok"),
    post: groups("do"),
    form: () => ({
      page: crypto.randomUUID(),
      name: "Olive Orchard",
      needs: "telephone",
      details: "01622 000000",
      agreed: "yes",
    }),
  },
  "/manage/groups/:slug/people/:id": {
    get: people("ok"),
    shows: (thing) => [`members-${thing}-name`, `contact_preferences-${thing}-address`],
  },
  "/manage/groups/:slug/people/:id/change": {
    get: people("ok"),
    post: people("do"),
    form: () => ({ name: "Olive", needs: "telephone" }),
    shows: (thing) => [`members-${thing}-name`],
  },
  "/manage/groups/:slug/people/:id/answer": {
    get: { "kept keptOfCoast died alive missing malformed wrongGroup": TAKES_ONLY_A_FORM },
    post: people("do"),
    form: ({ meetings }, thing) => ({
      meeting: (thing === "keptOfCoast" ? meetings.coastComing : meetings.wealdComing) ?? "",
      reply: "coming",
    }),
  },
  "/manage/groups/:slug/people/:id/code": {
    get: people("ok"),
    // The answer is the code itself, which is shown once.
    post: people("made"),
    shows: (thing) => [`members-${thing}-name`],
  },
  "/manage/groups/:slug/people/:id/remove": {
    get: people("ok"),
    post: people("do"),
    shows: (thing) => [`members-${thing}-name`],
  },
  // What a right code opens, tests/domain/without-email shows.
  "/account/take-over": {
    get: { here: "              in      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok" },
    post: { here: "             in      400    400   400   400   400   400    400   400   400   400" },
    form: () => ({ code: "ABCD EFGH JKMN PQRS" }),
  },
};
