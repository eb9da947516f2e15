import { findPersonalDetails } from "../personal-details.ts";

/** Notes are full of days, and each of them is a meeting's. */
const ORDINARY = new Set(["date"]);

/**
 * What may identify somebody in texts that are to be read by more people, such as the items of notes: each item in which
 * something stands, with the words.
 */
export function listDetailsIn(
  items: readonly { title: string; texts: readonly string[] }[],
): { title: string; words: string[] }[] {
  return items
    .map(({ title, texts }) => ({
      title,
      words: [
        ...new Set(
          [title, ...texts]
            .flatMap((text) => findPersonalDetails(text))
            .filter(({ kind }) => !ORDINARY.has(kind))
            .map(({ text }) => text),
        ),
      ],
    }))
    .filter(({ words }) => words.length > 0);
}
