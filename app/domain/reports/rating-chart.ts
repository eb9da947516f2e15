import { HIDDEN, percentOf, type Shown } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { type Chart, isThin } from "./charts.ts";
import {
  type ControlledReport,
  KEY,
  OLDER_DO_NOT_KNOW,
  RATING_HALVES,
  REPORTED_RATINGS,
  type ReportedRating,
} from "./report.ts";
import { goodShare, type Row, shareWords } from "./words.ts";

/** How care was rated, from the best to the worst, over those who rated it. */
export function ratingChart({ cells }: ControlledReport): Chart {
  const rated = cells[KEY.rated];
  const rows = [
    ...RATING_HALVES.flatMap(({ half, parts }) => rowsOfHalf(cells, half, parts)),
    ...rowOf("I do not know", cells[OLDER_DO_NOT_KNOW]),
  ];
  return {
    id: "ratings",
    what: "Rating",
    headline: headlineOf(goodShare(cells), rated),
    rows: rows.flatMap(({ name, people }) =>
      people === HIDDEN ? [] : [{ name, people, percent: percentOf(people, rated, SCHEMES[SCHEME]) ?? null }],
    ),
    nobody: [],
    tooFew: rows.filter(({ people }) => people === HIDDEN).map(({ name }) => name),
    isThin: isThin(rows),
  };
}

/** Both parts of a half; the half as one where they may not be shown apart. */
function rowsOfHalf(
  cells: ControlledReport["cells"],
  half: ReportedRating,
  parts: readonly ReportedRating[],
): Row[] {
  const isApart = parts.every((part) => typeof cells[KEY.rating(part)] === "number");
  const isTogether = typeof cells[KEY.rating(half)] === "number";
  return (isApart || !isTogether ? parts : [half]).flatMap((rating) =>
    rowOf(REPORTED_RATINGS[rating], cells[KEY.rating(rating)]),
  );
}

function rowOf(name: string, people: Shown | undefined): Row[] {
  return people === undefined ? [] : [{ name, people }];
}

function headlineOf(share: number | undefined, rated: Shown | undefined): string {
  if (share !== undefined)
    return `${shareWords(share)} of ${rated} people who rated their care said good or very good`;
  return typeof rated === "number" ? `How ${rated} people rated their care` : "How people rated their care";
}
