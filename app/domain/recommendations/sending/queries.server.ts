import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, meetings } from "#db/schema/index.ts";
import { listOrganisationChoices } from "../../organisations/queries.server.ts";
import { inGroup, inOrganisation, isSamePlace, type Place } from "../../people/holders.server.ts";
import { ownerOf, type RecommendationRow, receiverOf } from "../queries.server.ts";

type Owned = Pick<RecommendationRow, "ownerGroupId" | "ownerOrganisationId">;

/** Who it can be sent to: the level above whoever has it, and every organisation of today. */
export function listReceivers(row: Owned): { value: string; name: string; place: Place }[] {
  const owner = ownerOf(row);
  const above = owner.groupId ? levelAbove().all({ groupId: owner.groupId }) : partnership().all();
  return [
    ...above.map(({ id, name }) => ({ value: `group-${id}`, name, place: inGroup(id) })),
    ...listOrganisationChoices().map(({ id, name }) => ({
      value: `organisation-${id}`,
      name,
      place: inOrganisation(id),
    })),
  ].filter(({ place }) => !isSamePlace(place, owner));
}

/** The same without the one that has it to accept: whoever says who the right ones are does not mean themselves. */
export function listOtherReceivers(row: RecommendationRow) {
  const receiver = receiverOf(row);
  return listReceivers(row).filter(({ place }) => !receiver || !isSamePlace(place, receiver));
}

const levelAbove = prepared(() =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(
      sql`${groups.id} = (select below.parent_id from groups as below where below.id = ${sql.placeholder("groupId")})
        and ${groups.archivedAt} is null`,
    ),
);

const partnership = prepared(() =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(sql`${groups.level} = 'partnership' and ${groups.archivedAt} is null`),
);

/** The place that a form names, if it can be sent there. */
export function findReceiver(row: Owned, to: string): Place | undefined {
  return listReceivers(row).find(({ value }) => value === to)?.place;
}

/** The day of a group's next meeting in London; undefined when none is planned. */
export function findNextMeetingDay(groupId: string): string | undefined {
  const next = nextMeeting().get({ groupId, now: now().getTime() });
  return next && today(next.startsAt);
}

const nextMeeting = prepared(() =>
  db
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(
      sql`${meetings.groupId} = ${sql.placeholder("groupId")} and ${meetings.startsAt} > ${sql.placeholder("now")}
        and ${meetings.cancelledAt} is null`,
    )
    .orderBy(meetings.startsAt, meetings.id)
    .limit(1),
);
