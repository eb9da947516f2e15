/** Names in the text of notes: found and taken out as whole words. */

export type Someone = { name: string; wholeName: string | null };

/** What stands in place of a name. */
const INSTEAD = "a member";

const SHORTEST = 2;

/** The ways in which someone is named: as they are shown, in full, and by their first name. The longest comes first. */
export function namesOf({ name, wholeName }: Someone): string[] {
  const first = (wholeName ?? name).trim().split(/\s+/)[0] ?? "";
  return [...new Set([wholeName ?? "", name, first])]
    .map((one) => one.trim())
    .filter((one) => one.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

/** Those of the names that stand in a text. */
export function namesIn(text: string, names: readonly string[]): string[] {
  return likelyIn(text, names).filter((name) => patternOf(name).test(text));
}

/** The text with other words in place of each name, and of the title before it. */
export function withoutNames(text: string, names: readonly string[]): string {
  return likelyIn(text, names)
    .sort((a, b) => b.length - a.length)
    .reduce(
      (rest, name) =>
        rest.replace(patternOf(name), (_, offset: number, whole: string) =>
          /(?:^|[.!?:]\s+|\n)(?:- )?$/.test(whole.slice(Math.max(0, offset - 5), offset))
            ? "A member"
            : INSTEAD,
        ),
      text,
    );
}

/** One look at the words of the text leaves few names to search for, however large the group is. */
function likelyIn(text: string, names: readonly string[]): string[] {
  const words = new Set(wordsOf(text.toLowerCase()));
  return names.filter((name) => wordsOf(name.toLowerCase()).every((word) => words.has(word)));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Capitals count, or the verb in "we will" would be someone's name. */
function patternOf(name: string): RegExp {
  const escaped = [name, name.toUpperCase()].map((one) =>
    one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"),
  );
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
}
