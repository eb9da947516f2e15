import * as vocabulary from "#db/vocabulary.ts";

const LISTS = Object.values(vocabulary).filter(
  (list): list is Record<string, string> => typeof list === "object" && list !== null,
);

/** What people read in place of a word that is stored, by the list that has exactly these words. */
export function labelFor(word: string, words: readonly string[] | undefined): string {
  const list = words && LISTS.find((one) => Object.keys(one).join() === words.join());
  const label = list?.[word];
  return typeof label === "string" && label ? label : inWords(word);
}

/** "wentWell" as "Went well", "sentAt" as "Sent at". */
export function inWords(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
