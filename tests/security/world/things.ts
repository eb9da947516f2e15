import type { Made } from "./world.ts";

/** The parameters of an address. */
export type Parameters = Record<string, string>;

/** Every thing by the parameters of the addresses that lead to it, then by its name in the truth tables. */
export type Things = Record<string, Record<string, Parameters>>;

const NOBODYS_ID = "01890000-0000-7000-8000-000000000000";
const MALFORMED = "%3Cscript%3E'%20or%201=1--";

/**
 * The things behind every kind of address: one's own, the same group's, another group's, another organisation's, drafts,
 * withdrawn and deleted ones, one that is not there, and one that no id looks like (requirements.md 6.1). A route
 * with other parameters needs a family here.
 */
export function thingsOf(made: Made): Things {
  const { comments, drafts, meetings, items, accounts } = made;
  const at = (slug: string, id = "", item?: string) => ({ slug, id, ...(item !== undefined && { item }) });
  return {
    "": { here: {} },
    ":slug": {
      weald: { slug: "weald" },
      coast: { slug: "coast" },
      county: { slug: "county" },
      archived: { slug: "archived" },
      missing: { slug: "nowhere" },
      malformed: { slug: MALFORMED },
    },
    ":reference": {
      ...mapped(comments, (reference) => ({ reference })),
      missing: { reference: "KM-26-ZZZZZ" },
      malformed: { reference: `KM-${MALFORMED}` },
    },
    ...Object.fromEntries(
      ["/recommendations/:reference", "/manage/checks/recommendations/:reference"].map((family) => [
        family,
        {
          ...mapped(made.recommendations, (reference) => ({ reference })),
          missing: { reference: "KM-R-26-ZZZZZ" },
          malformed: { reference: `KM-R-${MALFORMED}` },
        },
      ]),
    ),
    "entries/:entry": {
      passed: { reference: made.recommendations.acceptedByB, entry: made.recommendationEntries.passed },
      held: { reference: made.recommendations.acceptedByB, entry: made.recommendationEntries.held },
      waiting: { reference: made.recommendations.joint, entry: made.recommendationEntries.waiting },
      elsewhere: { reference: made.recommendations.joint, entry: made.recommendationEntries.held },
      missing: { reference: made.recommendations.joint, entry: NOBODYS_ID },
      malformed: { reference: made.recommendations.joint, entry: MALFORMED },
    },
    ":slug :reference": {
      wealdEntry: { slug: "weald", reference: made.entries.wealdEntry },
      coastEntry: { slug: "coast", reference: made.entries.coastEntry },
      sentOnline: { slug: "weald", reference: comments.wealdForGroup ?? "" },
      wrongGroup: { slug: "weald", reference: made.entries.coastEntry },
      missing: { slug: "weald", reference: "KM-26-ZZZZZ" },
      malformed: { slug: "weald", reference: `KM-${MALFORMED}` },
    },
    ":reference :response": {
      draft: { reference: comments.wealdForGroup ?? "", response: made.responses.draft },
      waiting: { reference: comments.wealdForGroup ?? "", response: made.responses.waiting },
      published: { reference: comments.coastForGroup ?? "", response: made.responses.published },
      elsewhere: { reference: comments.wealdForGroup ?? "", response: made.responses.published },
      missing: { reference: comments.wealdForGroup ?? "", response: NOBODYS_ID },
      malformed: { reference: comments.wealdForGroup ?? "", response: MALFORMED },
    },
    ":response": {
      draft: { response: made.responses.draft },
      waiting: { response: made.responses.waiting },
      published: { response: made.responses.published },
      missing: { response: NOBODYS_ID },
      malformed: { response: MALFORMED },
    },
    ":reaction": {
      waiting: { reaction: made.reaction },
      missing: { reaction: NOBODYS_ID },
      malformed: { reaction: MALFORMED },
    },
    ":question": {
      ...mapped(made.questions, (question) => ({ question })),
      missing: { question: NOBODYS_ID },
      malformed: { question: MALFORMED },
    },
    ":shift": {
      shift: { shift: made.shift },
      missing: { shift: NOBODYS_ID },
      malformed: { shift: MALFORMED },
    },
    ":report": {
      ...mapped(made.reports, (report) => ({ report })),
      missing: { report: "nowhere-2025" },
      malformed: { report: MALFORMED },
    },
    ":report :version": {
      served: { report: made.reports.issued, version: "1" },
      later: { report: made.reports.issued, version: "2" },
      written: { report: made.reports.written, version: "1" },
      missing: { report: "nowhere-2025", version: "1" },
      malformed: { report: made.reports.issued, version: MALFORMED },
    },
    ":version": {
      ...mapped(made.reportVersions, (version) => ({ version })),
      missing: { version: NOBODYS_ID },
      malformed: { version: MALFORMED },
    },
    ":version :section": {
      written: { version: made.reportVersions.written, section: "themes" },
      toSign: { version: made.reportVersions.toSign, section: "themes" },
      missing: { version: made.reportVersions.written, section: "nowhere" },
      malformed: { version: made.reportVersions.written, section: MALFORMED },
    },
    ":version :ask": {
      written: { version: made.reportVersions.written, ask: made.reportAsks.written },
      toSign: { version: made.reportVersions.toSign, ask: made.reportAsks.toSign },
      missing: { version: made.reportVersions.written, ask: NOBODYS_ID },
      malformed: { version: made.reportVersions.written, ask: MALFORMED },
    },
    ":step": { question: { step: "when" }, missing: { step: "nowhere" }, malformed: { step: MALFORMED } },
    ":draft": draftsOf(made, {}),
    ":draft :step": {
      ...draftsOf(made, { step: "experience" }),
      noStep: { draft: drafts.memberDraft ?? "", step: "nowhere" },
    },
    ":slug :id": {
      ...mapped(meetings, (id, name) => at(name.startsWith("weald") ? "weald" : "coast", id)),
      wrongGroup: at("weald", meetings.coastMembers),
      missing: at("weald", NOBODYS_ID),
      malformed: at("weald", MALFORMED),
    },
    ":slug :id :item": {
      ofDraft: at("weald", meetings.wealdDraft, items.wealdDraft),
      ofReview: at("weald", meetings.wealdReview, items.wealdReview),
      ofPublished: at("weald", meetings.wealdMembers, items.wealdMembers),
      ofPublic: at("weald", meetings.wealdPublic, items.wealdPublic),
      ofCoast: at("coast", meetings.coastMembers, items.coastMembers),
      elsewhere: at("weald", meetings.wealdDraft, items.coastMembers),
      missing: at("weald", meetings.wealdDraft, NOBODYS_ID),
      malformed: at("weald", meetings.wealdDraft, MALFORMED),
    },
    ":slug :id :correction": {
      ...mapped(made.corrections, (correction) => ({ ...at("weald", meetings.wealdReview), correction })),
      elsewhere: { ...at("weald", meetings.wealdMembers), correction: made.corrections.open },
      missing: { ...at("weald", meetings.wealdReview), correction: NOBODYS_ID },
      malformed: { ...at("weald", meetings.wealdReview), correction: MALFORMED },
    },
    ":slug :action": {
      ...mapped(made.actions, (action, name) => ({
        slug: name.startsWith("weald") ? "weald" : "coast",
        action,
      })),
      wrongGroup: { slug: "weald", action: made.actions.coastMembers ?? "" },
      missing: { slug: "weald", action: NOBODYS_ID },
      malformed: { slug: "weald", action: MALFORMED },
    },
    ":term": { known: { term: made.term }, missing: { term: NOBODYS_ID }, malformed: { term: MALFORMED } },
    "/account/devices/:id": byId({ ofMember: accounts.device, ofOther: accounts.otherDevice }),
    "/account/second-step/passkeys/:id": byId({ ofMember: accounts.passkey }),
    "/admin/people/:id": byId({
      somebody: made.ids.member,
      self: made.ids.administrator,
      invited: accounts.invited,
      disabled: accounts.disabled,
    }),
    "/admin/offices/:id": byId({ held: accounts.office }),
    "/admin/organisations/:id": byId({ known: made.organisations.a }),
    "/admin/sites/:id": byId({ known: accounts.site }),
    "/admin/contacts/:id": byId({ known: accounts.contact }),
    "/admin/second-steps/:id": byId({
      asked: accounts.removalAsked,
      byAdministrator: accounts.removalByAdministrator,
      approved: accounts.removalApproved,
      stopped: accounts.removalStopped,
    }),
    "/admin/requests/:id": byId(made.ownData.requests),
    "/manage/holds/:id": byId({ held: made.ownData.hold }),
    "/manage/deaths/:id": byId({ died: made.ownData.died }),
    "names/:id": {
      mention: at("weald", made.ownData.mention),
      wrongGroup: at("coast", made.ownData.mention),
      missing: at("weald", NOBODYS_ID),
      malformed: at("weald", MALFORMED),
    },
    "/admin/recalls/:id": byId({
      asked: accounts.recallAsked,
      byAdministrator: accounts.recallByAdministrator,
      stopped: accounts.recallStopped,
    }),
    "/admin/approvals/:id": byId({ waiting: accounts.waiting, refused: accounts.refused }),
    "/manage/checks/imports/:id": byId(made.imports),
    "imports/:id": {
      ...mapped(made.imports, (id, slug) => at(slug, id)),
      wrongGroup: at("weald", made.imports.coast),
      missing: at("weald", NOBODYS_ID),
      malformed: at("weald", MALFORMED),
    },
    "people/:id": {
      ...mapped(made.ownData.memberships, (id) => at("weald", id)),
      kept: at("weald", made.withoutEmail.weald),
      keptOfCoast: at("coast", made.withoutEmail.coast),
      wrongGroup: at("coast", made.ownData.memberships.alive),
      missing: at("weald", NOBODYS_ID),
      malformed: at("weald", MALFORMED),
    },
    "requests/:id": ofRoom(
      { waiting: made.requests.waiting, answered: made.requests.answered },
      made.requests,
    ),
    "invitations/:id": ofRoom(
      { open: made.invitations.open, revoked: made.invitations.revoked },
      made.invitations,
    ),
    "folders/:id": ofRoom({ empty: made.folders.empty, full: made.folders.full }, made.folders),
    "documents/:id": ofRoom(
      { loose: made.documents.loose, inFolder: made.documents.inFolder },
      made.documents,
    ),
    "polls/:id": ofRoom({ open: made.polls.open, closed: made.polls.closed }, made.polls),
    "agenda/:item": {
      ...mapped(made.agenda, (item, name) => at("weald", meetingOfItem(name, made), item)),
      ofCoast: at("coast", meetings.coastComing, made.agenda.ofCoast),
      elsewhere: at("weald", meetings.wealdComing, made.agenda.ofCoast),
      missing: at("weald", meetings.wealdComing, NOBODYS_ID),
      malformed: at("weald", meetings.wealdComing, MALFORMED),
    },
  };
}

