import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { emails, members, outbox } from "#db/schema/index.ts";
import type { EmailKind } from "../events/catalogue.ts";
import { noteArrival, noteRefusal } from "../people/refused-addresses.server.ts";
import { type Composed, change, deliver, type Send, settleLeftBehind } from "./delivering.server.ts";
import { EMAILS } from "./emails.server.ts";
import { sendFarewells } from "./farewells.server.ts";
import { composeForFollower, gatherForFollowers } from "./follower-emails.server.ts";
import { changeTold, gatherDue, keepBack, sortOutbox } from "./gathering.server.ts";
import { mayMail } from "./may-mail.server.ts";
import type { Written } from "./parts.server.ts";
import { makeStopLink } from "./stop-links.server.ts";
import { type EmailText, writeAlone, writeNews } from "./texts.server.ts";

const MOST_AT_ONCE = 20;

/**
 * Sends what is due, oldest first, and returns how many emails went. Each was written down before, once for its person, kind
 * and period; whether it may go is asked at the last moment.
 */
export async function sendDueEmails(send: Send, isStopping = () => false): Promise<number> {
  settleLeftBehind();
  sortOutbox();
  gatherDue();
  gatherForFollowers();
  let sent = 0;
  for (const row of listDue()) {
    if (isStopping()) break;
    const composed = row.memberId ? compose({ ...row, memberId: row.memberId }) : composeForFollower(row);
    if (!composed) continue;
    const outcome = await deliver(row, composed.envelope, send);
    composed.ended(outcome);
    if (outcome === "sent") sent += 1;
  }
  return sent + (await sendFarewells(send, isStopping));
}

function listDue() {
  return db
    .select()
    .from(emails)
    .where(and(isNull(emails.sentAt), isNull(emails.failedAt), lte(emails.dueAt, now())))
    .orderBy(asc(emails.dueAt), asc(emails.id))
    .limit(MOST_AT_ONCE)
    .all();
}

/** Writes an email for a member with what may still be told; undefined when nothing of it may, or it is gone. */
function compose(email: { id: string; kind: string; memberId: string }): Composed | undefined {
  const told = inTransaction((tx) => {
    const allowed = listToldBy(email.id).filter((item) => {
      const answer = item.seenAt ? ALREADY_READ : mayMail(item);
      if (!answer.may) keepBack(tx, item.id, answer);
      return answer.may;
    });
    if (allowed.length > 0) change(tx, email.id, { begunAt: now() });
    return allowed;
  });
  const parts = told.flatMap((item) => writeIfThere(item) ?? []);
  const reader = readerOf(email.memberId);
  if (parts.length === 0 || !reader) {
    inTransaction((tx) => tx.delete(emails).where(eq(emails.id, email.id)).run());
    return undefined;
  }

  const isNews = email.kind === "news";
  const unsubscribe = makeStopLink(email.memberId);
  const stop = isNews ? { unsubscribe } : {};
  const text = isNews
    ? writeNews(parts, reader.nameToShow, unsubscribe)
    : writeAlone(parts[0], reader.nameToShow);
  return {
    envelope: { to: reader.email, ...text, ...stop },
    ended(outcome) {
      // A refusal of the address that somebody is changing to, or from, says nothing about the one that they have.
      if (text.to) return;
      if (outcome === "refused") noteRefusal(email.memberId);
      if (outcome === "sent") noteArrival(email.memberId);
    },
  };
}

const ALREADY_READ = { may: false, because: "Its reader has read it already" } as const;

function listToldBy(emailId: string) {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.emailId, emailId), isNull(outbox.sentAt), isNull(outbox.untoldAt)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .all()
    .map((row) => ({ ...row, kind: row.kind as EmailKind, memberId: row.memberId ?? "" }));
}

type Told = ReturnType<typeof listToldBy>[number];
export type Part = Written & { isPrompt: boolean };

/** What is gone by now is told to nobody. */
function writeIfThere({ id, kind, memberId, details }: Told): Part | undefined {
  try {
    const { when, write } = EMAILS[kind];
    return { ...write(memberId, { ...details, emailId: id }), isPrompt: when === "prompt" };
  } catch (error) {
    if (!(error instanceof Response && error.status === 404)) throw error;
    const gone = { emailId: null, untoldAt: now(), untoldBecause: "What it was about is gone" };
    inTransaction((tx) => changeTold(tx, [id], gone));
    return undefined;
  }
}

function readerOf(memberId: string) {
  return db
    .select({
      email: members.email,
      // What a stranger typed as the name of an address that nobody has confirmed is not sent to it.
      nameToShow: sql<string>`iif(${members.status} = 'active', ${members.nameToShow}, '')`,
    })
    .from(members)
    .where(eq(members.id, memberId))
    .get();
}

/**
 * The emails that wait, written out: on a machine without a mail server this is how their links are reached.
 */
export function readWaitingEmails(): (EmailText & { to: string })[] {
  sortOutbox();
  gatherDue();
  return listDue().flatMap((row) => {
    const composed = row.memberId ? compose({ ...row, memberId: row.memberId }) : undefined;
    inTransaction((tx) => change(tx, row.id, { begunAt: null }));
    return composed ? [composed.envelope] : [];
  });
}
