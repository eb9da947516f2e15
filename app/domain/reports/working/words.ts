import { describeVoice } from "../../feedback/answers.ts";
import { listWords } from "../words.ts";
import { IN_CATEGORY, NOT_SAID, UNTHEMED, type WorkingFilter } from "./filter.ts";

const MOST_NAMED = 2;

/** "3 comments" */
export function commentsWords(comments: number): string {
  return `${comments.toLocaleString("en-GB")} ${comments === 1 ? "comment" : "comments"}`;
}

/** What is largest, by name; nothing when nothing is there, or too much is as large. */
export function nameLargest<Row extends { name: string }>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
): string | undefined {
  const most = Math.max(0, ...rows.map(sizeOf));
  const names = rows.filter((row) => sizeOf(row) === most).map(({ name }) => name);
  return most === 0 || names.length > MOST_NAMED ? undefined : listWords(names);
}

type Names = {
  themes: readonly { id: string; name: string }[];
  stages: readonly { id: string; name: string }[];
  sites: readonly { id: string; name: string }[];
};

const PASSAGE_WORDS = {
  wentWell: "Went well",
  couldBeBetter: "Could be better",
  notSaid: "Not said which passage",
} as const;

/** Each filter in words, and its name: a chip for each takes it away. */
export function describeFilter(
  filter: WorkingFilter,
  facts: Names,
  span: { name: string },
): { name: keyof WorkingFilter; words: string }[] {
  const nameIn = (list: Names["sites"], id: string) => list.find((one) => one.id === id)?.name ?? id;
  const { period, site, stage, voice, answered, theme, passage, words } = filter;
  const voiceWords = voice && (voice === NOT_SAID ? "Not said" : describeVoice({ voice }));
  const chips: { name: keyof WorkingFilter; words: string | undefined }[] = [
    { name: "words", words: words && `“${words}”` },
    { name: "theme", words: theme && themeWords(theme, facts.themes) },
    { name: "passage", words: passage && PASSAGE_WORDS[passage] },
    { name: "period", words: period && span.name },
    { name: "answered", words: answered && (answered === "yes" ? "Answered" : "Not answered") },
    { name: "site", words: site && (site === NOT_SAID ? "Hospital: not said" : nameIn(facts.sites, site)) },
    {
      name: "stage",
      words: stage && (stage === NOT_SAID ? "Part of care: not said" : nameIn(facts.stages, stage)),
    },
    { name: "voice", words: voiceWords },
  ];
  return chips.flatMap(({ name, words }) => (words ? [{ name, words }] : []));
}

function themeWords(theme: string, themes: Names["themes"]): string {
  if (theme === UNTHEMED) return "No themes yet";
  if (theme.startsWith(IN_CATEGORY)) return theme.slice(IN_CATEGORY.length);
  return themes.find(({ id }) => id === theme)?.name ?? theme;
}
