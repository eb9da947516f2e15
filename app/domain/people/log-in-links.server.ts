import { eq, sql } from "drizzle-orm";
import { db, inTransaction } from "#db/client.server.ts";
import { logInFlows, members } from "#db/schema/index.ts";
import type { Result } from "../result.ts";
import { consumeTokenAbout, findTokenHolder } from "./one-time-tokens.server.ts";
import { type Proof, proveNow } from "./proof.server.ts";

const LINK_NOT_USABLE = { ok: false, reason: "linkNotUsable" } as const;

/**
 * Uses up the link of a log-in email. Its code dies with it; and where the code was used first, the flow is gone and
 * the link opens nothing: one email logs in once.
 */
export function redeemLogInLink(token: string): Result<{ proof: Proof }, "linkNotUsable"> {
  return inTransaction((tx) => {
    const link = consumeTokenAbout(tx, "logIn", token);
    if (!link?.subjectId) return LINK_NOT_USABLE;
    const flow = tx.delete(logInFlows).where(eq(logInFlows.id, link.subjectId)).returning().get();
    const isActive = sql`${members.id} = ${link.memberId} and ${members.status} = 'active'`;
    const member = tx.select({ id: members.id }).from(members).where(isActive).get();
    return flow && member ? { ok: true, proof: proveNow(member.id) } : LINK_NOT_USABLE;
  });
}

/** Whom the link would log in, without using it up; null when its email has been used, by the link or by the code. */
export function findHolderOfLogInLink(token: string): { nameToShow: string } | null {
  const holder = findTokenHolder("logIn", token);
  if (!holder?.subjectId) return null;
  const flow = db
    .select({ id: logInFlows.id })
    .from(logInFlows)
    .where(eq(logInFlows.id, holder.subjectId))
    .get();
  return flow ? { nameToShow: holder.nameToShow } : null;
}
