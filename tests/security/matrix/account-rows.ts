import { type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const EVERYONE = "ok      ok     ok    ok    ok    ok    ok    ok     ok    ok    ok";
const SENT_ON = "to       to     to    to    to    to    to    to     to    to    to";
const ANY_MEMBER = "in        ok     ok    ok    ok    ok    ok     ok    ok    ok    ok";
const CHANGED = "in           do     do    do    do    do    do     do    do    do    do";
const REFUSED = "in           400    400   400   400   400   400    400   400   400   400";
const ELSEWHERE = "in         to     to    to    to    to    to     to    to    to    to";
const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";
const ONLY_THE_MEMBER = "in   ok     no    no    no    no    no     no    no    no    no";

/** Without a log-in that was begun these lead back to its beginning; what a right code opens, the journeys show. */
const AFTER_THE_FIRST_STEP = { get: { here: SENT_ON }, post: { here: SENT_ON } };

/** The boxes of a date. */
function inAWeek(name: string): Record<string, string> {
  const [year = "", month = "", day = ""] = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** One's account, and the ways in: everybody has their own and reaches no other. */
export const ACCOUNT_ROWS: Rows = {
  //                         visitor member other carer facil other rev'er other  moder admin repres.
  "/log-in/again": {
    get: { here: ANY_MEMBER },
    post: { here: CHANGED },
    form: ({ password }) => ({ password }),
  },
  "/log-in/link": {
    get: { here: EVERYONE },
    post: { here: "      do      do     do    do    do    do    do     do    do    do    do" },
    form: (_, __, who) => ({ email: `nobody-${who}@example.org` }),
  },
  "/log-in/by-link": { get: { here: EVERYONE }, post: { here: SENT_ON }, form: () => ({ token: "nobodys" }) },
  "/log-in/code": { ...AFTER_THE_FIRST_STEP, form: () => ({ code: "ABCD2345" }) },
  "/log-in/second-step": { ...AFTER_THE_FIRST_STEP, form: () => ({ code: "123456" }) },
  "/log-in/recovery-code": { ...AFTER_THE_FIRST_STEP, form: () => ({ code: "0ABCDEFGHJKM" }) },
  "/log-in/passkey/new": AFTER_THE_FIRST_STEP,
  "/log-in/passkey": { ...AFTER_THE_FIRST_STEP, form: () => ({ response: "{}" }) },
  "/stay-logged-in": { get: { here: ANY_MEMBER } },

  "/account": { get: { here: ANY_MEMBER }, shows: (_, who) => [`members-${who}-email`] },
  "/account/details": {
    get: { here: ANY_MEMBER },
    shows: (_, who) => [`members-${who}-name`],
    post: { here: CHANGED },
    form: () => ({ name: "Another", nameToShow: "Another", area: "" }),
  },
  "/account/about-you": {
    get: { here: ANY_MEMBER },
    post: { here: CHANGED },
    form: () => ({ selfDescription: "patient", selfDescriptionConsent: "yes" }),
  },
  "/account/email": {
    get: { here: ANY_MEMBER },
    shows: (_, who) => [`members-${who}-email`],
    post: { here: CHANGED },
    form: (_, __, who) => ({ email: `new-${who}@example.org` }),
  },
  // Without the token of an email these lead nowhere; what a token opens, the journeys and the unit tests show.
  "/account/email/confirm": {
    get: { here: EVERYONE },
    post: { here: SENT_ON },
    form: () => ({ token: "nobodys" }),
  },
  "/account/email/undo": {
    get: { here: EVERYONE },
    post: { here: SENT_ON },
    form: () => ({ token: "nobodys" }),
  },
  "/account/emails": {
    get: { here: ANY_MEMBER },
    post: { here: CHANGED },
    form: () => ({ emails: "weekly", weeklyOn: "4" }),
  },
  // Whoever has the link needs no session; a link that we did not sign does nothing, and says nothing.
  "/emails/stop": { get: { here: EVERYONE }, post: { here: SENT_ON }, form: () => ({ token: "nobodys" }) },
  "/account/communication-needs": {
    get: { here: ANY_MEMBER },
    post: { here: CHANGED },
    form: () => ({ needs: "largePrint", details: "Ring me", agreed: "yes" }),
  },
  "/account/password": {
    get: { here: ANY_MEMBER },
    post: { here: CHANGED },
    form: ({ password }) => ({ currentPassword: password, password: "copper window gentle river" }),
  },
  // The only moderator and the only administrator are told to hand over first.
  "/account/close": {
    get: { here: ANY_MEMBER },
    post: { here: "          in      do     do    do    do    do    do     do    to    to    do" },
    form: () => ({ feedback: "stays", proposals: "stays", sure: "yes" }),
  },
  "/account/copy": { get: { here: ANY_MEMBER }, post: { here: CHANGED } },
  // Without having asked for one there is none to take.
  "/account/copy/take": { get: { here: ELSEWHERE }, post: { here: ELSEWHERE } },
  "/account/pause": {
    get: { here: ANY_MEMBER },
    post: { here: CHANGED },
    form: () => inAWeek("untilOn"),
  },
  // Everybody has agreed to all that holds today.
  "/account/terms": { get: { here: ANY_MEMBER }, post: { here: ELSEWHERE } },
  // Nobody wrote down that they have died.
  "/account/here": { get: { here: ELSEWHERE }, post: { here: ELSEWHERE } },
  // Nothing is paused.
  "/account/pause/end": { get: { here: ELSEWHERE }, post: { here: ELSEWHERE } },
  "/account/devices": {
    get: { here: ANY_MEMBER },
    shows: (_, who) => (["member", "otherMember"].includes(who) ? [`sessions-${who}-device`] : []),
  },
  // It writes down that it was done, whether or not there was another device.
  "/account/devices/log-out-others": { get: { here: ELSEWHERE }, post: { here: CHANGED } },
  "/account/devices/:id/log-out": {
    get: {
      ofMember: ONLY_THE_MEMBER,
      ofOther: "             in      no     ok    no    no    no    no     no    no    no    no",
      "missing malformed": NOBODY,
    },
    post: {
      ofMember: "            in      do     no    no    no    no    no     no    no    no    no",
      ofOther: "             in      no     do    no    no    no    no     no    no    no    no",
      "missing malformed": NOBODY,
    },
  },
  "/account/second-step": {
    get: { here: ANY_MEMBER },
    shows: (_, who) => (who === "member" ? ["passkeys-member-name"] : []),
  },
  "/account/second-step/app/new": { get: { here: ELSEWHERE }, post: { here: CHANGED } },
  // No app was begun, so there is none to confirm.
  "/account/second-step/app": {
    get: { here: ELSEWHERE },
    post: { here: ELSEWHERE },
    form: () => ({ code: "123456" }),
  },
  "/account/second-step/app/remove": {
    get: { here: "           in      no     no    ok    no    no    no     no    no    no    no" },
    post: { here: "          in      no     no    do    no    no    no     no    no    no    no" },
  },
  "/account/second-step/passkey/new": { get: { here: ELSEWHERE }, post: { here: CHANGED } },
  "/account/second-step/passkey": {
    get: { here: ANY_MEMBER },
    post: { here: REFUSED },
    form: () => ({ name: "My telephone", response: "{}" }),
  },
  "/account/second-step/passkeys/:id/remove": {
    get: { ofMember: ONLY_THE_MEMBER, "missing malformed": NOBODY },
    post: {
      ofMember: "            in      do     no    no    no    no    no     no    no    no    no",
      "missing malformed": NOBODY,
    },
  },
  // Codes are for those who have a second step to lose.
  "/account/second-step/codes": {
    get: { here: ANY_MEMBER },
    post: { here: "          in      made   403   made  403   403   403    403   403   403   403" },
  },
  // Only the carer's is going to be removed.
  "/account/second-step/keep": {
    get: { here: TAKES_ONLY_A_FORM },
    post: { here: "          in      to     to    do    to    to    to     to    to    to    to" },
  },
  // Whoever has the email reads its owner's mail.
  "/keep-second-step": {
    get: { here: EVERYONE, withLink: EVERYONE },
    queries: { withLink: ({ accounts }) => `token=${accounts.keepLink}` },
    post: { here: "          do      do     do    do    do    do    do     do    do    do    do" },
    form: ({ accounts }) => ({ token: accounts.keepLink }),
  },
};
