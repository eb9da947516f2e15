import type { Rows } from "./row.ts";

const EVERYONE = "ok      ok     ok    ok    ok    ok    ok    ok     ok    ok    ok";

/** Pages that anyone may open, and the forms by which one comes in and goes out. */
export const PUBLIC_ROWS: Rows = {
  //                       visitor member other carer facil other rev'er other  moder admin repres.
  "/": { get: { here: EVERYONE } },
  "/sitemap.xml": { get: { here: EVERYONE } },
  "/about": { get: { here: EVERYONE } },
  "/help": { get: { here: EVERYONE } },
  "/house-rules": { get: { here: EVERYONE } },
  "/privacy": { get: { here: EVERYONE } },
  "/cookies": { get: { here: EVERYONE } },
  "/accessibility": { get: { here: EVERYONE } },
  "/check-your-email": { get: { here: EVERYONE } },
  "/create-account": {
    get: { here: EVERYONE },
    post: { here: "   do      403    403   403   403   403   403    403   403   403   403" },
    form: () => ({
      email: "new@example.org",
      password: "copper window gentle river",
      name: "New",
      nameToShow: "New",
      houseRules: "yes",
    }),
  },
  "/log-in": {
    get: { here: "    ok      to     to    to    to    to    to     to    to    to    to" },
    post: { here: "   do      do     do    do    do    do    do     do    do    do    do" },
    form: ({ password }) => ({ email: "cnry-members-member-email-weald@example.org", password }),
  },
  "/log-out": {
    get: { here: "    to      to     to    to    to    to    to     to    to    to    to" },
    post: { here: "   to      do     do    do    do    do    do     do    do    do    do" },
  },
  "/forgot-password": {
    get: { here: EVERYONE },
    post: { here: "   do      do     do    do    do    do    do     do    do    do    do" },
    form: () => ({ email: "cnry-members-member-email-weald@example.org" }),
  },
  // Without the token of an email these lead nowhere; what a token opens, the journeys and the unit tests show.
  "/verify-email": {
    get: { here: EVERYONE },
    post: { here: "   to      to     to    to    to    to    to     to    to    to    to" },
    form: ({ password }) => ({ token: "nobodys", password }),
  },
  "/accept-invitation": {
    get: { here: EVERYONE },
    post: { here: "   to      to     to    to    to    to    to     to    to    to    to" },
    form: ({ password }) => ({ token: "nobodys", password, name: "N", nameToShow: "N", houseRules: "yes" }),
  },
  "/reset-password": {
    get: { here: EVERYONE },
    post: { here: "   to      to     to    to    to    to    to     to    to    to    to" },
    form: ({ password }) => ({ token: "nobodys", password }),
  },
};
