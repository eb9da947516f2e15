import { type Cells, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

//                                visitor member other carer facil other rev'er other  moder admin repres.
/** Everyone knows that there is the group; who answers at its door is its facilitator. */
const ofWeald = (word: string) => `in 403    403   403   ${word} 403   403    403   403   403   403`;
const ofCoast = (word: string) => `in 403    403   403   403   ${word} 403    403   403   403   403`;
const onlyAdministrator = (word: string) => `in 403 403 403 403   403   403    403   403   ${word} 403`;

const rooms = (word: string): Cells => ({
  weald: ofWeald(word),
  coast: ofCoast(word),
  "county archived": ofWeald("403"),
  "missing malformed": NOBODY,
});

/** A request or an invitation that is still open, and one that is settled. */
function openAndSettled(open: string, settled: string, word: string): Cells {
  return {
    [open]: ofWeald(word),
    [settled]: ofWeald(word === "ok" ? "ok" : "to"),
    ofCoast: ofCoast(word),
    "elsewhere missing malformed": ofWeald("no"),
  };
}

/** Who asks to come into a group, whom it invites, who of its people is seen, and how it ends. */
export const JOIN_ROWS: Rows = {
  // The county is a group that people ask to join: the member waits for an answer, and the carer was declined.
  "/groups/:slug/ask": {
    get: {
      //                     visitor member other carer facil other rev'er other  moder admin repres.
      county: "               in      ok     ok    ok    ok    ok    ok     ok    ok    ok    ok",
      "weald coast archived": "in     to     to    to    to    to    to     to    to    to    to",
      "missing malformed": NOBODY,
    },
    post: {
      county: "               in      to     do    do    do    do    do     do    do    do    do",
      weald: "                in      to     400   to    400   400   400    400   400   400   to",
      coast: "                in      400    to    400   400   400   400    400   400   400   400",
      archived: "             in      400    400   400   400   400   400    400   400   400   400",
      "missing malformed": NOBODY,
    },
    form: () => ({ reason: "I would like to help." }),
    shows: (thing, who) => (thing === "county" && who === "carer" ? ["join_requests-ofCarer-answer"] : []),
  },
  "/groups/:slug/ask/withdraw": {
    get: { "weald coast county archived missing malformed": TAKES_ONLY_A_FORM },
    post: {
      county: "               in      do     to    to    to    to    to     to    to    to    to",
      "weald coast archived": "in     to     to    to    to    to    to     to    to    to    to",
      "missing malformed": NOBODY,
    },
  },
  // Those who agreed to it are seen by others in the group, and by nobody else.
  "/groups/:slug/people": {
    get: {
      weald: "                in      ok     no    ok    ok    no    no     no    no    no    ok",
      coast: "                in      no     ok    no    no    ok    no     no    no    no    no",
      "county archived missing malformed": NOBODY,
    },
    shows: (thing) =>
      thing === "weald" ? ["members-carer-nameToShow", "members-representative-nameToShow"] : [],
  },
  "/groups/:slug/people/listing": {
    get: { "weald coast county archived missing malformed": TAKES_ONLY_A_FORM },
    post: {
      // The facilitator is not a member, so that there is nothing to list.
      weald: "                in      do     403   do    to    403   403    403   403   403   do",
      coast: "                in      403    do    403   403   to    403    403   403   403   403",
      "county archived": "    in      403    403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    form: (_made, _thing, who) => ({ listed: ["carer", "representative"].includes(who) ? "no" : "yes" }),
  },
  "/manage/groups/:slug/archive": {
    get: {
      "weald coast county archived": onlyAdministrator("ok"),
      "missing malformed": NOBODY,
    },
    post: {
      // Meetings to come are cancelled first.
      "weald coast": onlyAdministrator("400"),
      county: onlyAdministrator("do"),
      archived: onlyAdministrator("to"),
      "missing malformed": NOBODY,
    },
  },
  "/manage/groups/:slug/reopen": {
    get: { "weald coast county archived missing malformed": TAKES_ONLY_A_FORM },
    post: {
      "weald coast county": onlyAdministrator("to"),
      archived: onlyAdministrator("do"),
      "missing malformed": NOBODY,
    },
  },
  "/manage/groups/:slug/requests": {
    get: rooms("ok"),
    shows: (thing) =>
      thing === "weald"
        ? ["join_requests-waiting-reason", "members-askerwaiting-nameToShow"]
        : ["join_requests-ofCoast-reason"],
  },
  "/manage/groups/:slug/requests/:id/accept": {
    get: { "waiting answered ofCoast elsewhere missing malformed": TAKES_ONLY_A_FORM },
    post: openAndSettled("waiting", "answered", "do"),
  },
  "/manage/groups/:slug/requests/:id/decline": {
    get: { ...openAndSettled("waiting", "answered", "ok"), answered: ofWeald("to") },
    post: { ...openAndSettled("waiting", "answered", "do"), answered: ofWeald("400") },
    form: () => ({ answer: "We are full." }),
    shows: (thing) => [`join_requests-${thing}-reason`],
  },
  "/manage/groups/:slug/invitations": {
    get: rooms("ok"),
    post: rooms("do"),
    form: () => ({ addresses: "somebody@example.org" }),
    shows: (thing) => [`invitations-${thing === "weald" ? "open" : "ofCoast"}-email`],
  },
  "/manage/groups/:slug/invitations/new": {
    get: rooms("ok"),
    // The answer is what would be sent: nothing is written yet.
    post: rooms("ok"),
    form: () => ({ addresses: "somebody@example.org" }),
  },
  "/manage/groups/:slug/invitations/:id/resend": {
    get: { "open revoked ofCoast elsewhere missing malformed": TAKES_ONLY_A_FORM },
    post: openAndSettled("open", "revoked", "do"),
  },
  "/manage/groups/:slug/invitations/:id/revoke": {
    get: { "open revoked ofCoast elsewhere missing malformed": TAKES_ONLY_A_FORM },
    post: openAndSettled("open", "revoked", "do"),
  },
};
