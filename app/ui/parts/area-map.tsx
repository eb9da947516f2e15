import { each } from "../site/each.tsx";

export interface AreaMapProps {
  width: number;
  height: number;
  outline: string;
  areas: readonly {
    slug: string;
    path: string;
    towns: readonly { name: string; x: number; y: number }[];
    x: number;
    y: number;
  }[];
  /** The group whose page it is: its area is shaded, and its towns have their names. Otherwise areas have numbers. */
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
        <text {...at({ x, y: y - height * 0.025 })} textAnchor={x > width * 0.8 ? "end" : "middle"}>
          {name}
        </text>
      ))}
      {!shaded &&
        each(areas, (area, index) => (
          <text className="app-map__number" {...at(area)} dy="0.35em" textAnchor="middle">
            {index + 1}
          </text>
        ))}
    </svg>
  );
}

/** Towns whose names have room: a name that would stand on another is left out, since the page says them all. */
function namesApart<T extends { x: number; y: number }>(
  towns: readonly T[],
  width: number,
  height: number,
): T[] {
  const apart: T[] = [];
  for (const town of towns) {
    const isFree = apart.every(
      ({ x, y }) => Math.abs(x - town.x) > width * 0.2 || Math.abs(y - town.y) > height * 0.08,
    );
    if (isFree) apart.push(town);
  }
  return apart;
}
