import type { WorkingCounts } from "./counts.server.ts";
import { UNTHEMED, type WorkingFilter, workingAddress } from "./filter.ts";

/** Where the list stands on the page: a number leads to it, past what counts it. */
export const LIST = "#comments";

/**
 * How much waits, and how much there is besides. Of what has a theme or a passage none has no theme, and what is not counted
 * is not counted by theme either.
 */
export function tilesOf(filter: WorkingFilter, counts: WorkingCounts) {
  const toList = (more: Partial<WorkingFilter>) =>
    workingAddress({ ...filter, list: undefined, words: undefined, ...more }) + LIST;
  const isAbout = (filter.theme !== undefined && filter.theme !== UNTHEMED) || filter.passage !== undefined;
  return [
    tile(
      counts.unanswered,
      "not answered",
      toList({ answered: "no", list: "all" }),
      filter.answered === "no",
    ),
    tile(counts.answered, "answered", toList({ answered: "yes", list: "all" }), filter.answered === "yes"),
    ...(isAbout
      ? []
      : [
          tile(counts.unthemed, "with no themes yet", toList({ theme: UNTHEMED }), filter.theme === UNTHEMED),
          tile(
            counts.uncounted,
            "may be read, not counted",
            toList({ theme: undefined, list: "uncounted" }),
            filter.list === "uncounted",
          ),
        ]),
  ];
}

/** Where words are looked for: how many hits there are, answered and not. */
export function tilesOfFound(filter: WorkingFilter, found: { answered: number; unanswered: number }) {
  const tileOf = (count: number, what: string, is: "yes" | "no") =>
    tile(count, what, workingAddress({ ...filter, answered: is }) + LIST, filter.answered === is);
  return [tileOf(found.unanswered, "not answered", "no"), tileOf(found.answered, "answered", "yes")];
}

function tile(count: number, what: string, href: string, isShown: boolean) {
  return { count, what, href, isShown };
}
