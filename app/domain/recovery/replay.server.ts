import { eq } from "drizzle-orm";
import { db, inTransaction } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { changeCredentialsOfAll } from "../people/credential-changes.server.ts";
import type { Actor } from "../policy.ts";
import { isKnown, readLedger } from "./ledger.server.ts";
import { REDO } from "./redo.server.ts";

/**
 * Makes a file that was restored fit to be served: what was erased, withdrawn and stopped after the backup is done again,
 * everybody is logged out, and mail is held until somebody has looked. All or nothing.
 *
 * @param ledger where the ledger lies
 * @returns how much was done again
 * @throws Response 403 for all but the operator
 */
export function finishRestore(actor: Actor, backup: string, ledger: string): number {
  authorize(actor, "service:restore");
  return inTransaction((tx) => {
    const done = listDoneAgain();
    const again = readLedger(ledger).filter(
      (entry) => entry.name in REDO && !isKnown(entry) && !done.has(entry.hash),
    );
    for (const { hash: entry, name, details } of again) {
      REDO[name](tx, details);
      const { feedbackId, memberId } = details;
      recordEvent(tx, actor, "service.didAgain", { entry, feedbackId, memberId });
    }
    // A session, and a link of an email, may have been ended after the backup was made.
    changeCredentialsOfAll(tx, actor);
    recordEvent(tx, actor, "service.restored", { backup, rows: String(again.length) });
    return again.length;
  });
}

/** What was done again in this file after an earlier restore. */
function listDoneAgain(): Set<string | undefined> {
  const rows = db
    .select({ details: events.details })
    .from(events)
    .where(eq(events.name, "service.didAgain"))
    .all();
  return new Set(rows.map(({ details }) => details.entry));
}
