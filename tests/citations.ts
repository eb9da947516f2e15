import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A page of docs/ as others cite it: by heading, by the number of a heading, by an item of one of its tables. */
type Page = { headings: string[]; numbers: Set<string>; items: Set<string> };

const WHAT_TO_DO =
  "Cite what is there: a page, heading, number or item of docs/, or write the rule down there first";

const ITEM = "[A-LPRX][1-9]\\d?";
const TOKEN = `(?:${ITEM}|\\d+(?:\\.\\d+)?)`;
/** `requirements.md 2.6`, `requirements.md G2 and G3`, `product.md "Safety net"`, or a page alone. */
const PAGE_CITED = new RegExp(
  `([\\w./-]*\\w\\.md)\\b\`?(?:,? "([^"]+)"| (${TOKEN}(?:(?:, | and | or | to )${TOKEN})*)(?![\\w.%]\\w))?`,
  "g",
);
const DECISION_CITED = /\bdecisions? (\d+)(?: and (\d+))?/g;
const ITEM_CITED = new RegExp(`(?<![\\w#%/+-])${ITEM}(?![\\w-])`, "g");

/** What no reader of the repository can look up, and what to say in its place. */
const NOWHERE: readonly [shape: RegExp, advice: string][] = [
  [/\bof the bar\b/, "cite the rule as requirements.md and its number"],
  [/\bissue \d+\b/, "an issue is not in the repository: write its reason down in docs/decisions"],
  [/\bshared\/(?!data\b)[\w.]+/, "what lies beside the repository is no authority: cite docs/"],
];

/** Data beside the repository is optional, and only tests and scripts read it. */
const BESIDE = /\bshared\/data\b/;

/** What is wrong with what a file cites, one sentence for each. */
export function citationProblems(file: string, text: string): string[] {
  const isMarkdown = file.endsWith(".md");
  const prose = isMarkdown ? withoutCode(text) : text.replace(/\s*\n\s*(?:\*|\/\/)? */g, " ");
  const spoken = isMarkdown ? prose.replace(/\s*\n\s*/g, " ") : `${commentsOf(text)} ${titlesOf(text)}`;
  const wrong = [
    ...[...prose.replace(/\s*\n\s*/g, " ").matchAll(PAGE_CITED)].flatMap(([, name = "", heading, tokens]) =>
      problemsOfPage(file, name, heading, tokens),
    ),
    ...[...spoken.matchAll(DECISION_CITED)]
      .flatMap(([, one, other]) => [one, other])
      .filter((number) => number !== undefined)
      .filter((number) => globSync(`docs/decisions/${number.padStart(4, "0")}-*.md`).length !== 1)
      .map((number) => `decision ${number}, and docs/decisions has none of that number`),
    ...[...spoken.matchAll(ITEM_CITED)]
      .filter(([item]) => !page("docs/requirements.md").items.has(item))
      .map(([item]) => `${item}, and docs/requirements.md has no such item`),
  ];
  const nowhere = NOWHERE.flatMap(([shape, advice]) => {
    const found = spoken.match(shape) ?? (isMarkdown ? null : prose.match(shape));
    return found ? [`${file} says “${found[0]}”: ${advice}`] : [];
  });
  const beside =
    BESIDE.test(prose) && !/^(tests|scripts)\//.test(file)
      ? [`${file} leans on shared/data: only tests and scripts may read it, and do without it`]
      : [];
  return [...wrong.map((what) => `${file} cites ${what}. ${WHAT_TO_DO}`), ...nowhere, ...beside];
}

/** Paths that a page shows between backticks and that are not there. */
export function pathProblems(file: string, text: string): string[] {
  const shown = [
    ...withoutCode(text).matchAll(/`((?:app|db|server|scripts|tests|docs|security)\/[^`\s<]*)`/g),
  ];
  return shown
    .map(([, path = ""]) => path)
    .filter((path) => globSync(path.replace(/\/$/, "")).length === 0)
    .map((path) => `${file} shows \`${path}\`, which is not there: name where it is now, or take it out`);
}

/** Files that a comment names and that are not there; wildcards and placeholders name none. */
export function commentedPathProblems(file: string, text: string): string[] {
  const comments = [...text.matchAll(/(?:\/\/|^\s*\/?\*+)(.*)$/gm)]
    .map(([, comment = ""]) => comment)
    .join("\n");
  const named = comments.matchAll(
    /(?<![\w/.#`])((?:app|db|docs|migrations|scripts|server|tests)\/[\w$./-]+\.(?:tsx?|md|sql|scss|json))\b/g,
  );
  return [...named]
    .map(([, path = ""]) => path)
    .filter((path) => !existsSync(path))
    .map((path) => `${file} names ${path}, which is not there: name where it is now`);
}

function problemsOfPage(from: string, name: string, heading?: string, tokens?: string): string[] {
  const places = [name, `docs/${name}`, `docs/decisions/${name}`, join(dirname(from), name)];
  const path = places.find((place) => existsSync(place));
  if (BESIDE.test(name)) return [];
  if (!path) return [`${name}, which is not in the repository`];
  const { headings, numbers, items } = page(path);
  if (heading && !headings.includes(heading))
    return [`${name} "${heading}", and ${path} has no such heading`];
  return (tokens ?? "")
    .split(/, | and | or | to /)
    .filter((token) => token && !numbers.has(token) && !items.has(token))
    .map((token) => `${name} ${token}, and ${path} has no ${token}`);
}

const pages = new Map<string, Page>();

function page(path: string): Page {
  const known = pages.get(path);
  if (known) return known;
  const text = readFileSync(path, "utf8");
  const titles = [...text.matchAll(/^#+ (?:(\d+(?:\.\d+)?)\.? )?(.+)$/gm)];
  const read = {
    headings: titles.map(([, , title = ""]) => title),
    numbers: new Set(titles.map(([, number]) => number).filter((number) => number !== undefined)),
    items: new Set([...text.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, item = ""]) => item)),
  };
  pages.set(path, read);
  return read;
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, "").replace(/^ {4,}.*$/gm, "");
}

function commentsOf(code: string): string {
  const found = code.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$|^#.*$/gm) ?? [];
  return found.join(" ").replace(/\s*\n\s*(?:\*|\/\/)? */g, " ");
}

/** Names of tests, and the items that a test says it shows. */
function titlesOf(code: string): string {
  const names = code.match(/\b(?:test|describe)(?:\.\w+)*\(\s*["`][^"`\n]*/g) ?? [];
  const shown = code.match(/\bshows\(\w+, \[[^\]]*\]|\bitem: "[^"]*"/g) ?? [];
  return [...names, ...shown].join(" ");
}
