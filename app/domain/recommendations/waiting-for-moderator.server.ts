import { sql } from "drizzle-orm";
import { cutPage, keyValues, OLDEST, type PageKey } from "#app/domain/page-key.server.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { authorize } from "../authorize.server.ts";
import { type Actor, canSomewhere } from "../policy.ts";

const PER_PAGE = 50;

/** What waits for a moderator: words that were sent, reasons that offices gave, and responses. */
export const KINDS_TO_CHECK = {
  text: "Its words",
  entry: "What an office wrote",
  response: "A response",
} as const;

type KindToCheck = keyof typeof KINDS_TO_CHECK;

/**
 * What waits for a moderator, whatever it is in one list, the oldest first.
 *
 * @throws Response 403 for all but moderators
 */
export function listToCheck(actor: Actor, after: PageKey = OLDEST) {
  authorize(actor, "recommendation:check");
  const { rows, next } = cutPage(listed().all(keyValues(after)), PER_PAGE, (row) => row);
  return { rows, next, count: countWaiting() };
}

/** How much of it there is. */
export function countToCheckInRecommendations(actor: Actor): number {
  return canSomewhere(actor, "recommendation:check") ? countWaiting() : 0;
}

const countWaiting = () => counted().get()?.count ?? 0;

/** Each kind as an index of its own finds it. */
const TEXTS = sql`from recommendations as asked
  where asked.first_sent_on > '' and asked.first_sent_on is not null and asked.text_passed_at is null
    and asked.text_note is null and asked.state <> 'takenBack'`;

const ENTRIES = sql`from recommendation_entry_texts as words
  inner join recommendation_steps as step on step.id = words.step_id
  inner join recommendations as asked on asked.id = step.recommendation_id
  where words.text_passed_at is null and words.text_note is null and words.written_at > 0`;

const RESPONSES = sql`from recommendation_responses as response
  inner join recommendations as asked on asked.id = response.recommendation_id
  where response.state = 'waiting' and response.created_at > 0`;

/** Words that came to be others wait since then, and a response of several since all of them agreed. */
const WAITING = sql`(
  select asked.id, asked.reference, asked.title, 'text' as kind,
      max(coalesce((select max(step.at) from recommendation_steps as step
        where step.recommendation_id = asked.id and step.step = 'reworded'), 0),
        unixepoch(asked.first_sent_on) * 1000) as at
    ${TEXTS}
  union all
  select words.step_id, asked.reference, asked.title, 'entry', words.written_at ${ENTRIES}
  union all
  select response.id, asked.reference, asked.title, 'response',
      max(response.created_at, coalesce(unixepoch(response.handed_in_on) * 1000, 0))
    ${RESPONSES}) as waiting`;

const listed = prepared(() =>
  db
    .select({
      id: sql<string>`waiting.id`,
      reference: sql<string>`waiting.reference`,
      title: sql<string>`waiting.title`,
      kind: sql<KindToCheck>`waiting.kind`,
      at: sql<Date>`waiting.at`.mapWith((at: number) => new Date(at)),
    })
    .from(WAITING)
    .where(sql`(waiting.at, waiting.id) > (${sql.placeholder("at")}, ${sql.placeholder("id")})`)
    .orderBy(sql`waiting.at, waiting.id`)
    .limit(PER_PAGE + 1),
);

const counted = prepared(() =>
  db
    .select({
      count: sql<number>`(select count(*) ${TEXTS}) + (select count(*) ${ENTRIES}) + (select count(*) ${RESPONSES})`,
    })
    .from(sql`(select 1)`),
);
