import type { Made } from "./world.ts";

/** The parameters of an address. */
export type Parameters = Record<string, string>;

/** Every thing by the parameters of the addresses that lead to it, then by its name in the truth tables. */
export type Things = Record<string, Record<string, Parameters>>;

const NOBODYS_ID = "01890000-0000-7000-8000-000000000000";
const MALFORMED = "%3Cscript%3E'%20or%201=1--";

/**
 * The things behind every kind of address: one's own, the same group's, another group's, another organisation's, drafts,
 * withdrawn and deleted ones, one that is not there, and one that no id looks like (security.md section 6.1). A route
 * with other parameters needs a family here.
 */
export function thingsOf(made: Made): Things {
  const { pieces, drafts, meetings, items } = made;
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
      ...mapped(pieces, (reference) => ({ reference })),
      missing: { reference: "KM-26-ZZZZZ" },
      malformed: { reference: `KM-${MALFORMED}` },
    },
    ":turn": {
      turn: { turn: made.coverTurn },
      missing: { turn: NOBODYS_ID },
      malformed: { turn: MALFORMED },
    },
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
      ofPublished: at("weald", meetings.wealdMembers, items.wealdMembers),
      ofCoast: at("coast", meetings.coastMembers, items.coastMembers),
      elsewhere: at("weald", meetings.wealdDraft, items.coastMembers),
      missing: at("weald", meetings.wealdDraft, NOBODYS_ID),
      malformed: at("weald", meetings.wealdDraft, MALFORMED),
    },
  };
}

/** Which family a route's address belongs to. */
export function familyOf(path: string): string {
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
