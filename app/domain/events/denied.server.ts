import { inTransaction } from "#db/client.server.ts";
import type { Actor } from "../policy.ts";
import { recordEvent } from "./record.server.ts";

/** Writes in the audit log that somebody was refused something that is there (403): which route, and how. */
export function recordDenied(actor: Actor, details: { route: string; method: string }): void {
  inTransaction((tx) => recordEvent(tx, actor, "access.denied", details));
}
