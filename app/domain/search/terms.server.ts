import { once } from "#app/lib/once.ts";
import { sqlite } from "#db/client.server.ts";

/**
 * The words of an index that begin so, by the alphabet; undefined where they are too many. One look for each word, however
 * often it stands there: FTS5 itself would first gather every place of all of them.
 */
export function listWordsFrom(
  index: "public" | "scoped" | "spelled",
  beginning: string,
  most: number,
): string[] | undefined {
  const next = nextWord()[index];
  const found: string[] = [];
  let from = beginning;
  while (found.length <= most) {
    const word = next.get(from) as string | undefined;
    if (!word?.startsWith(beginning)) return found;
    found.push(word);
    // No word goes on with what stands before every letter and digit.
    from = `${word}\u0001`;
  }
  return undefined;
}

const nextWord = once(() => {
  const prepare = (index: string) =>
    sqlite().prepare(`select term from search_${index}_terms where term >= ? order by term limit 1`).pluck();
  return { public: prepare("public"), scoped: prepare("scoped"), spelled: prepare("spelled") };
});
