import type { Rows } from "./row.ts";

/** Nobody but an administrator learns even whether there is such a thing. */
const only = (word: string) => `in 403    403   403   403   403   403    403   403   ${word}    403`;

/** A second step that somebody has lost: one administrator asks, another approves, any of them stops it. */
export const LOST_SECOND_STEP_ROWS: Rows = {
  "/admin/people/:id/second-step/remove": {
    get: {
      somebody: only("ok"),
      self: only("403"),
      // There is none to remove.
      "invited disabled": only("to"),
      "missing malformed": only("no"),
    },
    post: {
      somebody: only("do"),
      self: only("403"),
      "invited disabled": only("400"),
      "missing malformed": only("no"),
    },
    form: () => ({ reason: "I rang her." }),
  },
  "/admin/second-steps/:id": {
    get: { "asked byAdministrator approved stopped": only("ok"), "missing malformed": only("no") },
    shows: (thing) => [`second_step_removals-${thing}-reason`],
  },
  // Not by who asked for it.
  "/admin/second-steps/:id/approve": {
    get: {
      asked: only("ok"),
      byAdministrator: only("403"),
      "approved stopped": only("to"),
      "missing malformed": only("no"),
    },
    post: {
      asked: only("do"),
      byAdministrator: only("403"),
      "approved stopped": only("400"),
      "missing malformed": only("no"),
    },
  },
  "/admin/second-steps/:id/stop": {
    get: {
      "asked byAdministrator approved": only("ok"),
      stopped: only("to"),
      "missing malformed": only("no"),
    },
    post: {
      "asked byAdministrator approved": only("do"),
      stopped: only("400"),
      "missing malformed": only("no"),
    },
  },
};
