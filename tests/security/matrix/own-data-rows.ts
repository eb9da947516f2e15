import type { Rows } from "./row.ts";

const NOBODY = "in no no no no no no no no no no";

/** Nobody but an administrator learns even whether there is such a thing. */
const only = (word: string) => `in 403    403   403   403   403   403    403   403   ${word}    403`;

const MODERATOR_TOO = (word: string) => `in 403 403 403 403 403 403 403 ${word} ${word} 403`;

/** Only the facilitator of the group; who is not in it is not there. */
const ofWeald = (word: string) => `in 403    403   403   ${word}    403    403   403   403   403    403`;
const ofCoast = (word: string) => `in 403    403   403   403   ${word}    403   403   403   403    403`;

const SECOND = (facilitator: string, administrator: string) =>
  `in 403 403 403 ${facilitator} ${facilitator} 403 403 403 ${administrator} 403`;

/** What people ask of us about themselves by post: one administrator writes it down, another agrees. */
export const OWN_DATA_ROWS: Rows = {
  //                         visitor member other carer facil other rev'er other  moder admin repres.
  "/admin/people/:id/requests/new": {
    get: {
      "somebody invited disabled": only("ok"),
      self: only("403"),
      "missing malformed": only("no"),
    },
    post: {
      "somebody invited disabled": only("do"),
      self: only("403"),
      "missing malformed": only("no"),
    },
    form: () => ({ kind: "erasure", keepsFeedback: "no", reason: "I rang her." }),
  },
  "/manage/groups/:slug/people/:id/died": {
    get: {
      "died alive kept": ofWeald("ok"),
      keptOfCoast: ofCoast("ok"),
      "missing malformed": ofWeald("no"),
      wrongGroup: ofCoast("no"),
    },
    shows: (thing) => (thing === "died" ? ["absences-died-toldBy", "members-died-nameToShow"] : []),
    post: {
      "alive kept": ofWeald("do"),
      keptOfCoast: ofCoast("do"),
      died: ofWeald("to"),
      "missing malformed": ofWeald("no"),
      wrongGroup: ofCoast("no"),
    },
    form: () => ({ toldBy: "Her sister rang.", sure: "yes" }),
  },
  "/manage/groups/:slug/people/:id/died/undo": {
    get: {
      "died alive kept": ofWeald("to"),
      keptOfCoast: ofCoast("to"),
      "missing malformed": ofWeald("no"),
      wrongGroup: ofCoast("no"),
    },
    post: {
      died: ofWeald("do"),
      "alive kept": ofWeald("to"),
      keptOfCoast: ofCoast("to"),
      "missing malformed": ofWeald("no"),
      wrongGroup: ofCoast("no"),
    },
  },
  "/manage/groups/:slug/people/:id/died/wish": {
    get: {
      died: ofWeald("ok"),
      "alive kept": ofWeald("to"),
      keptOfCoast: ofCoast("to"),
      "missing malformed": ofWeald("no"),
      wrongGroup: ofCoast("no"),
    },
    post: {
      died: ofWeald("do"),
      "alive kept": ofWeald("to"),
      keptOfCoast: ofCoast("to"),
      "missing malformed": ofWeald("no"),
      wrongGroup: ofCoast("no"),
    },
    form: () => ({ wish: "stays" }),
  },
  "/manage/groups/:slug/names": {
    get: {
      weald: ofWeald("ok"),
      coast: ofCoast("ok"),
      "county archived": ofWeald("403"),
      "missing malformed": NOBODY,
    },
    shows: (thing) => (thing === "weald" ? ["notes_items-wealdDraft-said"] : []),
  },
  "/manage/groups/:slug/names/:id": {
    get: { mention: ofWeald("ok"), wrongGroup: ofCoast("no"), "missing malformed": ofWeald("no") },
    shows: (thing) => (thing === "mention" ? ["notes_items-wealdDraft-said"] : []),
    post: { mention: ofWeald("do"), wrongGroup: ofCoast("no"), "missing malformed": ofWeald("no") },
    form: ({ ownData }) => ({ textHash: ownData.mentionHash }),
  },
  // The facilitator of Weald wrote it down: an administrator is the second person.
  "/manage/deaths": {
    get: { here: SECOND("ok", "ok") },
    shows: (_, who) => (who === "administrator" ? ["members-died-nameToShow"] : []),
  },
  "/manage/deaths/:id": {
    get: { died: SECOND("no", "ok"), "missing malformed": SECOND("no", "no") },
    shows: (thing) => (thing === "died" ? ["absences-died-toldBy", "members-died-nameToShow"] : []),
    post: { died: SECOND("no", "do"), "missing malformed": SECOND("no", "no") },
    form: () => ({ sure: "yes" }),
  },
  "/manage/deaths/:id/undo": {
    get: { died: SECOND("no", "to"), "missing malformed": SECOND("no", "no") },
    post: { died: SECOND("no", "do"), "missing malformed": SECOND("no", "no") },
  },
  "/admin/retention": { get: { here: only("ok") } },
  "/manage/holds": {
    get: { here: MODERATOR_TOO("ok") },
    shows: () => ["retention_holds-held-reason"],
    post: { here: MODERATOR_TOO("do") },
    form: ({ comments }) => ({ what: comments.wealdForGroup ?? "", reason: "A complaint." }),
  },
  "/manage/holds/:id/release": {
    get: { "held missing malformed": MODERATOR_TOO("to") },
    post: { held: MODERATOR_TOO("do"), "missing malformed": MODERATOR_TOO("no") },
  },
  "/admin/requests/:id": {
    get: { "asked byAdministrator agreed stopped": only("ok"), "missing malformed": only("no") },
    shows: (thing) => [`post_requests-${thing}-reason`],
  },
  // Not by who wrote it down.
  "/admin/requests/:id/agree": {
    get: {
      "asked agreed stopped": only("to"),
      byAdministrator: only("403"),
      "missing malformed": only("no"),
    },
    post: {
      asked: only("do"),
      byAdministrator: only("403"),
      "agreed stopped": only("to"),
      "missing malformed": only("no"),
    },
  },
  "/admin/requests/:id/stop": {
    get: { "asked byAdministrator agreed stopped": only("to"), "missing malformed": only("no") },
    post: {
      "asked byAdministrator": only("do"),
      "agreed stopped": only("to"),
      "missing malformed": only("no"),
    },
  },
  // Nobody wrote down the one that is agreed, so that any administrator takes its copy.
  "/admin/requests/:id/take": {
    get: { "asked byAdministrator agreed stopped": only("to"), "missing malformed": only("no") },
    post: {
      "asked byAdministrator stopped": only("to"),
      agreed: only("made"),
      "missing malformed": only("no"),
    },
  },
};