/** Addresses whose last parameter is the id of something else than of a meeting: of accounts, and of groups. */
const OF_THEIR_OWN = [
  /^\/(account\/(devices|second-step\/passkeys)|admin\/[\w-]+|manage\/checks\/imports|manage\/holds|manage\/deaths)\/:id/,
  /(?<=\/groups\/:slug\/)(people|names|imports|requests|invitations|folders|documents|polls)\/:id/,
  /agenda\/:item/,
  /entries\/:entry/,
  /^\/(manage\/checks\/)?recommendations\/:reference/,
];

function byId(all: Record<string, string>): Record<string, Parameters> {
  const others = { missing: NOBODYS_ID, malformed: MALFORMED };
  return mapped({ ...all, ...others }, (id) => ({ id }));
}

/** Things in a room of the Weald, one of the coast's, and the coast's as if it were in the Weald. */
function ofRoom(weald: Record<string, string>, { ofCoast }: { ofCoast: string }): Record<string, Parameters> {
  return {
    ...mapped(weald, (id) => ({ slug: "weald", id })),
    ofCoast: { slug: "coast", id: ofCoast },
    elsewhere: { slug: "weald", id: ofCoast },
    missing: { slug: "weald", id: NOBODYS_ID },
    malformed: { slug: "weald", id: MALFORMED },
  };
}

function meetingOfItem(name: string, { meetings }: Made): string | undefined {
  return name === "ofPublic" ? meetings.wealdPublic : meetings.wealdComing;
}

/** Which family a route's address belongs to. */
export function familyOf(path: string): string {
  const own = OF_THEIR_OWN.map((beginning) => path.match(beginning)?.[0]).find(Boolean);
  if (own) return own;
  return [...path.matchAll(/:\w+/g)].map(([parameter]) => parameter).join(" ");
}

/** The address of a route for one thing. */
export function addressOf(path: string, parameters: Parameters): string {
  return path.replace(/:(\w+)/g, (_, name: string) => parameters[name] ?? "");
}

function draftsOf({ drafts, sentDraft }: Made, more: Parameters): Record<string, Parameters> {
  return {
    ...mapped(drafts, (draft) => ({ draft, ...more })),
    sent: { draft: sentDraft, ...more },
    missing: { draft: NOBODYS_ID, ...more },
    malformed: { draft: MALFORMED, ...more },
  };
}

function mapped(
  all: Record<string, string>,
  parameters: (id: string, name: string) => Parameters,
): Record<string, Parameters> {
  return Object.fromEntries(Object.entries(all).map(([name, id]) => [name, parameters(id, name)]));
}
