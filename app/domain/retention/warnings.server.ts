import { and, eq, lt, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { members, retentionWarnings } from "#db/schema/index.ts";
import { putInOutbox } from "../events/record.server.ts";
import { PERIODS } from "../records/periods.ts";
import { type Kind, listDue } from "./due.server.ts";

/** What its owner hears of before it goes. */
export type WarnedKind = Extract<Kind, "unusedAccount" | "publishedFeedback">;

const COLUMN = { unusedAccount: "memberId", publishedFeedback: "feedbackId" } as const;

/**
 * Tells the owners of what goes in so many days, once for each number of days: of an account, and, in one email for a person,
 * of their comments.
 */
export function* warnOwners(kind: WarnedKind): Generator<void> {
  forgetOvertaken();
  for (const daysBefore of PERIODS[kind].warnings) {
    const due = listDue(kind, now(), daysBefore).filter(
      ({ id }) => findWarning(kind, id, daysBefore) === null,
    );
    const people = new Set(due.flatMap(({ memberId }) => memberId ?? []));
    for (const memberId of people) {
      inTransaction((tx) => {
        for (const { id } of due.filter((one) => one.memberId === memberId))
          tx.insert(retentionWarnings)
            .values({ id: newId(), [COLUMN[kind]]: id, daysBefore, warnedAt: now() })
            .run();
        putInOutbox(tx, kind === "unusedAccount" ? "accountUnused" : "feedbackGrowsOld", memberId, {
          day: new Date(now().getTime() + daysBefore * DAY).toISOString(),
        });
      });
      yield;
    }
  }
}

/** Nobody loses anything whom the last warning has not reached so many days ago, however late it was. */
export function isWarned(kind: WarnedKind, id: string): boolean {
  return PERIODS[kind].warnings.every((daysBefore) => {
    const at = findWarning(kind, id, daysBefore);
    return at !== null && at.getTime() <= now().getTime() - Math.min(...PERIODS[kind].warnings) * DAY;
  });
}

function findWarning(kind: WarnedKind, id: string, daysBefore: number): Date | null {
  const found = db
    .select({ warnedAt: retentionWarnings.warnedAt })
    .from(retentionWarnings)
    .where(and(eq(retentionWarnings[COLUMN[kind]], id), eq(retentionWarnings.daysBefore, daysBefore)))
    .get();
  return found?.warnedAt ?? null;
}

/**
 * Who has come back since they were told begins anew, and so does a comment that was changed. Whoever is away is told once
 * they are back: an email that waited all the while would tell of a day that is over.
 */
function forgetOvertaken(): void {
  db.delete(retentionWarnings)
    .where(
      sql`exists (select 1 from ${members} where ${members.id} = ${retentionWarnings.memberId}
          and ${members.lastUsedOn} >= date(${retentionWarnings.warnedAt} / 1000, 'unixepoch'))
        or exists (select 1 from feedback where feedback.id = ${retentionWarnings.feedbackId}
          and feedback.changed_at > ${retentionWarnings.warnedAt})
        or exists (select 1 from absences where absences.member_id = coalesce(${retentionWarnings.memberId}, (
          select author_id from feedback where feedback.id = ${retentionWarnings.feedbackId})))`,
    )
    .run();
  // What was held meanwhile is told of anew when its time comes.
  db.delete(retentionWarnings)
    .where(lt(retentionWarnings.warnedAt, new Date(now().getTime() - 120 * DAY)))
    .run();
}
