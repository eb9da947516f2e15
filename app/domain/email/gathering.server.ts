import { and, asc, eq, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { HOUR } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { morningOfNext, nextDay } from "#app/lib/london.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { emails, outbox } from "#db/schema/index.ts";
import type { EmailKind } from "../events/catalogue.ts";
import { EMAILS } from "./emails.server.ts";
import { findChoice, mayMail } from "./may-mail.server.ts";

/* From what people are to be told to the emails that tell it: each is sorted by when, and what is due for one goes as one. */

/** What happens within this time after the first thing is told with it. In milliseconds. */
const GATHERED_FOR = HOUR;

const MOST_SORTED = 500;
const MOST_BEGUN = 100;

/** How much one email tells at most; the rest is in the next. */
const MOST_IN_ONE = 100;

type Told = typeof outbox.$inferSelect & { memberId: string; kind: EmailKind };

/** Says of what is new when an email may tell of it, or that none will. */
export function sortOutbox(): void {
  const fresh = toSort().all() as Told[];
  if (fresh.length === 0) return;
  inTransaction((tx) => {
    for (const told of fresh) {
      const answer = mayMail(told);
      if (answer.may) changeTold(tx, [told.id], { dueAt: whenDue(told) });
      else keepBack(tx, told.id, answer);
    }
  });
}

const isWaiting = and(isNull(outbox.emailId), isNull(outbox.sentAt), isNull(outbox.untoldAt));

const toSort = prepared(() =>
  db
    .select()
    .from(outbox)
    .where(sql`${outbox.dueAt} is null and ${outbox.sentAt} is null and ${outbox.untoldAt} is null
      and ${outbox.memberId} is not null`)
    .orderBy(asc(outbox.createdAt))
    .limit(MOST_SORTED),
);

/** Until when it waits, or that no email tells of it, with the reason. */
export function keepBack(
  tx: Transaction,
  id: string,
  { because, until }: { because: string; until?: Date },
): void {
  if (until) changeTold(tx, [id], { emailId: null, dueAt: until });
  else changeTold(tx, [id], { emailId: null, untoldAt: now(), untoldBecause: because });
}

/** What should have gone by now, by a choice that has just been made or because nothing could be sent, goes now. */
function whenDue({ memberId, groupId, kind, createdAt }: Told): Date {
  if (EMAILS[kind].when !== "gathered") return createdAt;
  const { emails: choice, weeklyOn } = findChoice(memberId, groupId);
  switch (choice) {
    case "daily":
      return nextDay(createdAt);
    case "weekly":
      return morningOfNext(weeklyOn, createdAt);
    default:
      return new Date(createdAt.getTime() + GATHERED_FOR);
  }
}

/** Makes emails of what is due. From here on it is in one email and in no other. */
export function gatherDue(): void {
  const done = new Set<string>();
  for (const told of dueNow().all({ now: now().getTime() }) as Told[]) {
    if (done.has(told.id)) continue;
    const isAlone = EMAILS[told.kind].when === "always";
    const together = isAlone ? [told] : listTogether(told.memberId);
    for (const { id } of together) done.add(id);
    inTransaction((tx) =>
      isAlone
        ? makeEmail(tx, { memberId: told.memberId, kind: told.kind, period: told.id }, together)
        : makeEmail(tx, { memberId: told.memberId, kind: "news", period: periodOf(together) }, together),
    );
  }
}

/** For a place where nobody waits for an email that gathers what happens: it goes with what there is. */
export function tellWithoutWaiting(): void {
  sortOutbox();
  inTransaction((tx) =>
    tx
      .update(outbox)
      .set({ dueAt: sql`${outbox.createdAt}` })
      .where(and(isWaiting, sql`${outbox.dueAt} > ${now().getTime()}`))
      .run(),
  );
}

const dueNow = prepared(() =>
  db
    .select()
    .from(outbox)
    .where(and(isWaiting, isNotNull(outbox.memberId), lte(outbox.dueAt, sql.placeholder("now"))))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(MOST_BEGUN),
);

/** What is due for a person, and what would be within the hour: it goes along. */
function listTogether(memberId: string): Told[] {
  const rows = waitingFor().all({ memberId, until: now().getTime() + GATHERED_FOR }) as Told[];
  return rows.filter(({ kind }) => EMAILS[kind].when !== "always").slice(0, MOST_IN_ONE);
}

const waitingFor = prepared(() =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        isWaiting,
        eq(outbox.memberId, sql.placeholder("memberId")),
        lte(outbox.dueAt, sql.placeholder("until")),
      ),
    )
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(2 * MOST_IN_ONE),
);

/** The moment at which the first of it was due. */
function periodOf(together: readonly Told[]): string {
  return together[0]?.dueAt?.toISOString() ?? "";
}

/**
 * Writes down that an email begins, before any is sent. Where one of its kind for its period is there already, what it
 * would tell waits for the next.
 */
export function makeEmail(
  tx: Transaction,
  whose: { memberId?: string; feedbackId?: string; kind: string; period: string },
  about: readonly { id: string }[],
): void {
  const id = newId();
  const made = tx
    .insert(emails)
    .values({ id, ...whose, createdAt: now(), dueAt: now() })
    .onConflictDoNothing()
    .run();
  const ids = about.map((told) => told.id);
  changeTold(
    tx,
    ids,
    made.changes === 1 ? { emailId: id } : { dueAt: new Date(now().getTime() + GATHERED_FOR) },
  );
}

export function changeTold(
  tx: Transaction,
  ids: readonly string[],
  values: Partial<typeof outbox.$inferInsert>,
): void {
  const which: SQL = sql`${outbox.id} in (select value from json_each(${JSON.stringify(ids)}))`;
  tx.update(outbox).set(values).where(which).run();
}
