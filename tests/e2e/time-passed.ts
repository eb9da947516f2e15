import Database from "better-sqlite3";

const DAY = 24 * 60 * 60 * 1000;

/** What only time brings about, for stories that are told in a minute. Each writes what the days would have made true. */

/** The meeting was yesterday. */
export function holdMeeting({ databasePath }: { databasePath: string }, meetingId: string): void {
  const yesterday = Date.now() - DAY;
  change(databasePath, "update meetings set starts_at = ?, ends_at = ? where id = ?", [
    yesterday,
    yesterday + 90 * 60 * 1000,
    meetingId,
  ]);
}

/** The 7 days for corrections are over. The service agrees the notes within a minute. */
export function endReview({ databasePath }: { databasePath: string }, meetingId: string): void {
  const ended = Date.now() - 1000;
  change(databasePath, "update notes set review_ends_at = ? where meeting_id = ?", [ended, meetingId]);
}

/** The 7 days are over, and that minute too. */
export function agreeNotes({ databasePath }: { databasePath: string }, meetingId: string): void {
  const agreed = "update notes set state = 'agreed', agreed_at = ? where meeting_id = ? and state = 'review'";
  change(databasePath, agreed, [Date.now(), meetingId]);
}

/** Everything that somebody took on is done. */
export function doAllActions({ databasePath }: { databasePath: string }): void {
  const done = "update actions set state = 'done', closed_at = ? where state = 'open'";
  change(databasePath, done, [Date.now()], Number.POSITIVE_INFINITY);
}

/** The emails about lost second steps went a day ago. The service removes what they were about within seconds. */
export function passRemovalDay({ databasePath }: { databasePath: string }): void {
  const sent = "update outbox set sent_at = ? where kind = 'secondStepRemovalComing' and sent_at is not null";
  change(databasePath, sent, [Date.now() - DAY], Number.POSITIVE_INFINITY);
}

function change(path: string, statement: string, values: (string | number)[], most = 1): void {
  const database = new Database(path, { timeout: 10_000 });
  const { changes } = database.prepare(statement).run(...values);
  database.close();
  if (changes < 1 || changes > most) throw new Error(`${changes} rows instead of 1: ${statement}`);
}
