import { findConcerns } from "./concerns/find-concerns.ts";
import { findPersonalDetails } from "./personal-details.ts";

/**
 * What a person must look at in a text by itself, however many others there are: words that may identify someone, or that
 * call for help.
 */
export function lookAt(text: string) {
  return { details: findPersonalDetails(text), concerns: findConcerns(text) };
}

export function needsOwnCheck(passages: readonly string[]): boolean {
  return passages.map(lookAt).some(({ details, concerns }) => details.length + concerns.length > 0);
}
