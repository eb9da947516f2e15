import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, groups, joinRequests, organisations, recommendations } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { isAlone, isPublished } from "../feedback/visibility.server.ts";
import { type Place, readHolders } from "../people/holders.server.ts";
import type { Actor } from "../policy.ts";
import { isOnDesk } from "./desk/lists.server.ts";

/** A place where nobody holds the office: who sees to it now, and how much waits. Not a word of it. */
export type PlaceWithNobody = {
  name: string;
  /** Where it has passed to; null when only the administrators are left. */
  holder: string | null;
  requests: number;
  feedback: number;
  recommendations: number;
};

/**
 * The places that somebody should be given the office of: every group that has not ended, and what else something waits at.
 *
 * @throws Response 403 for all but administrators
 */
export function listPlacesWithNobody(actor: Actor): PlaceWithNobody[] {
  authorize(actor, "place:listWithNobody");
  const holders = readHolders();
  const without = holders.withNobody();
  const places = {
    groups: JSON.stringify(without.flatMap(({ place }) => place.groupId ?? [])),
    organisations: JSON.stringify(without.flatMap(({ place }) => place.organisationId ?? [])),
  };
  const atGroups = byId(waitingAtGroups().all(places));
  const atOrganisations = byId(waitingAtOrganisations().all(places));
  const asked = new Map(
    recommendationsAt()
      .all(places)
      .map(({ place, count }) => [place, count]),
  );
  return without
    .map(({ place, holder }) => {
      const id = idOf(place);
      const waiting = atGroups.get(id) ?? atOrganisations.get(id) ?? NOTHING;
      const { hasEnded, requests, feedback } = waiting;
      const name = holders.nameOf(place);
      const by = holder && holders.nameOf(holder);
      return { hasEnded, name, holder: by, requests, feedback, recommendations: asked.get(id) ?? 0 };
    })
    .filter((row) => !row.hasEnded || row.requests + row.feedback + row.recommendations > 0)
    .map(({ hasEnded: _, ...row }) => row);
}

const NOTHING = { hasEnded: true, requests: 0, feedback: 0 };

const idOf = ({ groupId, organisationId }: Place) => groupId ?? organisationId ?? "";

function byId<Row extends { id: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

const waitingAtGroups = prepared(() =>
  db
    .select({
      id: groups.id,
      hasEnded: sql<boolean>`${groups.archivedAt} is not null`.mapWith(Boolean),
      requests: countOf(
        sql`${joinRequests} where ${joinRequests.groupId} = ${groups.id} and ${joinRequests.state} = 'asked'`,
      ),
      feedback: countOf(
        sql`${feedback} where ${isPublished} and ${feedback.isTagged} = 0 and ${isAlone} and ${feedback.groupId} = ${groups.id}`,
      ),
    })
    .from(groups)
    .where(sql`${groups.id} in (select value from json_each(${sql.placeholder("groups")}))`),
);

/** Many organisations have nobody here, and nothing waits for them: they are on the list only when something does. */
const waitingAtOrganisations = prepared(() =>
  db
    .select({
      id: organisations.id,
      hasEnded: sql<boolean>`1`.mapWith(Boolean),
      requests: sql<number>`0`,
      feedback: countOf(
        sql`${feedback} where ${isPublished} and ${feedback.isAnswered} = 0 and ${isAlone} and ${feedback.organisationId} = ${organisations.id}`,
      ),
    })
    .from(organisations)
    .where(sql`${organisations.id} in (select value from json_each(${sql.placeholder("organisations")}))`),
);

const recommendationsAt = prepared(() =>
  db
    .select({
      place: sql<string>`coalesce(to_group_id, to_organisation_id, owner_group_id, owner_organisation_id)`,
      count: sql<number>`count(*)`,
    })
    .from(recommendations)
    .where(isOnDesk)
    .groupBy(sql`1`),
);

function countOf(from: SQL) {
  return sql<number>`(select count(*) from ${from})`;
}
