/** Ids and hashes, which pages send along: one, or several after each other. */
const NUMBER_OF_A_THING = /^(?:[\da-f]{8}-[\da-f-]{27}|[\da-f]{16,})$/;

/** What a person wrote has spaces in it, and not between ids alone; choices have none. */
export function isWritten(value: string): boolean {
  const words = value.trim().split(/\s+/);
  return words.length > 1 && words.some((word) => !NUMBER_OF_A_THING.test(word));
}
