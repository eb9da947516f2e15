import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { nextDay, nextMonday } from "#app/lib/london.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { contactPreferences, outbox } from "#db/schema/index.ts";
import type { EmailChoice } from "#db/vocabulary.ts";
import { CHOSEN_EMAILS, EMAILS, type EmailKind } from "./emails.ts";

/** When an email may go to a member, by its kind and by what they chose; null when they want none of that kind. */
export function whenDue(kind: EmailKind, memberId: string): Date | null {
  const timing = EMAILS[kind];
  if (timing === "always") return now();
  const choice = choiceOf().get({ memberId })?.emails ?? "asItHappens";
  return timing === "prompt" && choice !== "none" ? now() : dueBy(choice);
}

const choiceOf = prepared(() =>
  db
    .select({ emails: contactPreferences.emails })
    .from(contactPreferences)
    .where(eq(contactPreferences.memberId, sql.placeholder("memberId"))),
);

/** Puts the emails that wait where a new choice would have put them. */
export function changeDueTimes(tx: Transaction, memberId: string, choice: EmailChoice): void {
  const waiting = and(
    eq(outbox.memberId, memberId),
    isNull(outbox.sentAt),
    isNull(outbox.failedAt),
    inArray(outbox.kind, [...CHOSEN_EMAILS]),
  );
  const dueAt = dueBy(choice);
  if (dueAt) tx.update(outbox).set({ dueAt }).where(waiting).run();
  else tx.delete(outbox).where(waiting).run();
}

/** All that wait come due at one moment, so that they go as one email: at the beginning of the next day or week. */
function dueBy(choice: EmailChoice): Date | null {
  switch (choice) {
    case "asItHappens":
      return now();
    case "daily":
      return nextDay(now());
    case "weekly":
      return nextMonday(now());
    case "none":
      return null;
  }
}
