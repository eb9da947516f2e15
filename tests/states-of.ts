import { readFileSync } from "node:fs";

/** The rows of one table of docs/states.md, as `from who to`, sorted. */
export function writtenStates(heading: string): string[] {
  const section = readFileSync("docs/states.md", "utf8").split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| (\w+) \| ([^|]+) \| (\w+) \|$/gm)]
    .filter(([, from]) => from !== "From")
    .map(([, from, who, to]) => `${from} ${who} ${to}`)
    .sort();
}

/** The same rows made of a table of rules and of who makes each move. */
export function ruledStates<S extends string>(
  next: Record<S, readonly S[]>,
  who: (from: S, to: S) => string,
): string[] {
  return (Object.keys(next) as S[])
    .flatMap((from) => next[from].map((to) => `${from} ${who(from, to)} ${to}`))
    .sort();
}
