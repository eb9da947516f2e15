import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { emails, outbox } from "#db/schema/index.ts";

/* What becomes of an email that is handed to a mail server: sent, tried again, or given up. */

/** An email on its way, with the number by which a mail server knows that it has it already. */
export type Envelope = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Where one press ends such emails, for mail programs that offer it (RFC 8058). */
  unsubscribe?: string;
};

/**
 * Hands one email to a mail server.
 *
 * @param onHandedOver called when all of it was given away and the server has not answered yet: from then on it may have
 *   arrived, whatever follows
 */
export type Send = (envelope: Envelope, onHandedOver: () => void) => Promise<void>;

/** An email that is ready to go, and what its end means for whom it goes to. */
export type Composed = {
  envelope: Omit<Envelope, "messageId">;
  ended(outcome: "sent" | "refused" | "failed"): void;
};

/** Minutes to wait after each failed attempt; after the last one the email is given up. */
const WAIT_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

export const MAY_HAVE_ARRIVED = "It may have arrived, and is not sent again";
export const NO_SUCH_ADDRESS = "There is no such address";

type Row = { id: string; attempts: number };

/**
 * Hands over one email and writes down what came of it. Whatever may have arrived is never sent again: an email that is
 * missing is on its reader's page, and one that comes twice cannot be taken back.
 *
 * @returns what happened: only `refused` says that the address is at fault
 */
export async function deliver(
  row: Row,
  envelope: Omit<Envelope, "messageId">,
  send: Send,
): Promise<"sent" | "refused" | "failed"> {
  let isHandedOver = false;
  try {
    await send({ ...envelope, messageId: `<${row.id}@patient-voice>` }, () => {
      isHandedOver = true;
      noteHandedOver(row.id);
    });
    inTransaction((tx) => finish(tx, row.id, { sentAt: now() }));
    return "sent";
  } catch (error) {
    const isRefused = !isHandedOver && isRefusedAddress(error);
    inTransaction((tx) => {
      if (isRefused) finish(tx, row.id, { failedAt: now(), lastError: NO_SUCH_ADDRESS });
      else if (isHandedOver && !isAnswer(error))
        finish(tx, row.id, { failedAt: now(), lastError: MAY_HAVE_ARRIVED });
      else postpone(tx, row, error);
    });
    return isRefused ? "refused" : "failed";
  }
}

/**
 * For a process that ends before the answer comes. It is called out of a stream, where an error would end the whole server:
 * on a full disk this process still knows it.
 */
function noteHandedOver(id: string): void {
  try {
    inTransaction((tx) => change(tx, id, { handedAt: now() }));
  } catch {
    // The file's state is told by /readyz, and what becomes of the email is written with its end, or fails as a job.
  }
}

/**
 * What a process left behind that ended in the middle of it: what had not been given away begins anew, and what had may have
 * arrived. Only one process sends, and one email after the other, so nothing else can be under way.
 */
export function settleLeftBehind(): void {
  const isLeft = and(isNotNull(emails.begunAt), isNull(emails.sentAt), isNull(emails.failedAt));
  inTransaction((tx) => {
    const handed = tx
      .select({ id: emails.id })
      .from(emails)
      .where(and(isLeft, isNotNull(emails.handedAt)))
      .all();
    for (const { id } of handed) finish(tx, id, { failedAt: now(), lastError: MAY_HAVE_ARRIVED });
    tx.update(emails).set({ begunAt: null }).where(isLeft).run();
  });
}

function postpone(tx: Transaction, { id, attempts }: Row, error: unknown): void {
  const minutes = WAIT_MINUTES[attempts];
  const lastError = error instanceof Error ? error.message.slice(0, 200) : "unknown";
  const tried = { attempts: attempts + 1, lastError, begunAt: null, handedAt: null };
  if (minutes === undefined) finish(tx, id, { ...tried, failedAt: now() });
  else change(tx, id, { ...tried, dueAt: new Date(now().getTime() + minutes * MINUTE) });
}

/** The end of an email is the end of all that it tells. */
function finish(tx: Transaction, id: string, end: Partial<typeof emails.$inferInsert>): void {
  change(tx, id, { ...end, begunAt: null });
  const told = end.sentAt
    ? { sentAt: end.sentAt }
    : { untoldAt: end.failedAt ?? now(), untoldBecause: end.lastError ?? "unknown" };
  tx.update(outbox)
    .set(told)
    .where(and(eq(outbox.emailId, id), sql`${outbox.sentAt} is null and ${outbox.untoldAt} is null`))
    .run();
}

export function change(tx: Transaction, id: string, values: Partial<typeof emails.$inferInsert>): void {
  tx.update(emails).set(values).where(eq(emails.id, id)).run();
}

/** Did the mail server answer, whatever it said? Then it has not taken the email. */
function isAnswer(error: unknown): boolean {
  return (error as { responseCode?: number }).responseCode !== undefined;
}

/** The answers of a mail server to an address that there is not (RFC 5321, 4.2.3). */
function isRefusedAddress(error: unknown): boolean {
  const code = (error as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 550 && code <= 553;
}
