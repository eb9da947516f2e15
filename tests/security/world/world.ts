import { type Portal, startPortal } from "../../e2e/portal.ts";
import { Person } from "../../faults/http-client.ts";
import { PRINCIPALS, type Principal } from "./principals.ts";
import { Rewind } from "./rewind.ts";
import { type Things, thingsOf } from "./things.ts";

/** What `make.ts` prints. */
export type Made = {
  cookieName: string;
  password: string;
  ids: Record<Exclude<Principal, "visitor">, string>;
  tokens: Record<Exclude<Principal, "visitor">, string>;
  comments: Record<string, string>;
  entries: Record<"wealdEntry" | "coastEntry", string>;
  sentDraft: string;
  drafts: Record<string, string>;
  meetings: Record<string, string>;
  items: Record<string, string>;
  actions: Record<string, string>;
  corrections: Record<"open" | "answered", string>;
  accounts: Record<
    | "passkey"
    | "device"
    | "otherDevice"
    | "invited"
    | "disabled"
    | "contact"
    | "waiting"
    | "refused"
    | "removalAsked"
    | "removalByAdministrator"
    | "keepLink"
    | "removalApproved"
    | "removalStopped"
    | "recallAsked"
    | "recallByAdministrator"
    | "recallStopped"
    | "office"
    | "site",
    string
  >;
  /** What people asked for by post, who has died, and what is kept beyond its period. */
  ownData: {
    requests: Record<"asked" | "byAdministrator" | "agreed" | "stopped", string>;
    memberships: Record<"died" | "alive", string>;
    hold: string;
    mention: string;
    mentionHash: string;
    died: string;
  };
  /** Memberships of people without email, whom each group looks after. */
  withoutEmail: Record<"weald" | "coast", string>;
  imports: Record<"weald" | "coast", string>;
  /** Of the rooms of groups: who asks to come in, who is invited, what is kept, what is planned. */
  requests: Record<"waiting" | "answered" | "ofCoast", string>;
  invitations: Record<"open" | "revoked" | "ofCoast", string>;
  folders: Record<"empty" | "full" | "ofCoast", string>;
  documents: Record<"loose" | "inFolder" | "ofCoast", string>;
  agenda: Record<
    "first" | "accepted" | "proposed" | "declined" | "withdrawn" | "ofPublic" | "ofCoast",
    string
  >;
  polls: Record<"open" | "closed" | "ofCoast", string>;
  /** The one date that each of them asks about. */
  pollDates: Record<"open" | "closed" | "ofCoast", string>;
  /** The secrets of calendars that people subscribed to. */
  calendars: Record<"member" | "left" | "ofCoast", string>;
  recommendationEntries: Record<"passed" | "held" | "waiting", string>;
  recommendations: Record<"draft" | "sentToA" | "acceptedByB" | "answered" | "joint" | "ofVillage", string>;
  /** A decision of agreed notes of each group. */
  decisions: Record<"weald" | "coast", string>;
  reports: Record<"issued" | "written", string>;
  reportVersions: Record<"written" | "toSign" | "issued" | "ofCounty", string>;
  reportAsks: Record<"written" | "toSign", string>;
  facilitatorOffices: Record<"weald" | "coast", string>;
  term: string;
  /** What a moderator suggested for the comment of that name. */
  suggestion: string;
  /** What is said about comments: `published` is of another organisation than `draft` and `waiting`. */
  responses: Record<"draft" | "waiting" | "published" | "reacted", string>;
  reaction: string;
  questions: Record<"open" | "proposed" | "answered", string>;
  /** What forms show of the words that somebody decides about, by reference or id; of other words, the carer's. */
  formVersions: Record<
    "texts" | "responses" | "entries" | "responsesToFeedback" | "quotations" | "reports",
    Record<string, string>
  > & { otherWords: string; concerns: string };
  /** A shift on the rota of the same-day list. */
  shift: string;
  theme: string;
  organisations: Record<"a" | "b", string>;
};

export type World = {
  portal: Portal<Made>;
  things: Things;
  people: Record<Principal, Person>;
  rewind: Rewind;
  stop(): Promise<void>;
};

/** @param program another copy of the server, as the mutants are */
export async function startWorld(environment: Record<string, string> = {}, program?: string): Promise<World> {
  const scene = { make: "tests/security/world/make.ts", program };
  const portal = await startPortal<Made>({ LOG_LEVEL: "info", ...environment }, undefined, scene);
  const rewind = new Rewind(portal.databasePath);
  const people = peopleOf(portal);
  return {
    portal,
    things: thingsOf(portal.cast),
    people,
    rewind,
    async stop() {
      rewind.close();
      await portal.stop();
    },
  };
}

/** Everyone with the session that they have in the world as it was made. */
export function peopleOf({ origin, cast }: Portal<Made>): Record<Principal, Person> {
  const entries = PRINCIPALS.map((name) => [
    name,
    name === "visitor" ? new Person(origin) : Person.withCookie(origin, cast.cookieName, cast.tokens[name]),
  ]);
  return Object.fromEntries(entries);
}
