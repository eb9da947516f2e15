import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { logInFlows, sessions } from "#db/schema/index.ts";

/**
 * Logs somebody out everywhere. A log-in that waits for its second step or for the code of an email ends with it: it
 * was begun with what counts no more, such as an old password, and would be a way back in.
 */
export function endLogInsOf(tx: Transaction, memberId: string): void {
  tx.delete(sessions).where(eq(sessions.memberId, memberId)).run();
  tx.delete(logInFlows).where(eq(logInFlows.memberId, memberId)).run();
}
