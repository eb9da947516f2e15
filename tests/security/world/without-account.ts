import { seal } from "#app/lib/seal.server.ts";
import { hashToken } from "#app/lib/tokens.server.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { environment } from "#environment";

const HOUR = 60 * 60 * 1000;

/** How the writer of a comment without an account comes back to it: a code, an open session of it, a sealed address. */
export function makeWithoutAccount(feedbackId: string, claimedBy: string, moderatorId: string): void {
  const [key] = environment().columnKeys;
  if (!key) throw new Error("There is no column key");
  const id = crypto.randomUUID();
  const cell = { table: "feedback_followers", column: "address", rowId: id };
  const address = seal(key, "CNRY-feedback_followers-byvisitor-address-weald@example.org", cell);
  const expiresAt = new Date(Date.now() + HOUR);
  db.insert(tables.feedbackCodes)
    .values({ feedbackId, keyName: key.id, hash: hashToken("a code") })
    .run();
  db.insert(tables.codeSessions)
    .values({ hash: hashToken("a session"), feedbackId, expiresAt })
    .run();
  db.insert(tables.feedbackFollowers)
    .values({ id, feedbackId, address, confirmedAt: new Date(), expiresAt })
    .run();
  db.insert(tables.feedbackAgreements)
    .values({
      feedbackId,
      about: "publishing",
      because: "officeHolder",
      proposedById: moderatorId,
      proposedAt: new Date(),
    })
    .run();
  db.insert(tables.feedbackClaims).values({ feedbackId, memberId: claimedBy, endsAt: expiresAt }).run();
  db.insert(tables.visitorPauses)
    .values({ id: 1, endsAt: new Date(Date.now() - HOUR) })
    .run();
}
