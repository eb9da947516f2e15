import { findConcerns } from "./concerns/find-concerns.ts";
import { findPersonalDetails } from "./personal-details.ts";

/**
 * What a person must look at in a text by itself, however many others there are: words that may identify someone, or that
 * call for help.
 */
export function lookAt(words: string) {
  return { details: findPersonalDetails(words), concerns: findConcerns(words) };
}

export function needsOwnCheck(passages: readonly string[]): boolean {
  return passages.map(lookAt).some(({ details, concerns }) => details.length + concerns.length > 0);
}
