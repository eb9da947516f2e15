import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { nextDay, nextMonday } from "#app/lib/london.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { contactPreferences, outbox } from "#db/schema/index.ts";
import type { EmailChoice } from "#db/vocabulary.ts";
import { CHOSEN_LETTERS, type Letter, PROMPT_LETTERS } from "./emails.ts";

/**
 * When a letter may go to a member; null when they want none. Letters about the safety of an account, and those that
 * somebody asked for a moment ago, always go at once; news about a meeting does unless somebody wants no emails.
 */
export function whenDue(letter: Letter, memberId: string): Date | null {
  const isPrompt = PROMPT_LETTERS.has(letter);
  if (!isPrompt && !CHOSEN_LETTERS.has(letter)) return now();
  const choice = choiceOf().get({ memberId })?.emails ?? "asItHappens";
  return isPrompt && choice !== "none" ? now() : dueBy(choice);
}

const choiceOf = prepared(() =>
  db
    .select({ emails: contactPreferences.emails })
    .from(contactPreferences)
    .where(eq(contactPreferences.memberId, sql.placeholder("memberId"))),
);

/** Puts the letters that wait where a new choice would have put them. */
export function changeDueTimes(tx: Transaction, memberId: string, choice: EmailChoice): void {
  const waiting = and(
    eq(outbox.memberId, memberId),
    isNull(outbox.sentAt),
    isNull(outbox.failedAt),
    inArray(outbox.letter, [...CHOSEN_LETTERS]),
  );
  const dueAt = dueBy(choice);
  if (dueAt) tx.update(outbox).set({ dueAt }).where(waiting).run();
  else tx.delete(outbox).where(waiting).run();
}

/** All that wait come due at one moment, so that they go as one letter: at the beginning of the next day or week. */
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
