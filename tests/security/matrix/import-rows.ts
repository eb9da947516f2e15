import { type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

/** Everyone knows that there is the group; what is brought into it is its facilitator's. */
const ofWeald = (word: string) => `in 403 403   403   ${word} 403   403    403   403   403   403`;
const ofCoast = (word: string) => `in 403 403   403   403   ${word} 403    403   403   403   403`;
const each = (word: string) => ({
  weald: ofWeald(word),
  coast: ofCoast(word),
  "wrongGroup missing malformed": ofWeald("no"),
});
const GROUPS = {
  weald: ofWeald("ok"),
  coast: ofCoast("ok"),
  "county archived": ofWeald("403"),
  "missing malformed": NOBODY,
};
const ONLY_A_MODERATOR = (word: string) => `in 403 403 403   403   403   403    403   ${word} 403   403`;

/** Files of answers that a facilitator brings in, and what a moderator checks of them together. */
export const IMPORT_ROWS: Rows = {
  //                    visitor member other carer facil other rev'er other  moder admin repres.
  "/manage/groups/:slug/imports": {
    get: GROUPS,
    shows: (thing) => (["weald", "coast"].includes(thing) ? [`imports-${thing}-fileName`] : []),
  },
  // Without a file the form comes back to whoever may send one.
  "/manage/groups/:slug/imports/new": {
    get: GROUPS,
    post: { ...GROUPS, weald: ofWeald("400"), coast: ofCoast("400") },
  },
  "/manage/groups/:slug/imports/:id": { get: each("ok"), shows: (thing) => [`imports-${thing}-fileName`] },
  // Both are read already, so that there is nothing to say of their columns.
  "/manage/groups/:slug/imports/:id/columns": {
    get: each("to"),
    post: each("to"),
  },
  "/manage/groups/:slug/imports/:id/reading": {
    get: { "weald coast wrongGroup missing malformed": TAKES_ONLY_A_FORM },
    post: each("to"),
  },
  "/manage/groups/:slug/imports/:id/start": {
    get: { "weald coast wrongGroup missing malformed": TAKES_ONLY_A_FORM },
    post: each("to"),
  },
  "/manage/groups/:slug/imports/:id/remove": {
    get: { "weald coast wrongGroup missing malformed": TAKES_ONLY_A_FORM },
    post: each("to"),
  },
  "/manage/groups/:slug/imports/:id/undo": { get: each("ok"), post: each("do") },
  "/manage/groups/:slug/imports/:id/refused.csv": { get: each("ok") },
  "/manage/checks/imports/:id": {
    get: { "weald coast": ONLY_A_MODERATOR("ok"), "missing malformed": ONLY_A_MODERATOR("no") },
    shows: (thing) => [`imports-${thing}-fileName`],
  },
  // Nothing of them waits to be checked.
  "/manage/checks/imports/:id/publish": {
    get: { "weald coast missing malformed": TAKES_ONLY_A_FORM },
    post: { "weald coast": ONLY_A_MODERATOR("to"), "missing malformed": ONLY_A_MODERATOR("no") },
  },
  "/manage/suggestions": {
    get: { here: "        in      403    403   403   ok    ok    403    403   ok    403   403" },
  },
};
