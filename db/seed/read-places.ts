import type { Position } from "./positions.ts";

export interface Place {
  name: string;
  /** Postcode districts, such as "ME18". A town has several. */
  districts: readonly string[];
  position: Position;
}

/** Of one name and nearer than this, in degrees, it is one place in two districts; further apart there are two. */
const SAME_PLACE = 0.05;

/** Reads the table of places: "TN27: Headcorn 51.17 0.624, Standen", and lines that go on with the district above. */
export function readPlaces(table: string): Place[] {
  const rows = table
    .trim()
    .split(/\n(?=\S)/)
    .flatMap((row) => {
      const [district = "", list = ""] = row.split(": ");
      const read = list.split(",").map((entry) => readEntry(entry.trim()));
      const centre = middleOf(read.flatMap(({ position }) => (position ? [position] : [])));
      return read.map(({ name, position = centre }) => ({ name, district, position }));
    });
  const places: (Place & { districts: string[] })[] = [];
  for (const { name, district, position } of rows) {
    const same = places.find((place) => place.name === name && isNear(place.position, position));
    if (same) same.districts.push(district);
    else places.push({ name, districts: [district], position });
  }
  return places;
}

function readEntry(entry: string): { name: string; position?: Position } {
  const [, name, north, east] = /^(.+?) (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)$/.exec(entry) ?? [];
  return name ? { name, position: [Number(north), Number(east)] } : { name: entry };
}

function middleOf(positions: readonly Position[]): Position {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean(positions.map(([north]) => north)), mean(positions.map(([, east]) => east))];
}

function isNear([north, east]: Position, [otherNorth, otherEast]: Position): boolean {
  return Math.abs(north - otherNorth) < SAME_PLACE && Math.abs(east - otherEast) < SAME_PLACE;
}
