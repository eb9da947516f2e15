import { and, asc, eq, isNotNull, lte, not, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackDrafts } from "#db/schema/index.ts";
import { putInOutbox } from "../../events/record.server.ts";
import { keptSince } from "../../records/kept-since.ts";
import { DAYS_TO_COME_BACK } from "./rules.ts";

/** So many in one transaction: others wait while it is open. */
const AT_ONCE = 500;

const ago = (days: number) => new Date(now().getTime() - days * DAY);
/** Whoever is away hears of it once they are back, and not before: until then it stays. */
const isAway = sql`exists (select 1 from absences where absences.member_id = ${feedbackDrafts.authorId})`;
const isNoticed = sql`${feedbackDrafts.noticedAt} >= ${feedbackDrafts.updatedAt}`;

/**
 * Tells whoever left a draft alone for 76 days that it will be deleted, once, and deletes what was left alone for 90
 * (requirements.md 7.3). Any change to it begins the days anew.
 */
export function tidyIdleDrafts(): { noticed: number; deleted: number } {
  return inTransaction((tx) => {
    const idle = tx
      .select({ id: feedbackDrafts.id, authorId: feedbackDrafts.authorId })
      .from(feedbackDrafts)
      .where(
        and(
          lte(feedbackDrafts.updatedAt, keptSince("draft", DAYS_TO_COME_BACK)),
          sql`${isNoticed} is not true`,
          not(isAway),
        ),
      )
      .orderBy(asc(feedbackDrafts.updatedAt))
      .limit(AT_ONCE)
      .all();
    // An email that waited for the end of a pause would tell of a day that is over.
    tx.update(feedbackDrafts)
      .set({ noticedAt: null })
      .where(
        and(
          sql`${feedbackDrafts.authorId} in (select member_id from absences)`,
          isNotNull(feedbackDrafts.noticedAt),
        ),
      )
      .run();
    for (const { id, authorId } of idle) {
      tx.update(feedbackDrafts).set({ noticedAt: now() }).where(eq(feedbackDrafts.id, id)).run();
      if (authorId) putInOutbox(tx, "draftIdle", authorId, { draftId: id });
    }

    const gone = tx
      .delete(feedbackDrafts)
      .where(
        and(
          lte(feedbackDrafts.updatedAt, keptSince("draft")),
          isNoticed,
          lte(feedbackDrafts.noticedAt, ago(DAYS_TO_COME_BACK)),
          not(isAway),
        ),
      )
      .run();
    return { noticed: idle.length, deleted: gone.changes };
  });
}
