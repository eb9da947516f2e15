import { toCsv } from "#app/lib/csv.ts";
import { today } from "#app/lib/london.ts";
import type { Passage } from "#db/vocabulary.ts";
import { describePlace, describeVoice } from "../../feedback/answers.ts";
import type { WorkingExport } from "./commands.server.ts";
import { describeFilter } from "./words.ts";

type Cells = (string | number)[][];

/** What every file begins with, since it leaves the page that says it. */
const MARK = "Exact, not for publication";

/** Each comment in a row, without its words: the same comments as on the page. */
export function commentRows({ comments }: Pick<WorkingExport, "comments">): Cells {
  return [
    [
      "Reference",
      "Published",
      "Where",
      "Part of care",
      "Whose care",
      "Answered",
      ...Object.values(THEMES_IN),
    ],
    ...comments.map((comment) => [
      comment.reference,
      comment.publishedAt ? today(comment.publishedAt) : "",
      describePlace(comment),
      comment.stageName ?? "",
      comment.voice ? describeVoice(comment) : "Not said",
      comment.isAnswered ? "Yes" : "No",
      ...(Object.keys(THEMES_IN) as Passage[]).map((passage) =>
        comment.tags.flatMap((tag) => (tag.passage === passage ? [tag.name] : [])).join("; "),
      ),
    ]),
  ];
}

const THEMES_IN: Record<Passage, string> = {
  wentWell: "Themes of what went well",
  couldBeBetter: "Themes of what could be better",
  notSaid: "Themes, not said of which",
};

/** The tables of the page, one below the other. */
export function numberRows({ counts }: Pick<WorkingExport, "counts">): Cells {
  const abouts = [
    ["Category", counts.categories],
    ["Theme", counts.themes],
  ] as const;
  const keys = [
    ["Month", counts.months],
    ["Part of care", counts.stages],
    ["Where", counts.sites],
    ["Whose care", counts.voices],
  ] as const;
  return [
    ["Table", "Item", "Comments", "Went well", "Could be better", "Not said which"],
    ["All", "Comments", counts.total, "", "", ""],
    ["All", "Answered", counts.answered, "", "", ""],
    ["All", "Not answered", counts.unanswered, "", "", ""],
    ...abouts.flatMap(([table, rows]) =>
      rows.map(({ name, comments, wentWell, couldBeBetter, notSaid }) => [
        table,
        name,
        comments,
        wentWell,
        couldBeBetter,
        notSaid,
      ]),
    ),
    ...keys.flatMap(([table, rows]) => rows.map(({ name, comments }) => [table, name, comments, "", "", ""])),
  ];
}

/** The comments as a file for spreadsheets. */
export function workingCsv(exported: WorkingExport): string {
  return toCsv([...headOf(exported), ...commentRows(exported)]);
}

/** The sheets of a workbook: the numbers, then the comments behind them. */
export function workingSheets(exported: WorkingExport): { sheet: string; data: Cells }[] {
  const head = headOf(exported);
  return [
    { sheet: "Numbers", data: [...head, ...numberRows(exported)] },
    { sheet: "Comments", data: [...head, ...commentRows(exported)] },
  ];
}

function headOf({ choice: { place, span, filter, facts } }: WorkingExport): Cells {
  const filters = describeFilter({ ...filter, period: undefined }, facts, span);
  return [[MARK], [place.name, span.name, ...filters.map(({ words }) => words)], []];
}
