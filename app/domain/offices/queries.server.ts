import { asc, count, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, members, offices, organisations } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { hasDied } from "../people/away.server.ts";
import type { Actor } from "../policy.ts";

const MOST_LISTED = 100;

const deputies = alias(members, "deputies");

export type HeldOffice = NonNullable<ReturnType<typeof findOffice>>;

/** An office with the names of its holder, its place and its deputy. */
export function findOffice(id: string) {
  return officeById().get({ id });
}

const officeById = prepared(() => selectOffices().where(eq(offices.id, sql.placeholder("id"))));

/**
 * An office that can still be ended.
 *
 * @throws Response 403 for all but administrators, 404 when there is none or it has ended
 */
export function getOfficeToEnd(actor: Actor, id: string | undefined): HeldOffice {
  authorize(actor, "office:end");
  const office = findOffice(id ?? "");
  if (!office || hasEnded(office)) throw notFound();
  return office;
}

/** Every office that a person holds, will hold or has held, the newest first. Who may ask, the caller has checked. */
export function listOfficesOf(memberId: string) {
  return officesOfMember()
    .all({ memberId })
    .map((office) => ({ ...office, hasEnded: hasEnded(office), hasBegun: office.startsOn <= today(now()) }));
}

const officesOfMember = prepared(() =>
  selectOffices()
    .where(eq(offices.memberId, sql.placeholder("memberId")))
    .orderBy(desc(offices.startsOn), asc(offices.office))
    .limit(MOST_LISTED),
);

/** How many hold the office of administrator or were given it, and can log in or still have to accept. */
export function countAdministrators(): number {
  return administrators().get({ today: today(now()) })?.holders ?? 0;
}

const administrators = prepared(() =>
  db
    .select({ holders: count() })
    .from(offices)
    .innerJoin(members, eq(members.id, offices.memberId))
    .where(
      sql`${offices.office} = 'administrator' and ${offices.endedAt} is null
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})
        and ${members.status} in ('active', 'unconfirmed')`,
    ),
);

/**
 * Somebody holds an office of the county that nobody else holds, whether they are away just now or not: without them nobody
 * could make an administrator, or read what people send.
 */
export function isLastOf(office: "administrator" | "moderator", memberId: string): boolean {
  const holders = holdersOf().all({ office, today: today(now()) });
  return (
    holders.some((one) => one.memberId === memberId) && holders.every((one) => one.memberId === memberId)
  );
}

const holdersOf = prepared(() =>
  db
    .selectDistinct({ memberId: offices.memberId })
    .from(offices)
    .innerJoin(members, eq(members.id, offices.memberId))
    .where(
      sql`${offices.office} = ${sql.placeholder("office")} and ${offices.endedAt} is null and ${offices.startsOn} <= ${sql.placeholder("today")}
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})
        and ${members.status} in ('active', 'unconfirmed') and not ${hasDied(offices.memberId)}`,
    ),
);

/** Whether somebody speaks for the group, who could propose another. */
export function hasFacilitator(groupId: string): boolean {
  return (facilitatorsOfGroup().get({ groupId, today: today(now()) })?.holders ?? 0) > 0;
}

const facilitatorsOfGroup = prepared(() =>
  db
    .select({ holders: count() })
    .from(offices)
    .where(
      sql`${offices.groupId} = ${sql.placeholder("groupId")} and ${offices.office} = 'facilitator' and ${offices.endedAt} is null
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})`,
    ),
);

/** The offices of a group's facilitators that have not ended, with the names that they show. */
export function listFacilitatorOffices(groupId: string) {
  return facilitatorOffices().all({ groupId, today: today(now()) });
}

const facilitatorOffices = prepared(() =>
  db
    .select({
      id: offices.id,
      memberId: offices.memberId,
      name: members.nameToShow,
      startsOn: offices.startsOn,
      endsOn: offices.endsOn,
    })
    .from(offices)
    .innerJoin(members, eq(members.id, offices.memberId))
    .where(
      sql`${offices.groupId} = ${sql.placeholder("groupId")} and ${offices.office} = 'facilitator' and ${offices.endedAt} is null
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})`,
    )
    .orderBy(asc(offices.startsOn), asc(offices.id))
    .limit(MOST_LISTED),
);

function hasEnded({ endedAt, endsOn }: { endedAt: Date | null; endsOn: string | null }): boolean {
  return endedAt !== null || (endsOn !== null && endsOn < today(now()));
}

function selectOffices() {
  return db
    .select(columns)
    .from(offices)
    .innerJoin(members, eq(members.id, offices.memberId))
    .leftJoin(groups, eq(groups.id, offices.groupId))
    .leftJoin(organisations, eq(organisations.id, offices.organisationId))
    .leftJoin(deputies, eq(deputies.id, offices.deputyId));
}

const columns = {
  id: offices.id,
  office: offices.office,
  memberId: offices.memberId,
  name: members.name,
  groupId: offices.groupId,
  groupName: groups.name,
  organisationName: organisations.name,
  startsOn: offices.startsOn,
  endsOn: offices.endsOn,
  endedAt: offices.endedAt,
  deputy: deputies.name,
};
