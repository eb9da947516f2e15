/** A place in the plane. */
export type Point = readonly [x: number, y: number];

/** The part of a polygon that lies nearer to one point than to each of the others, in its corners. */
export function partNearest(polygon: readonly Point[], point: Point, others: readonly Point[]): Point[] {
  return others.reduce<Point[]>((part, other) => cutPolygon(part, point, other), [...polygon]);
}

/** Sutherland and Hodgman's cut of a polygon, along the line half-way between two points. */
function cutPolygon(polygon: readonly Point[], near: Point, far: Point): Point[] {
  const [dx, dy] = [far[0] - near[0], far[1] - near[1]];
  const half = (dx * (far[0] + near[0]) + dy * (far[1] + near[1])) / 2;
  /** Below zero on the side that is kept. */
  const side = ([x, y]: Point) => x * dx + y * dy - half;
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner;
    const [here, there] = [side(corner), side(next)];
    const kept: Point[] = here <= 0 ? [corner] : [];
    if (here < 0 !== there < 0 && here !== there)
      kept.push(findPointBetween(corner, next, here / (here - there)));
    return kept;
  });
}

function findPointBetween(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
