import { fold } from "../text/fold.ts";

/** Those whose name holds every word that somebody looks for, as `searchWords` reads them; without any, everybody. */
export function ofName<Person extends { name: string }>(
  people: readonly Person[],
  words: readonly string[],
): Person[] {
  return people.filter(({ name }) => words.every((word) => fold(name).includes(word)));
}
