import { and, asc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { contactPreferences, members, outbox } from "#db/schema/index.ts";
import { CHOSEN_LETTERS, type Letter } from "../events/emails.ts";
import { type LetterText, writeDigest, writeLetter } from "./texts.server.ts";

/** A letter on its way, with the number by which a mail server knows that it has it already. */
export type Envelope = Omit<LetterText, "to"> & { to: string; messageId: string };

export type Send = (envelope: Envelope) => Promise<void>;

/** Minutes to wait after each failed attempt; after the last one the letter is given up. */
const WAIT_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

const AT_ONCE = 20;

/** How many letters one daily or weekly email holds at most. */
const MOST_IN_ONE = 100;

/**
 * Sends what is due, oldest first, and returns how many went. A letter is marked as sent only when the mail server
 * has taken it; if that mark is lost, it goes again under the same message id, which mail programs show once.
 */
export async function sendDueLetters(send: Send, isStopping = () => false): Promise<number> {
  let sent = 0;
  const done = new Set<string>();
  for (const row of dueLetters()) {
    if (isStopping()) break;
    if (done.has(row.id)) continue;
    const rows = isMerged(row) ? dueWith(row) : [row];
    for (const { id } of rows) done.add(id);
    try {
      await send({ to: row.email, ...write(rows, row), messageId: `<${row.id}@patient-voice>` });
      for (const { id } of rows) mark(id, { sentAt: now() });
      sent += 1;
    } catch (error) {
      for (const { id, attempts } of rows) {
        if (isGone(error)) mark(id, { failedAt: now(), lastError: "What it was about is gone" });
        else postpone(id, attempts, error);
      }
    }
  }
  return sent;
}

type DueRow = ReturnType<typeof dueLetters>[number];

/** Does this letter go together with the others that wait for the same person? */
function isMerged({ letter, emails }: DueRow): boolean {
  return CHOSEN_LETTERS.has(letter) && (emails === "daily" || emails === "weekly");
}

/** Everything of that kind that is due for one person, however long the queue is. */
function dueWith(row: DueRow): DueRow[] {
  return dueLetters(eq(outbox.memberId, row.memberId), MOST_IN_ONE).filter(isMerged);
}

function write(rows: DueRow[], { letter, memberId, nameToShow, details }: DueRow): LetterText {
  return rows.length === 1
    ? writeLetter(letter, memberId, nameToShow, details)
    : writeDigest(rows, memberId, nameToShow);
}

/**
 * The letters that wait, written out: on a machine without a mail server this is how their links are reached. Each
 * reading makes new links, and the ones before stop working.
 */
export function readWaitingLetters(): { to: string; subject: string; text: string }[] {
  return dueLetters().map((row) => ({
    to: row.email,
    ...writeLetter(row.letter, row.memberId, row.nameToShow, row.details),
  }));
}

function dueLetters(whose?: SQL, limit = AT_ONCE) {
  const isDue = and(isNull(outbox.sentAt), isNull(outbox.failedAt), lte(outbox.dueAt, now()), whose);
  return db
    .select({
      id: outbox.id,
      letter: outbox.letter,
      details: outbox.details,
      attempts: outbox.attempts,
      memberId: members.id,
      email: members.email,
      // What a stranger typed as the name of an address that nobody has confirmed is not sent to it.
      nameToShow: sql<string>`iif(${members.status} = 'active', ${members.nameToShow}, '')`,
      emails: contactPreferences.emails,
    })
    .from(outbox)
    .innerJoin(members, eq(members.id, outbox.memberId))
    .leftJoin(contactPreferences, eq(contactPreferences.memberId, outbox.memberId))
    .where(isDue)
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, letter: row.letter as Letter }));
}

function postpone(id: string, attempts: number, error: unknown): void {
  const minutes = WAIT_MINUTES[attempts];
  const lastError = error instanceof Error ? error.message.slice(0, 200) : "unknown";
  const tried = { attempts: attempts + 1, lastError };
  if (minutes === undefined) mark(id, { ...tried, failedAt: now() });
  else mark(id, { ...tried, dueAt: new Date(now().getTime() + minutes * MINUTE) });
}

function mark(id: string, values: Partial<typeof outbox.$inferInsert>): void {
  inTransaction((tx) => tx.update(outbox).set(values).where(eq(outbox.id, id)).run());
}

function isGone(error: unknown): boolean {
  return error instanceof Response && error.status === 404;
}
