import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, organisations, sites } from "#db/schema/index.ts";
import type { PlaceKind } from "#db/vocabulary.ts";
import { fold } from "../../text/fold.ts";
import { OTHER_PLACES } from "./kinds.ts";
import { distanceBetween, findPosition } from "./towns.server.ts";

/** Where the care was, and what follows from it: whom it concerns, and which group hears of it. */
export type Place = {
  placeKind: PlaceKind;
  placeName: string | null;
  siteId: string | null;
  organisationId: string | null;
  groupId: string;
};

/** Every site of every trust and provider that is open today, by the name that people call it. */
export function listHospitals() {
  return hospitals()
    .all({ today: today(now()) })
    .map(({ id, name, organisationId, town }) => ({
      id,
      organisationId,
      town,
      name: name.replace(/^The /, ""),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

const hospitals = prepared(() =>
  db
    .select({ id: sites.id, name: sites.name, town: sites.town, organisationId: sites.organisationId })
    .from(sites)
    .innerJoin(organisations, eq(organisations.id, sites.organisationId))
    .where(and(isCurrent(sites), isCurrent(organisations)))
    .orderBy(asc(sites.name)),
);

/**
 * What follows from the place that was chosen. Nobody is named for a place outside the county or one that is not known: no
 * reviewer sees it, and it is in no trust's figures.
 *
 * @param chosen the id of a site, or a kind of place
 * @param typed the town, or the place in its writer's words
 * @param slug the group that the writer came from, which they know
 * @returns undefined when it is none of the list
 */
export function findPlace(chosen: string, typed: string, slug?: string): Place | undefined {
  const named = { placeName: typed || null, siteId: null };
  const groupFor = (town: string) => findLocalGroup(slug) ?? findGroupOfTown(town) ?? getCounty();
  const site = listHospitals().find(({ id }) => id === chosen);
  if (site)
    return {
      ...named,
      placeKind: "hospital",
      siteId: site.id,
      organisationId: site.organisationId,
      groupId: groupFor(site.town),
    };

  const placeKind = OTHER_PLACES.find((kind) => kind === chosen);
  switch (placeKind) {
    case "gp":
    case "home":
      return { ...named, placeKind, organisationId: findCommissioner(), groupId: groupFor(typed) };
    case "hospice":
      return {
        ...named,
        placeKind,
        organisationId: findOrganisationNamed(typed) ?? findCommissioner(),
        groupId: groupFor(typed),
      };
    case "elsewhere":
      return { ...named, placeKind, organisationId: findOrganisationNamed(typed), groupId: groupFor(typed) };
    case "outside":
    case "notSure":
      return { ...named, placeKind, organisationId: null, groupId: findLocalGroup(slug) ?? getCounty() };
    default:
      return undefined;
  }
}

/** Who buys care in the county today. */
function findCommissioner(): string | null {
  return commissioners().get({ today: today(now()) })?.id ?? null;
}

const commissioners = prepared(() =>
  db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.kind, "commissioner"), isCurrent(organisations)))
    .orderBy(asc(organisations.name))
    .limit(1),
);

/** An organisation whose whole name was typed, however it was written. */
function findOrganisationNamed(typed: string): string | null {
  const name = fold(typed);
  const all = name ? givingCare().all({ today: today(now()) }) : [];
  return all.find((organisation) => fold(organisation.name) === name)?.id ?? null;
}

const givingCare = prepared(() =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(sql`${organisations.kind} in ('trust', 'provider')`, isCurrent(organisations))),
);

/** The group that a town belongs to, or the one that is nearest; nothing for what is no town of the county. */
export function findGroupNear(typed: string): { name: string; slug: string } | undefined {
  const id = findGroupOfTown(typed);
  return id === undefined ? undefined : groupById().get({ id });
}

const groupById = prepared(() =>
  db
    .select({ name: groups.name, slug: groups.slug })
    .from(groups)
    .where(eq(groups.id, sql.placeholder("id"))),
);

/** The local group that says that it serves the town; failing that, the one with the town that is nearest to it. */
function findGroupOfTown(town: string): string | undefined {
  const wanted = ` ${fold(town)} `;
  if (!wanted.trim()) return undefined;
  const served = localGroups()
    .all()
    .flatMap(({ id, towns }) => towns.split(/[,;\n]/).map((name) => ({ id, name: fold(name) })))
    .filter(({ name }) => name !== "");
  const named = served.find(({ name }) => wanted.includes(` ${name} `));
  return named?.id ?? findNearest(served, town);
}

function findNearest(served: readonly { id: string; name: string }[], town: string): string | undefined {
  const here = findPosition(town);
  if (!here) return undefined;
  const near = served.flatMap(({ id, name }) => {
    const there = findPosition(name);
    return there ? [{ id, far: distanceBetween(here, there) }] : [];
  });
  return near.toSorted((one, other) => one.far - other.far)[0]?.id;
}

function findLocalGroup(slug: string | undefined): string | undefined {
  return slug
    ? localGroups()
        .all()
        .find((group) => group.slug === slug)?.id
    : undefined;
}

const localGroups = prepared(() =>
  db
    .select({ id: groups.id, slug: groups.slug, towns: groups.towns })
    .from(groups)
    .where(and(eq(groups.level, "local"), isNull(groups.archivedAt)))
    .orderBy(asc(groups.name)),
);

function getCounty(): string {
  const found = county().get();
  if (!found) throw new Error("There is no partnership to send feedback to");
  return found.id;
}

const county = prepared(() =>
  db
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.level, "partnership"), isNull(groups.archivedAt)))
    .limit(1),
);

function isCurrent(table: { startsOn: SQLiteColumn; endsOn: SQLiteColumn }) {
  const day = sql.placeholder("today");
  return sql`(${table.startsOn} is null or ${table.startsOn} <= ${day}) and (${table.endsOn} is null or ${table.endsOn} >= ${day})`;
}
