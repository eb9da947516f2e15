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

/** An hour without a request is over, in each browser of somebody. */
export function endSessions({ id, databasePath }: { id: string; databasePath: string }): void {
  change(databasePath, "delete from sessions where member_id = ?", [id], Number.POSITIVE_INFINITY);
}

/** Everything that somebody took on is done. */
export function doAllActions({ databasePath }: { databasePath: string }): void {
  const done = "update actions set state = 'done', closed_at = ? where state = 'open'";
  change(databasePath, done, [Date.now()], Number.POSITIVE_INFINITY);
}

/** The hour, day or week is over in which things are gathered for one email. */
export function tellNow({ databasePath }: { databasePath: string }): void {
  const waits = "email_id is null and sent_at is null and untold_at is null";
  // Each keeps a moment of its own: of one person and one moment there is one email.
  const gathered = `update outbox set due_at = due_at - ? where due_at > ? and ${waits}`;
  change(databasePath, gathered, [8 * DAY, Date.now()], Number.POSITIVE_INFINITY, 0);
}

/** The emails about lost second steps went a day ago. The service removes what they were about within seconds. */
export function passRemovalDay({ databasePath }: { databasePath: string }): void {
  const sent = "update outbox set sent_at = ? where kind = 'secondStepRemovalComing' and sent_at is not null";
  change(databasePath, sent, [Date.now() - DAY], Number.POSITIVE_INFINITY);
}

/** What is stored of a recommendation. Its thread is append-only: no page changes it, and time only moves away. */
const OF_RECOMMENDATIONS = [
  "recommendations",
  "recommendation_steps",
  "recommendation_entry_texts",
  "recommendation_responses",
  "recommendation_questions",
  "published_changes",
] as const;

/** All that has happened with recommendations was so many days earlier, and what is due comes so much sooner. */
export function passDays({ databasePath }: { databasePath: string }, days: number): void {
  const database = new Database(databasePath, { timeout: 10_000 });
  const guards = database
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'recommendation_steps'",
    )
    .all() as { name: string; sql: string }[];
  database
    .transaction(() => {
      for (const { name } of guards) database.exec(`drop trigger "${name}"`);
      for (const table of OF_RECOMMENDATIONS)
        database.exec(`update ${table} set ${shifted(database, table, days)}`);
      for (const { sql } of guards) database.exec(sql);
    })
    .immediate();
  database.close();
}

/** Each day and each moment of a table, by the names that columns of these kinds have. */
function shifted(database: Database.Database, table: string, days: number): string {
  const names = database.prepare("select name from pragma_table_info(?)").pluck().all(table) as string[];
  const dates = names
    .filter((name) => name.endsWith("_on"))
    .map((name) => `${name} = date(${name}, '-${days} days')`);
  const moments = names
    .filter((name) => name === "at" || name.endsWith("_at"))
    .map((name) => `${name} = ${name} - ${days * DAY}`);
  return [...dates, ...moments].join(", ");
}

function change(path: string, statement: string, values: (string | number)[], most = 1, least = 1): void {
  const database = new Database(path, { timeout: 10_000 });
  const { changes } = database.prepare(statement).run(...values);
  database.close();
  if (changes < least || changes > most) throw new Error(`${changes} rows instead of 1: ${statement}`);
}
