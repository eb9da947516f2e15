import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";

type Place = "weald" | "coast";

/** Papers that a group sent for a meeting to come, to somebody who has them and somebody who waits for them on paper. */
export function makePapers(
  of: Record<Place, { meetingId: string; documentId: string; sentById: string; has: string; waits: string }>,
): void {
  for (const { meetingId, documentId, sentById, has, waits } of Object.values(of)) {
    const roundId = crypto.randomUUID();
    const sentAt = new Date();
    db.insert(tables.meetingDocuments).values({ meetingId, documentId }).run();
    db.insert(tables.paperRounds).values({ id: roundId, meetingId, number: 1, sentById, sentAt }).run();
    db.insert(tables.paperCopies)
      .values([
        { roundId, memberId: has, way: "paper", isLarge: false, givenAt: sentAt },
        { roundId, memberId: waits, way: "paper", isLarge: true },
      ])
      .run();
  }
}
