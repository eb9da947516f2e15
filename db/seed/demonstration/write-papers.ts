import { and, eq, isNull, sql } from "drizzle-orm";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "../../client.server.ts";
import { meetingDocuments, memberships, paperCopies, paperRounds } from "../../schema/index.ts";

type Told = { groupId: string; meetingId: string; documentId: string; sentById: string; seededAt: Date };

/** The papers of a meeting as they went out two days ago: those who asked for letters still wait for theirs. */
export function writePapers(tx: Transaction, told: Told): void {
  const { groupId, meetingId, documentId, sentById, seededAt } = told;
  const [roundId, sentAt] = [newId(), new Date(seededAt.getTime() - 2 * DAY)];
  tx.insert(meetingDocuments).values({ meetingId, documentId }).run();
  tx.insert(paperRounds).values({ id: roundId, meetingId, number: 1, sentById, sentAt }).run();
  const people = tx
    .select({ memberId: memberships.memberId, wantsPost: needs("post"), isLarge: needs("largePrint") })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), isNull(memberships.leftAt)))
    .all();
  for (const { memberId, wantsPost, isLarge } of people)
    tx.insert(paperCopies)
      .values({ roundId, memberId, way: wantsPost ? "paper" : "email", isLarge })
      .run();
}

function needs(need: "post" | "largePrint") {
  return sql<boolean>`exists (select 1 from communication_needs n where n.member_id = memberships.member_id
    and n.need = ${need})`.mapWith(Boolean);
}
