import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  recommendationPartners,
  recommendationQuestions,
  recommendationResponses,
  recommendations,
} from "#db/schema/index.ts";
import { type Actor, canSomewhere } from "../../policy.ts";
import {
  byWhen,
  CONDITIONS,
  type DeskList,
  ELSEWHERE,
  isListed,
  isOnDesk,
  isToAccept,
  placesFor,
} from "./lists.server.ts";

/** How many of each kind lie on the actor's desk, exactly. */
export function countDesk(actor: Actor): Record<DeskList, number> {
  if (!canSomewhere(actor, "recommendation:decide")) return NOTHING;
  const places = placesFor(actor);
  return {
    ...NOTHING,
    ...deskCounts().get(places),
    toAgree: toAgree().get(places)?.count ?? 0,
    toSay: toSay().get(places)?.count ?? 0,
    all: all().get(places)?.count ?? 0,
  };
}

const NOTHING: Record<DeskList, number> = {
  late: 0,
  toAccept: 0,
  toRespond: 0,
  toAgree: 0,
  toSay: 0,
  toSend: 0,
  withoutGround: 0,
  all: 0,
};

const countOfEach = () =>
  Object.fromEntries(
    Object.entries(CONDITIONS).map(([list, condition]) => [list, countWhere(condition)]),
  ) as Record<keyof typeof CONDITIONS, SQL<number>>;

const deskCounts = prepared(() => db.select(countOfEach()).from(recommendations).where(isOnDesk));

const toAgree = prepared(() => selectCount(ELSEWHERE.toAgree));
const all = prepared(() => selectCount(isListed("all")));
const toSay = prepared(() => selectCount(ELSEWHERE.toSay));

function selectCount(condition: SQL) {
  return db.select({ count: sql<number>`count(*)` }).from(recommendations).where(condition);
}

/** The same for each place that something lies with, and which was due first of what is late: its day, then its title. */
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
      firstLate: sql<
        string | null
      >`min(case when ${CONDITIONS.late} then ${byWhen} || ' ' || ${recommendations.title} end)`,
    })
    .from(recommendations)
    .where(isOnDesk)
    .groupBy(sql`1, 2`),
);

/** What lies with others and waits for a word of one of the actor's places: how much, at each. */
export function countElsewhereByPlace(actor: Actor) {
  if (!canSomewhere(actor, "recommendation:decide")) return [];
  const places = placesFor(actor);
  return [
    ...countEach(agreeingOrganisations().all(places)).map(([organisationId, count]) => ({
      list: "toAgree" as const,
      organisationId,
      groupId: null,
      count,
    })),
    ...countEach(askedGroups().all(places)).map(([groupId, count]) => ({
      list: "toSay" as const,
      organisationId: null,
      groupId,
      count,
    })),
  ];
}

function countEach(rows: readonly { id: string | null }[]): [id: string, count: number][] {
  return [...Map.groupBy(rows, ({ id }) => id ?? "")].map(([id, each]) => [id, each.length]);
}

const agreeingOrganisations = prepared(() =>
  db
    .select({ id: recommendationPartners.organisationId })
    .from(recommendationPartners)
    .innerJoin(
      recommendationResponses,
      sql`${recommendationResponses.id} = ${recommendationPartners.responseId}`,
    )
    .where(
      sql`${recommendationPartners.organisationId} in (select value from json_each(${sql.placeholder("organisations")}))
        and ${recommendationPartners.agreedAt} is null and ${recommendationPartners.declinedAt} is null
        and ${recommendationResponses.state} = 'draft'`,
    ),
);

const askedGroups = prepared(() =>
  db
    .select({ id: recommendationQuestions.groupId })
    .from(recommendationQuestions)
    .innerJoin(recommendations, sql`${recommendations.id} = ${recommendationQuestions.recommendationId}`)
    .where(
      sql`${recommendationQuestions.groupId} in (select value from json_each(${sql.placeholder("groups")}))
        and ${recommendationQuestions.groupId} is not null and ${recommendationQuestions.answer} is null
        and ${recommendations.state} = 'answered'`,
    ),
);

function countWhere(condition: SQL) {
  return sql<number>`coalesce(sum(${condition}), 0)`;
}
