import { and, asc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { contactPreferences, members, outbox } from "#db/schema/index.ts";
import { EMAILS, type EmailKind } from "../events/emails.ts";
import { type EmailText, writeDigest, writeEmail } from "./texts.server.ts";
import { markAsSent, postpone, updateRow } from "./waiting.server.ts";

/** An email on its way, with the number by which a mail server knows that it has it already. */
export type Envelope = Omit<EmailText, "to"> & {
  to: string;
  messageId: string;
  /** Where one press ends such emails, for mail programs that offer it (RFC 8058). */
  unsubscribe?: string;
};

export type Send = (envelope: Envelope) => Promise<void>;

const MOST_AT_ONCE = 20;

/** How many emails one daily or weekly email holds at most. */
const MOST_IN_ONE = 100;

/**
 * Sends what is due, oldest first, and returns how many went. An email is marked as sent only when the mail server
 * has taken it; if that mark is lost, it goes again under the same message id, which mail programs show once.
 */
export async function sendDueEmails(send: Send, isStopping = () => false): Promise<number> {
  let sent = 0;
  const done = new Set<string>();
  for (const row of listDueEmails()) {
    if (isStopping()) break;
    if (done.has(row.id)) continue;
    const rows = isMerged(row) ? listDueWith(row) : [row];
    for (const { id } of rows) done.add(id);
    try {
      await send({ to: row.email, ...writeText(rows, row), messageId: `<${row.id}@patient-voice>` });
      for (const { id } of rows) markAsSent(id);
      sent += 1;
    } catch (error) {
      for (const { id, attempts } of rows) {
        if (isNotFound(error)) updateRow(id, { failedAt: now(), lastError: "What it was about is gone" });
        else postpone(id, attempts, error);
      }
    }
  }
  return sent;
}

type DueRow = ReturnType<typeof listDueEmails>[number];

/** Does this email go together with the others that wait for the same person? */
function isMerged({ kind, emails }: DueRow): boolean {
  return EMAILS[kind] === "chosen" && (emails === "daily" || emails === "weekly");
}

/** Everything of that kind that is due for one person, however long the queue is. */
function listDueWith(row: DueRow): DueRow[] {
  return listDueEmails(eq(outbox.memberId, row.memberId), MOST_IN_ONE).filter(isMerged);
}

function writeText(rows: DueRow[], { id, kind, memberId, nameToShow, details }: DueRow): EmailText {
  return rows.length === 1
    ? writeEmail(kind, memberId, nameToShow, { ...details, emailId: id })
    : writeDigest(rows, memberId, nameToShow);
}

/**
 * The emails that wait, written out: on a machine without a mail server this is how their links are reached.
 */
export function readWaitingEmails(): { to: string; subject: string; text: string }[] {
  return listDueEmails().map((row) => ({
    to: row.email,
    ...writeText([row], row),
  }));
}

function listDueEmails(whose?: SQL, limit = MOST_AT_ONCE) {
  const isDue = and(isNull(outbox.sentAt), isNull(outbox.failedAt), lte(outbox.dueAt, now()), whose);
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
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
    .map((row) => ({ ...row, kind: row.kind as EmailKind }));
}

function isNotFound(error: unknown): boolean {
  return error instanceof Response && error.status === 404;
}
