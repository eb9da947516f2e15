import { today } from "#app/lib/london.ts";
import { type Row, type Rows, TAKES_ONLY_A_FORM } from "./row.ts";

/** Nobody but an administrator learns even whether there is such a thing. */
const only = (word: string) => `in 403    403   403   403   403   403    403   403   ${word}    403`;
const NOBODY = "in            no     no    no    no    no    no     no    no    no    no";

const KNOWN = { known: only("ok"), "missing malformed": only("no") };
const KEPT = { known: only("do"), "missing malformed": only("no") };
const LIST: Row = { get: { here: only("ok") } };

/** An address that takes a form and has no page. */
const ONLY_A_FORM = {
  "somebody self invited disabled missing malformed": TAKES_ONLY_A_FORM,
};

const inSpring = (name: string) => ({
  [`${name}-day`]: "3",
  [`${name}-month`]: "3",
  [`${name}-year`]: String(new Date().getFullYear() + 1),
});
const group = { name: "A group", level: "local", towns: "Deal", about: "It meets.", joinRule: "open" };
const organisation = { name: "A trust", kind: "trust", odsCode: "ZZ9" };
const site = { name: "A hospital", town: "Deal", odsCode: "ZZ901" };
const contact = {
  kind: "service",
  organisationId: "",
  telephone: "",
  email: "help@example.org",
  link: "",
  hours: "",
  note: "",
  owner: "The office",
  ...inSpring("expiresOn"),
};

