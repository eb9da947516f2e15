import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { emailKey } from "./queries.server.ts";

/** A row for an address that somebody wrote to: it has no name and no password until its owner comes. */
export function addUnconfirmedMember(tx: Transaction, email: string): string {
  const id = newId();
  const blank = { name: "", nameToShow: "", status: "unconfirmed" as const };
  tx.insert(members)
    .values({ id, email, emailKey: emailKey(email), ...blank, createdAt: now() })
    .run();
  return id;
}
