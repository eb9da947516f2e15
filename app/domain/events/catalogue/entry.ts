import type { Action } from "../../policy.ts";

/** An id, or a word of our own code. Never people's words: the audit log must not become a copy of health data. */
type Detail =
  | `${string}Id`
  | ("office" | "state" | "route" | "method")
  | ("rows" | "sessions" | "times")
  // The last day of a pause: a restored file pauses until then.
  | "untilOn"
  // The name of a backup, and the hash of an event.
  | ("backup" | "entry");

/** All that is said of an event in one place. */
export type EventEntry = {
  /** The row of the policy that lets it happen. */
  action: Action;
  /** What its details hold; a `?` after what may be missing. */
  details: readonly (Detail | `${Detail}?`)[];
  /**
   * Who hears of it, and by which email: the member whose id is the detail `to`; with `group`, everybody in its group but
   * who did it; with `audience`, those whom the command names. Null: nobody. What each kind says, and when it goes, is in
   * `email/emails.server.ts`, which this layer must not import.
   */
  email: { kind: string; to: `${string}Id` | "audience" | "group" } | null;
};

export type EventTable = Readonly<Record<`${string}.${string}`, EventEntry>>;

/** The type of an event's details: `["memberId", "groupId?"]` as `{ memberId: string; groupId?: string }`. */
export type DetailsOf<Names extends readonly string[]> = {
  [Name in Names[number] as Name extends `${string}?` ? never : Name]: string;
} & { [Name in Names[number] as Name extends `${infer Optional}?` ? Optional : never]?: string };
