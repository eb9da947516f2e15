import { type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendations } from "#db/schema/index.ts";
import { readHolders } from "../../people/holders.server.ts";
import type { Actor } from "../../policy.ts";
import { readClock } from "../clocks.ts";

/** What is on a desk, in the order in which it should be dealt with: what is late, what came, what waits, the rest. */
export const DESK_LISTS = {
  late: "late",
  toAccept: "to accept",
  toRespond: "to respond to",
  toAgree: "to agree to",
  toSay: "to say if it helped",
  toSend: "to write or send",
  withoutGround: "with nothing left under them",
  all: "in all",
} as const;

export type DeskList = keyof typeof DESK_LISTS;

export const isToAccept = sql`${recommendations.state} = 'sent'`;
/** With an answer that a moderator reads nothing is due. */
const isToRespond = sql`(${recommendations.state} in ('accepted', 'answered') and ${recommendations.dueOn} is not null)`;

/** What an office promised, and has not made. */
const promisedOn = sql`case when ${recommendations.state} = 'answered' then ${recommendations.promisedOn} end`;

/** The day by which something has to be done about one: what is due, or what was promised. */
export const byWhen = sql<string | null>`coalesce(${recommendations.dueOn}, ${promisedOn})`;

/** Of what lies with these places. */
export const CONDITIONS = {
  late: sql`${byWhen} < ${sql.placeholder("today")} and (${recommendations.pausedOn} is null
    or ${recommendations.id} in (select value from json_each(${sql.placeholder("latePaused")})))`,
  toAccept: isToAccept,
  toRespond: isToRespond,
  toSend: sql`${recommendations.state} in ('draft', 'supported')`,
  withoutGround: sql`${recommendations.state} in ('draft', 'supported', 'accepted')
    and not exists (select 1 from recommendation_feedback as f where f.recommendation_id = recommendations.id)
    and not exists (select 1 from recommendation_decisions as d where d.recommendation_id = recommendations.id)
    and not exists (select 1 from recommendations as b where b.combined_into_id = recommendations.id)
    and ${recommendations.supportedById} is null
    and not exists (select 1 from report_asks as r where r.recommendation_id = recommendations.id)`,
  all: sql`1`,
} as const satisfies Partial<Record<DeskList, SQL>>;

const PLACE_IN = {
  group: sql`in (select value from json_each(${sql.placeholder("groups")}))`,
  organisation: sql`in (select value from json_each(${sql.placeholder("organisations")}))`,
};

/** What lies with these places: what was sent there, and what is theirs. Four parts, so that each is found by its index. */
const lyingHere = sql`
  select id from recommendations where to_group_id ${PLACE_IN.group} and state = 'sent' and combined_into_id is null
  union all
  select id from recommendations where to_organisation_id ${PLACE_IN.organisation} and state = 'sent' and combined_into_id is null
  union all
  select id from recommendations where owner_group_id ${PLACE_IN.group} and state <> 'sent'
    and state in ('draft', 'supported', 'sent', 'accepted', 'answered') and combined_into_id is null
  union all
  select id from recommendations where owner_organisation_id ${PLACE_IN.organisation}
    and state in ('accepted', 'answered') and combined_into_id is null`;

export const isOnDesk = sql`${recommendations.id} in (${lyingHere})`;

/** What lies with others and waits for a word of these places. */
const WAITING_ELSEWHERE = {
  /** A response that would speak for one of the organisations too. */
  toAgree: sql`
    select response.recommendation_id from recommendation_partners as partner
    inner join recommendation_responses as response on response.id = partner.response_id
    where partner.organisation_id ${PLACE_IN.organisation} and partner.agreed_at is null and partner.declined_at is null
      and response.state = 'draft'`,
  /** A change about which one of the groups was asked if it helped. */
  toSay: sql`
    select question.recommendation_id from recommendation_questions as question
    inner join recommendations as asked on asked.id = question.recommendation_id
    where question.group_id ${PLACE_IN.group} and question.group_id is not null and question.answer is null
      and asked.state = 'answered'`,
};

export const ELSEWHERE = {
  toAgree: sql`${recommendations.id} in (${WAITING_ELSEWHERE.toAgree})`,
  toSay: sql`${recommendations.id} in (${WAITING_ELSEWHERE.toSay})`,
} as const satisfies Partial<Record<DeskList, SQL>>;

/** All is what lies here and what waits for a word from here: one list of ids, so that no part reads the whole table. */
const isAll = sql`${recommendations.id} in (${lyingHere}
  union all ${WAITING_ELSEWHERE.toAgree} union all ${WAITING_ELSEWHERE.toSay})`;

/** The rows of each list. */
export function isListed(list: DeskList): SQL {
  if (list === "all") return isAll;
  return list === "toAgree" || list === "toSay" ? ELSEWHERE[list] : sql`${isOnDesk} and ${CONDITIONS[list]}`;
}

/** The places whose recommendations fall to an actor, as the statements ask for them. */
export function placesFor(actor: Actor) {
  const { groupIds, organisationIds } = readHolders().placesOf(actor, "recommendation:decide");
  const day = today(now());
  return {
    groups: JSON.stringify(groupIds),
    organisations: JSON.stringify(organisationIds),
    today: day,
    latePaused: JSON.stringify(
      paused()
        .all({ today: day })
        .filter((clock) => readClock(clock, day)?.isLate)
        .map(({ id }) => id),
    ),
  };
}

/** Few stand still at a time: of these the clock itself says what is late, since it counts in working days. */
const paused = prepared(() =>
  db
    .select({
      id: recommendations.id,
      sinceOn: recommendations.sinceOn,
      dueOn: recommendations.dueOn,
      pausedOn: recommendations.pausedOn,
      pausedDays: recommendations.pausedDays,
      readDays: recommendations.readDays,
    })
    .from(recommendations)
    .where(
      sql`${recommendations.pausedOn} <= ${sql.placeholder("today")} and ${recommendations.pausedOn} is not null
        and ${recommendations.dueOn} < ${sql.placeholder("today")}`,
    ),
);
