import { once } from "#app/lib/once.ts";
import { sqlite } from "#db/client.server.ts";

/** The words of public names and titles that begin so, by the alphabet; undefined where they are too many. */
export function listWordsFrom(beginning: string, most: number): string[] | undefined {
  const found: string[] = [];
  let from = beginning;
  while (found.length <= most) {
    const word = nextWord().get(from) as string | undefined;
    if (!word?.startsWith(beginning)) return found;
    found.push(word);
    // No word goes on with what stands before every letter and digit.
    from = `${word}\u0001`;
  }
  return undefined;
}

const nextWord = once(() =>
  sqlite().prepare("select term from search_spelled_terms where term >= ? order by term limit 1").pluck(),
);
