import type { WorkingCounts } from "./counts.server.ts";
import { UNTHEMED, type WorkingFilter, workingAddress } from "./filter.ts";

/** Where the list stands on the page: a number leads to it, past what counts it. */
export const LIST = "#comments";

/**
 * How much there is, and what of it waits or is done: the second and third are the first. Of what has a theme or a passage
 * none has no theme.
 */
export function tilesOf(filter: WorkingFilter, counts: WorkingCounts) {
  const toList = (more: Partial<WorkingFilter>) =>
    workingAddress({ ...filter, list: undefined, words: undefined, ...more }) + LIST;
  const { answered, list, theme } = filter;
  return [
    tile(
      counts.unanswered + counts.answered,
      "in all",
      toList({ answered: undefined, list: "all" }),
      list === "all" && answered === undefined,
    ),
    tile(counts.unanswered, "not answered", toList({ answered: "no", list: "all" }), answered === "no"),
    tile(counts.answered, "answered", toList({ answered: "yes", list: "all" }), answered === "yes"),
    ...(isAbout(filter)
      ? []
      : [tile(counts.unthemed, "with no themes yet", toList({ theme: UNTHEMED }), theme === UNTHEMED)]),
  ];
}

/** Where those are that no number counts; nowhere from where they are shown, or where themes or passages are asked for. */
export function addressOfUncounted(filter: WorkingFilter): string | undefined {
  if (isAbout(filter) || filter.list === "uncounted") return undefined;
  return workingAddress({ ...filter, theme: undefined, words: undefined, list: "uncounted" }) + LIST;
}

function isAbout({ theme, passage }: WorkingFilter): boolean {
  return (theme !== undefined && theme !== UNTHEMED) || passage !== undefined;
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
