import { and, asc, eq, isNull } from "drizzle-orm";
import { type Point, partNearest } from "#app/lib/polygons.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups } from "#db/schema/index.ts";
import { PLACES } from "#db/seed/places.ts";
import { OUTLINE, type Position, TOWNS } from "#db/seed/positions.ts";

/** More areas than this would be no map to look at; only so many groups are read for it. */
const MOST_AREAS = 30;

/** The area of a group on the map: what lies nearer to its towns than to those of any other group. */
export interface Area {
  slug: string;
  name: string;
  /** In the units of the map, as SVG has them. */
  path: string;
  towns: { name: string; x: number; y: number }[];
  /** Amid its towns. */
  x: number;
  y: number;
}

export interface AreaMap {
  width: number;
  height: number;
  outline: string;
  areas: Area[];
}

/** The local groups whose towns are known, each with its area, by name. Undefined where there is none. */
export function mapAreas(): AreaMap | undefined {
  const listed = localGroups().all().toSorted(byName);
  const key = JSON.stringify(listed);
  if (last?.key !== key) last = { key, map: drawAreas(listed) };
  return last.map;
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, "en-GB");
}

/** Groups change a few times a year, and a map is drawn for each view of their pages. */
let last: { key: string; map: AreaMap | undefined } | undefined;

const localGroups = prepared(() =>
  db
    .select({ slug: groups.slug, name: groups.name, towns: groups.towns })
    .from(groups)
    .where(and(eq(groups.level, "local"), isNull(groups.archivedAt)))
    .orderBy(asc(groups.createdAt))
    .limit(MOST_AREAS),
);

/** The towns of local groups, where they lie: what is nearest to one of them is in the area of its group. */
export function listTownsOfGroups(): { slug: string; town: string; position: Position }[] {
  return shareTowns(localGroups().all().toSorted(byName)).flatMap(({ slug, towns }) =>
    towns.map((town) => ({ slug, town, position: positionOf(town) })),
  );
}

/** A town that two groups name belongs to the first of them, so that no two areas overlap. */
function shareTowns(listed: readonly { slug: string; name: string; towns: string }[]) {
  const taken = new Set<string>();
  return listed.map(({ slug, name, towns }) => ({
    slug,
    name,
    towns: townsIn(towns).filter((name) => !taken.has(name) && taken.add(name)),
  }));
}

function drawAreas(listed: readonly { slug: string; name: string; towns: string }[]): AreaMap | undefined {
  const named = shareTowns(listed);
  const points = named.flatMap(({ towns }) => towns.map(pointOf));
  const areas = named
    .filter(({ towns }) => towns.length > 0)
    .map(({ slug, name, towns }) => {
      const own = towns.map((name) => ({ name, point: pointOf(name) }));
      const parts = own.map(({ point }) =>
        partNearest(
          BORDER,
          point,
          points.filter(([x, y]) => x !== point[0] || y !== point[1]),
        ),
      );
      return {
        slug,
        name,
        path: parts.map(pathOf).join(""),
        towns: own.map(({ name, point: [x, y] }) => ({ name, x, y })),
        x: meanOf(own.map(({ point }) => point[0])),
        y: meanOf(own.map(({ point }) => point[1])),
      };
    });
  return areas.length > 0 ? { width: WIDTH, height: HEIGHT, outline: pathOf(BORDER), areas } : undefined;
}

function townsIn(towns: string): string[] {
  return towns
    .split(",")
    .map((name) => name.trim())
    .filter((name) => POSITIONS.has(name));
}

/** Of two places with one name nobody knows which a group means. */
const POSITIONS: ReadonlyMap<string, Position> = new Map([
  ...PLACES.filter(({ name }, at) => PLACES.every((other, place) => other.name !== name || place === at)).map(
    ({ name, position }) => [name, position] as const,
  ),
  ...Object.entries(TOWNS),
]);

function positionOf(town: string): Position {
  return POSITIONS.get(town) ?? [NORTH, WEST];
}

/** Hundredths of a degree of latitude become 10 units; degrees of longitude are as much shorter as they are here. */
const SHORTER = Math.cos((51.2 * Math.PI) / 180);
const WEST = 0.03;
const NORTH = 51.5;
const WIDTH = 900;
const HEIGHT = 610;

function toPoint([north, east]: Position): Point {
  return [Math.round((east - WEST) * SHORTER * 1000), Math.round((NORTH - north) * 1000)];
}

function pointOf(town: string): Point {
  return toPoint(positionOf(town));
}

const BORDER = OUTLINE.map(toPoint);

function pathOf(corners: readonly Point[]): string {
  return `M${corners.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join("L")}Z`;
}

function meanOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
}

/** The map, for a group that has an area on it. */
export function mapAround(slug: string) {
  const map = mapAreas();
  return map?.areas.some((area) => area.slug === slug) ? map : undefined;
}