/** The work of administrators: accounts, offices, organisations, groups, contact details, the audit log. */
export const ADMINISTRATION_ROWS: Rows = {
  //              visitor member other carer facil other rev'er other  moder admin repres.
  "/admin": LIST,
  "/admin/jobs": LIST,
  "/admin/people": { ...LIST, shows: () => ["members-member-email"] },
  "/admin/people/invite": {
    ...LIST,
    post: { here: only("do") },
    form: () => ({ email: "invited@example.org" }),
  },
  "/admin/people/log-out-everybody": { ...LIST, post: { here: only("do") } },
  "/admin/people/:id": {
    get: { "somebody self invited disabled": only("ok"), "missing malformed": only("no") },
    shows: (thing) => (thing === "somebody" ? ["members-member-email"] : []),
  },
  "/admin/people/:id/disable": {
    get: {
      somebody: only("ok"),
      // Nobody closes their own account to themselves.
      self: only("403"),
      "invited disabled": only("to"),
      "missing malformed": only("no"),
    },
    post: {
      somebody: only("do"),
      self: only("403"),
      "invited disabled": only("to"),
      "missing malformed": only("no"),
    },
  },
  "/admin/people/:id/enable": {
    get: ONLY_A_FORM,
    post: {
      disabled: only("do"),
      "somebody invited": only("to"),
      self: only("403"),
      "missing malformed": only("no"),
    },
  },
  "/admin/people/:id/log-out": {
    get: ONLY_A_FORM,
    post: { "somebody self invited disabled": only("do"), "missing malformed": only("no") },
  },
  "/admin/people/:id/invitation/resend": {
    get: ONLY_A_FORM,
    post: {
      invited: only("do"),
      "somebody self disabled": only("to"),
      "missing malformed": only("no"),
    },
  },
  "/admin/people/:id/invitation/revoke": {
    get: {
      invited: only("ok"),
      "somebody self disabled": only("to"),
      "missing malformed": only("no"),
    },
    post: {
      invited: only("do"),
      "somebody self disabled": only("to"),
      "missing malformed": only("no"),
    },
  },
  "/admin/people/:id/offices/new": {
    get: {
      "somebody invited disabled": only("ok"),
      // Nobody gives themselves an office.
      self: only("403"),
      "missing malformed": only("no"),
    },
    post: {
      "somebody invited": only("do"),
      disabled: only("400"),
      self: only("403"),
      "missing malformed": only("no"),
    },
    form: () => ({ office: "moderator" }),
  },
  "/admin/offices/:id/end": {
    get: { held: only("ok"), "missing malformed": only("no") },
    post: { held: only("do"), "missing malformed": only("no") },
    form: () => ({ when: "now" }),
  },
  "/admin/organisations": LIST,
  "/admin/organisations/new": { ...LIST, post: { here: only("do") }, form: () => organisation },
  "/admin/organisations/:id": { get: KNOWN },
  "/admin/organisations/:id/change": { get: KNOWN, post: KEPT, form: () => organisation },
  "/admin/organisations/:id/end": { get: KNOWN, post: KEPT, form: () => inSpring("endsOn") },
  "/admin/organisations/:id/sites/new": { get: KNOWN, post: KEPT, form: () => site },
  "/admin/sites/:id/change": { get: KNOWN, post: KEPT, form: () => site },
  "/admin/groups": LIST,
  "/admin/groups/new": {
    ...LIST,
    post: { here: only("do") },
    form: () => ({ ...group, slug: "new-group" }),
  },
  // That there is a group is public, and so is that there is none.
  "/admin/groups/:slug/change": {
    get: { "weald coast county archived": only("ok"), "missing malformed": NOBODY },
    post: { "weald coast county archived": only("do"), "missing malformed": NOBODY },
    form: () => group,
  },
  "/admin/contacts": { ...LIST, shows: () => ["contact_details-shown-owner"] },
  "/admin/contacts/new": { ...LIST, post: { here: only("do") }, form: () => contact },
  "/admin/contacts/:id/change": { get: KNOWN, post: KEPT, form: () => contact },
  "/admin/contacts/:id/confirm": {
    get: KNOWN,
    post: KEPT,
    form: () => ({ isRight: "yes", ...inSpring("expiresOn") }),
  },
  "/admin/settings": LIST,
  "/admin/settings/visitors": {
    get: { here: TAKES_ONLY_A_FORM },
    post: { here: only("do") },
    form: () => ({ days: "0" }),
  },
  "/admin/audit-log": { ...LIST, remembers: true },
  "/admin/audit-log/export": LIST,
  "/admin/audit-log/export.csv": { get: { here: only("to") }, post: { here: only("made") } },
  "/admin/reports": {
    ...LIST,
    shows: () => ["report_recalls-asked-reason", "report_recalls-byAdministrator-reason"],
  },
  // No reports were made on that day.
  "/admin/reports/recall": {
    get: { here: only("ok") },
    post: { here: only("do") },
    form: () => ({ day: today(new Date()), reason: "The clock was wrong." }),
  },
  // Not by who asked for it.
  "/admin/recalls/:id/approve": {
    get: {
      asked: only("ok"),
      byAdministrator: only("403"),
      stopped: only("to"),
      "missing malformed": only("no"),
    },
    post: {
      asked: only("do"),
      byAdministrator: only("403"),
      stopped: only("400"),
      "missing malformed": only("no"),
    },
  },
  "/admin/recalls/:id/stop": {
    get: { "asked byAdministrator": only("ok"), stopped: only("to"), "missing malformed": only("no") },
    post: { "asked byAdministrator": only("do"), stopped: only("400"), "missing malformed": only("no") },
  },
  "/admin/approvals": LIST,
  "/admin/approvals/:id": {
    get: { "waiting refused": only("ok"), "missing malformed": only("no") },
    shows: (thing) => (thing === "refused" ? ["office_proposals-refused-reason"] : []),
  },
  "/admin/approvals/:id/approve": {
    get: { waiting: only("ok"), refused: only("to"), "missing malformed": only("no") },
    post: { waiting: only("do"), refused: only("400"), "missing malformed": only("no") },
  },
  "/admin/approvals/:id/refuse": {
    get: { waiting: only("ok"), refused: only("to"), "missing malformed": only("no") },
    post: { waiting: only("do"), refused: only("400"), "missing malformed": only("no") },
    form: () => ({ reason: "The group has two already." }),
  },
  "/manage/groups/:slug/propose-facilitator": {
    get: {
      weald: "     in      403    403   403   ok    403   403    403   403   403   403",
      coast: "     in      403    403   403   403   ok    403    403   403   403   403",
      "county archived": "in 403  403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    post: {
      weald: "     in      403    403   403   do    403   403    403   403   403   403",
      coast: "     in      403    403   403   403   do    403    403   403   403   403",
      "county archived": "in 403  403   403   403   403   403    403   403   403   403",
      "missing malformed": NOBODY,
    },
    shows: (thing) => (thing === "coast" ? ["office_proposals-refused-reason"] : []),
    form: ({ ids }, thing) => ({ memberId: thing === "coast" ? ids.otherMember : ids.carer }),
  },
};
