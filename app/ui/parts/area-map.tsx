import { areaOf } from "../groups/area-of.ts";
import { each } from "../site/each.tsx";

export interface AreaMapProps {
  width: number;
  height: number;
  outline: string;
  areas: readonly {
    slug: string;
    name: string;
    path: string;
    towns: readonly { name: string; x: number; y: number }[];
    x: number;
    y: number;
  }[];
  /** The group whose page it is: its area is shaded, and its towns have their names. Otherwise areas have numbers and names. */
  own?: string | undefined;
}

/**
 * Where groups are, drawn from coordinates. For the eye alone: the list beside it says the same, with the same numbers.
 * Words stand outside what is scaled, at places in per cent, so that they keep their size on a phone.
 */
export function AreaMap({ width, height, outline, areas, own }: AreaMapProps) {
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: `${(100 * x) / width}%`,
    y: `${(100 * y) / height}%`,
  });
  const shaded = areas.find(({ slug }) => slug === own);
  return (
    <svg className="app-map" aria-hidden="true" focusable="false">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {each(areas, ({ slug, path }) => (
          <>
            <path className="app-map__edge" d={path} />
            <path className={slug === own ? "app-map__own" : undefined} d={path} />
          </>
        ))}
        <path className="app-map__coast" d={outline} />
      </svg>
      {each(shaded?.towns.map(at), ({ x, y }) => (
        <circle cx={x} cy={y} r="2.5" />
      ))}
      {each(shaded && namesApart(shaded.towns, width, height), ({ name, x, y }) => (
        <text {...at({ x, y })} textAnchor={x > width * 0.8 ? "end" : "middle"}>
          {name}
        </text>
      ))}
      {!shaded &&
        each(areas, (area, index) => (
          <>
            <text className="app-map__number" {...at(area)} dy="0.1em" textAnchor="middle">
              {index + 1}
            </text>
            <text {...at(area)} dy="1.4em" textAnchor="middle">
              {areaOf(area.name)}
            </text>
          </>
        ))}
    </svg>
  );
}

/** Of a letter, in hundredths of a map as wide as the third column, or a little narrower on a phone. */
const LETTER = 0.02;
const LINE = 0.07;

type Town = AreaMapProps["areas"][number]["towns"][number];

/**
 * Where the name of each town stands: above its dot, or below it where that place is taken. One that has room at neither is
 * left out, since the page says them all.
 */
function namesApart(towns: readonly Town[], width: number, height: number): Town[] {
  const apart: Town[] = [];
  for (const { name, x, y } of towns) {
    const places = [y - height * 0.025, y + height * 0.065].map((line) => ({ name, x, y: line }));
    const free = places.find((place) =>
      apart.every(
        (other) =>
          Math.abs(other.x - x) > width * LETTER * 0.5 * (other.name.length + name.length) ||
          Math.abs(other.y - place.y) > height * LINE,
      ),
    );
    if (free) apart.push(free);
  }
  return apart;
}
