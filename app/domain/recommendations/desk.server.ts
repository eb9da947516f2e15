import { type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { cutPage, type PageKey } from "#app/lib/page-key.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, recommendations } from "#db/schema/index.ts";
import { RECOMMENDATION_STATES } from "#db/vocabulary.ts";
import type { Group } from "../groups/queries.server.ts";
import { readHolders } from "../people/holders.server.ts";
import { type Actor, can, canSomewhere, type MemberActor, scopeOf } from "../policy.ts";
import { readClock } from "./clocks.ts";
import { clockFor, placeOf, type RecommendationRow } from "./queries.server.ts";

const PER_PAGE = 20;

/** After everything that is due: what has no date stands at the end. */
const NEVER = "9999-12-31";

/** What is on a desk, in the order in which it should be dealt with: what is late, what came, what waits, the rest. */
export const DESK_LISTS = {
  late: "late",
  toAccept: "to accept",
  toRespond: "to respond to",
  toSend: "to write or send",
  withoutGround: "with nothing left under them",
  all: "in all",
} as const;

export type DeskList = keyof typeof DESK_LISTS;

const isToAccept = sql`${recommendations.state} = 'sent'`;
const isToRespond = sql`(${recommendations.state} = 'accepted' or (${recommendations.state} = 'answered' and ${recommendations.dueOn} is not null))`;

const CONDITIONS = {
  late: sql`${recommendations.dueOn} < ${sql.placeholder("today")} and ${recommendations.pausedOn} is null`,
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
} as const satisfies Record<DeskList, SQL>;

const PLACE_IN = {
  group: sql`in (select value from json_each(${sql.placeholder("groups")}))`,
  organisation: sql`in (select value from json_each(${sql.placeholder("organisations")}))`,
};

/** What lies with these places: what was sent there, and what is theirs. Four parts, so that each is found by its index. */
export const isOnDesk = sql`${recommendations.id} in (
  select id from recommendations where to_group_id ${PLACE_IN.group} and state = 'sent' and combined_into_id is null
  union all
  select id from recommendations where to_organisation_id ${PLACE_IN.organisation} and state = 'sent' and combined_into_id is null
  union all
  select id from recommendations where owner_group_id ${PLACE_IN.group} and state <> 'sent'
    and state in ('draft', 'supported', 'sent', 'accepted', 'answered') and combined_into_id is null
  union all
  select id from recommendations where owner_organisation_id ${PLACE_IN.organisation}
    and state in ('accepted', 'answered') and combined_into_id is null
)`;

/** The places whose recommendations fall to an actor, as the statements ask for them. */
function placesFor(actor: Actor) {
  const { groupIds, organisationIds } = readHolders().placesOf(actor, "recommendation:decide");
  return {
    groups: JSON.stringify(groupIds),
    organisations: JSON.stringify(organisationIds),
    today: today(now()),
  };
}

/** How many of each kind lie on the actor's desk, exactly. */
export function countDesk(actor: Actor): Record<DeskList, number> {
  if (!canSomewhere(actor, "recommendation:decide")) return NOTHING;
  return deskCounts().get(placesFor(actor)) ?? NOTHING;
}

const NOTHING: Record<DeskList, number> = {
  late: 0,
  toAccept: 0,
  toRespond: 0,
  toSend: 0,
  withoutGround: 0,
  all: 0,
};

const countOfEach = () =>
  Object.fromEntries(
    Object.entries(CONDITIONS).map(([list, condition]) => [list, countWhere(condition)]),
  ) as Record<DeskList, SQL<number>>;

const deskCounts = prepared(() => db.select(countOfEach()).from(recommendations).where(isOnDesk));

/** The same for each place that something lies with, and since when the oldest waits there. */
export function countDeskByPlace(actor: Actor) {
  if (!canSomewhere(actor, "recommendation:decide")) return [];
  return deskCountsByPlace().all(placesFor(actor));
}

const deskCountsByPlace = prepared(() =>
  db
    .select({
      groupId: sql<string | null>`case when ${isToAccept} then to_group_id else owner_group_id end`,
      organisationId: sql<
        string | null
      >`case when ${isToAccept} then to_organisation_id else owner_organisation_id end`,
      ...countOfEach(),
      oldest: sql<string | null>`min(${recommendations.sinceOn})`,
    })
    .from(recommendations)
    .where(isOnDesk)
    .groupBy(sql`1, 2`),
);

function countWhere(condition: SQL) {
  return sql<number>`coalesce(sum(${condition}), 0)`;
}

const lists = new Map<DeskList, ReturnType<ReturnType<typeof selectDesk>["prepare"]>>();

/**
 * A list of the actor's desk, a page at a time: what is due first stands first.
 *
 * @throws Response 403 for those who have no desk
 */
export function listDesk(actor: MemberActor, list: DeskList, after?: PageKey) {
  if (!canSomewhere(actor, "recommendation:decide")) throw forbidden();
  const statement = lists.get(list) ?? selectDesk(CONDITIONS[list]).prepare();
  lists.set(list, statement);
  const dueAfter = after ? after.at.toISOString().slice(0, 10) : "";
  const rows = statement.all({ ...placesFor(actor), dueAfter, idAfter: after?.id ?? "" });
  const page = cutPage(rows, PER_PAGE, ({ row }) => ({
    at: new Date(`${row.dueOn ?? NEVER}T00:00:00Z`),
    id: row.id,
  }));
  return {
    rows: page.rows.map(({ row, takenBy }) => ({ ...describeRow(row, true), takenBy })),
    next: page.next,
  };
}

function selectDesk(condition: SQL) {
  return db
    .select({ row: recommendations, takenBy: members.nameToShow })
    .from(recommendations)
    .leftJoin(members, sql`${members.id} = ${recommendations.takenById}`)
    .where(
      sql`${isOnDesk} and ${condition}
        and (coalesce(${recommendations.dueOn}, ${NEVER}), ${recommendations.id}) > (${sql.placeholder("dueAfter")}, ${sql.placeholder("idAfter")})`,
    )
    .orderBy(sql`coalesce(${recommendations.dueOn}, ${NEVER}), ${recommendations.id}`)
    .limit(PER_PAGE + 1);
}

/** A row of a list: what it is, where it lies, and by when something is due. */
export function describeRow(row: RecommendationRow, isForInside: boolean) {
  const reading = readClock(clockFor(row, isForInside), today(now()));
  const isPromiseLate = row.promisedOn !== null && row.madeOn === null && row.promisedOn < today(now());
  return {
    reference: row.reference,
    title: row.title,
    state: RECOMMENDATION_STATES[row.state],
    place: readHolders().nameOf(placeOf(row)),
    clock: reading ? `Day ${reading.day} of ${reading.of}, due ${formatDay(reading.dueOn)}` : null,
    isLate: reading?.isLate ?? (row.state === "answered" && isPromiseLate),
    isDue: reading !== undefined,
  };
}

/**
 * The recommendations of a group: those that it asks, the last moved first. Who is not of the group sees what everyone may.
 *
 * @throws Response 404 for those who may not read the group's
 */
export function listGroupRecommendations(actor: Actor, group: Group) {
  // Of the group itself: who reads everything that was sent reads no drafts of groups by that.
  const isOfGroup = scopeOf(actor, "recommendation:read").groupIds.includes(group.id);
  if (!isOfGroup && !can(actor, "recommendation:readPublic")) throw notFound();
  return groupList()
    .all({ groupId: group.id, isOfGroup: isOfGroup ? 1 : 0 })
    .map((row) => describeRow(row, isOfGroup));
}

const groupList = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.groupId} = ${sql.placeholder("groupId")}
        and (${sql.placeholder("isOfGroup")} or (${recommendations.acceptedAt} is not null and ${recommendations.textPassedAt} is not null))`,
    )
    .orderBy(sql`${recommendations.movedAt} desc, ${recommendations.id} desc`)
    .limit(100),
);
