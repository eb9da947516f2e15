import type { Fields } from "../../faults/http-client.ts";
import { PRINCIPALS, type Principal } from "../world/principals.ts";
import type { Made } from "../world/world.ts";

/**
 * What an answer may be, in one word of a truth table:
 *
 *   ok    the page, 200                          in    sent to the log-in page, 302
 *   do    done, 303, and something was written   204   done without a page, and something was written
 *   to    sent elsewhere, and nothing written    400   the form comes back, nothing written
 *   403   may see that it is there, may not      no    404, byte for byte what a thing that never was gets
 *   405   the address does not take that             made  a page or file, 200, and that it was given is written
 *   409   somebody else was there before, nothing written
 *   401   the form comes back with a field for the code that is not open, nothing written
 */
const WORDS = ["ok", "in", "do", "204", "to", "400", "403", "no", "405", "made", "409", "401"] as const;

export type Word = (typeof WORDS)[number];

/** What a form carries whose page showed other words than there are now. */
export const OTHER_VERSION = "0".repeat(64);

/** To read an address that takes a form and has no page. */
export const TAKES_ONLY_A_FORM = "in 405 405 405 405 405 405 405 405 405 405";

/**
 * For one thing, or several that are answered the same (their names with spaces between): one word for every principal,
 * in the order of PRINCIPALS.
 */
export type Cells = Record<string, string>;

/** One route of the portal. Written by hand, from product.md and requirements.md; never computed from the policy. */
export type Row = {
  /** Asked for by GET (and HEAD, which says the same without a body). */
  get: Cells;
  /** What stands on the page of a thing for whoever gets it: parts of canaries. A page that shows nothing leaks nothing. */
  shows?: (thing: string, who: Principal) => string[];
  /** To read it is remembered: in the audit log, or as a reading that its writer sees, and nowhere else. */
  remembers?: boolean;
  /** More things: a query of this page for each, such as what it shows of another's organisation. */
  queries?: Record<string, (made: Made) => string>;
  /** Sent a whole form by POST: whoever may, does. Left out where the route takes no form. */
  post?: Cells;
  /** The same form with what an older page showed of these things: whoever may send it decides about nothing unread. */
  outdated?: { post: Cells; form: (made: Made, thing: string, who: Principal) => Fields };
  /** The fields of that form, for the thing that it is sent about. */
  form?: (made: Made, thing: string, who: Principal) => Fields;
};

export type Rows = Record<string, Row>;

/** The words of a row for one thing, or undefined when the row forgets the thing. */
export function wordsFor(cells: Cells, thing: string): Record<Principal, Word> | undefined {
  const line = Object.entries(cells).find(([things]) => things.split(" ").includes(thing))?.[1];
  if (line === undefined) return undefined;
  const words = line.trim().split(/\s+/);
  const odd = words.filter((word) => !WORDS.includes(word as Word));
  if (words.length !== PRINCIPALS.length || odd.length > 0)
    throw new Error(`“${line}” needs ${PRINCIPALS.length} words of ${WORDS.join(", ")}`);
  return Object.fromEntries(PRINCIPALS.map((who, index) => [who, words[index]])) as Record<Principal, Word>;
}
