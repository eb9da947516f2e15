import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** What makes a file: of other sources another comes out. */
const MADE_BY = ["migrations", "db/search", "db/seed", "tests/bench/data"];

/** Who is logged in in it is so for some days, and what is new in it for some weeks. */
const OLDEST = 24 * 60 * 60_000;

export type Kept = {
  databasePath: string;
  factsPath: string;
  /** What was printed when it was made; nothing when it is not there yet or too old. */
  facts: string | undefined;
};

/** Where a file of so many comments is kept between runs, with `--keep=FOLDER`. */
export function findKept(folder: string, comments: number, drafts: number): Kept | undefined {
  const at = process.argv.find((word) => word.startsWith("--keep="))?.slice("--keep=".length);
  if (!at) return undefined;
  mkdirSync(at, { recursive: true });
  const name = join(resolve(at), `${comments}-${drafts}-${hashOf(folder)}`);
  const [databasePath, factsPath] = [`${name}.db`, `${name}.json`];
  const isFresh = existsSync(factsPath) && Date.now() - statSync(factsPath).mtimeMs < OLDEST;
  return { databasePath, factsPath, facts: isFresh ? readFileSync(factsPath, "utf8") : undefined };
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const part of MADE_BY)
    for (const entry of readdirSync(join(folder, part), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest("hex").slice(0, 12);
}
