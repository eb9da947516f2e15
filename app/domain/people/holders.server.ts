import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, offices, organisations } from "#db/schema/index.ts";
import { type Action, type Actor, type HeldRole, type OfficeRole, scopeOf } from "../policy.ts";
import { isAway } from "./away.server.ts";

/** Where an office is held that something belongs to: a group with its facilitators, or an organisation with its reviewers. */
export type Place = { groupId: string | null; organisationId: string | null };

export const inGroup = (groupId: string): Place => ({ groupId, organisationId: null });
export const inOrganisation = (organisationId: string): Place => ({ groupId: null, organisationId });

/** The same place, however the two were read. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.groupId === other.groupId && one.organisationId === other.organisationId;
}

type GroupNode = {
  id: string;
  name: string;
  level: string;
  parentId: string | null;
  isArchived: boolean;
  holders: number;
};
type OrganisationNode = {
  id: string;
  name: string;
  successorId: string | null;
  endsOn: string | null;
  holders: number;
};

/** Who looks after every place today. */
export type Holders = {
  /** Where what belongs to a place is looked after: there, or where it has passed to; null when only administrators are left. */
  holderOf(place: Place): Place | null;
  /** The places that fall to an actor by their offices: their own, and those below where nobody else is. */
  placesOf(actor: Actor, action: Action): { groupIds: string[]; organisationIds: string[] };
  /** What a place is called. */
  nameOf(place: Place): string;
  /** Who sees to a place where nobody holds the office, in words; null where somebody does. */
  passedTo(place: Place): string | null;
  /** Every place where nobody holds the office, with where it has passed to; null when only administrators are left. */
  withNobody(): { place: Place; holder: Place | null }[];
};

/** More levels than these would be a circle. */
const MOST_LEVELS = 10;

/**
 * Reads who holds what today. If nobody holds the office of a place, what belongs to it passes on by itself: of a group
 * to the level above, of an organisation to its successor when it has ended, else to the partnership of the county, and
 * at last to the administrators. Nothing of that is stored, so it can never be out of date.
 */
export function readHolders(): Holders {
  const day = { today: today(now()) };
  const groupNodes = new Map(
    groupNodesToday()
      .all(day)
      .map((node) => [node.id, node as GroupNode]),
  );
  const organisationNodes = new Map(
    organisationNodesToday()
      .all(day)
      .map((node) => [node.id, node as OrganisationNode]),
  );
  const county = [...groupNodes.values()].find(({ level }) => level === "partnership");

  function holderOfGroup(id: string | null | undefined, levels = 0): Place | null {
    const node = groupNodes.get(id ?? "");
    if (!node || levels > MOST_LEVELS) return null;
    if (node.holders > 0 && !node.isArchived) return inGroup(node.id);
    return holderOfGroup(node.parentId, levels + 1);
  }
  function holderOfOrganisation(id: string, levels = 0): Place | null {
    const node = organisationNodes.get(id);
    const hasEnded = node?.endsOn && node.endsOn < day.today;
    if (node?.successorId && hasEnded && levels < MOST_LEVELS)
      return holderOfOrganisation(node.successorId, levels + 1);
    return node && node.holders > 0 ? inOrganisation(node.id) : holderOfGroup(county?.id);
  }
  const holderOf = ({ groupId, organisationId }: Place) =>
    organisationId ? holderOfOrganisation(organisationId) : holderOfGroup(groupId);
  const nameOf = ({ groupId, organisationId }: Place) =>
    groupNodes.get(groupId ?? "")?.name ?? organisationNodes.get(organisationId ?? "")?.name ?? "";
  const places = [
    ...[...groupNodes.keys()].map(inGroup),
    ...[...organisationNodes.keys()].map(inOrganisation),
  ];

  return {
    holderOf,
    placesOf(actor, action) {
      const scope = scopeOf(actor, action);
      const theirs = places.filter((place) => {
        const { groupId, organisationId } = holderOf(place) ?? {};
        return scope.groupIds.includes(groupId ?? "") || scope.organisationIds.includes(organisationId ?? "");
      });
      return {
        groupIds: theirs.flatMap(({ groupId }) => groupId ?? []),
        organisationIds: theirs.flatMap(({ organisationId }) => organisationId ?? []),
      };
    },
    nameOf,
    passedTo(place) {
      const holder = holderOf(place);
      if (holder === null) return "the administrators of Patient Voice";
      return isSamePlace(holder, place) ? null : nameOf(holder);
    },
    withNobody: () =>
      places
        .map((place) => ({ place, holder: holderOf(place) }))
        .filter(({ place, holder }) => !holder || !isSamePlace(place, holder)),
  };
}

/** What has passed to whoever holds these offices, because nobody holds it where it belongs. */
export function listPassedOn(held: readonly HeldRole[]): HeldRole[] {
  const offices = held.filter(
    (role): role is OfficeRole => role.role === "facilitator" || role.role === "reviewer",
  );
  if (offices.length === 0) return [];
  return readHolders()
    .withNobody()
    .flatMap(({ place: { groupId, organisationId }, holder }): HeldRole[] => {
      const passedTo = offices.find((office) =>
        "groupId" in office
          ? office.groupId === holder?.groupId
          : office.organisationId === holder?.organisationId,
      );
      if (!passedTo) return [];
      return groupId
        ? [{ role: "facilitator", groupId, passedTo }]
        : [{ role: "reviewer", organisationId: organisationId ?? "", passedTo }];
    });
}

const isHeldToday = sql`held.ended_at is null and held.starts_on <= ${sql.placeholder("today")}
  and (held.ends_on is null or held.ends_on >= ${sql.placeholder("today")})
  and not ${isAway(sql`held.member_id`)}`;

const groupNodesToday = prepared(() =>
  db
    .select({
      id: groups.id,
      name: groups.name,
      level: groups.level,
      parentId: groups.parentId,
      isArchived: sql<boolean>`${groups.archivedAt} is not null`.mapWith(Boolean),
      holders: sql<number>`(select count(*) from offices as held
        where held.group_id = groups.id and held.office = 'facilitator' and ${isHeldToday})`,
    })
    .from(groups),
);

const organisationNodesToday = prepared(() =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      successorId: organisations.successorId,
      endsOn: organisations.endsOn,
      holders: sql<number>`(select count(*) from offices as held
        where held.organisation_id = organisations.id and held.office = 'reviewer' and ${isHeldToday})`,
    })
    .from(organisations),
);

/** Whom an email to a place goes to: the members who hold its office today, or the one that it has passed to. */
export function listWhoSeesTo(place: Place): string[] {
  const holder = readHolders().holderOf(place);
  return holder ? listHolderIds(holder) : [];
}

/** The members who hold the office of a place today. */
export function listHolderIds({ groupId, organisationId }: Place): string[] {
  return holderIds()
    .all({ groupId, organisationId, today: today(now()) })
    .map(({ memberId }) => memberId);
}

const holderIds = prepared(() =>
  db
    .selectDistinct({ memberId: offices.memberId })
    .from(offices)
    .where(
      sql`((${offices.groupId} = ${sql.placeholder("groupId")} and ${offices.office} = 'facilitator')
        or (${offices.organisationId} = ${sql.placeholder("organisationId")} and ${offices.office} = 'reviewer'))
        and ${offices.endedAt} is null and ${offices.startsOn} <= ${sql.placeholder("today")}
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})
        and not ${isAway(offices.memberId)}`,
    ),
);
