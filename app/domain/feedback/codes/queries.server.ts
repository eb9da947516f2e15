import { and, eq, gt, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { hashToken } from "#app/lib/tokens.server.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { codeSessions, feedbackCodes } from "#db/schema/index.ts";
import { type Actor, codeHolder } from "../../policy.ts";

/** Who holds the session of a code: an actor for that one comment, until the session ends or the code is replaced. */
export function findCodeHolder(token: string): Actor | undefined {
  const session = openSession().get({ hash: hashToken(token), now: now().getTime() });
  return session && codeHolder(session.feedbackId);
}

const openSession = prepared(() =>
  db
    .select({ feedbackId: codeSessions.feedbackId })
    .from(codeSessions)
    // A code that was replaced or claimed opens nothing any more, and neither does what it has opened.
    .innerJoin(feedbackCodes, eq(feedbackCodes.feedbackId, codeSessions.feedbackId))
    .where(
      and(eq(codeSessions.hash, sql.placeholder("hash")), gt(codeSessions.expiresAt, sql.placeholder("now"))),
    ),
);
