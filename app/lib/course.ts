const RETURNS = ["check", "more"] as const;

/**
 * Where one of a row of pages leads, as its address carries it (`?return=check`): onward to the next one, back to the
 * check of all answers, or to the next of what can be added to them.
 */
export type Course = "onward" | (typeof RETURNS)[number];

export function readCourse(request: Pick<Request, "url">): Course {
  const asked = new URL(request.url).searchParams.get("return");
  return RETURNS.find((course) => course === asked) ?? "onward";
}

/** What carries the course on to the next page. */
export function courseQuery(course: Course): string {
  return course === "onward" ? "" : `?return=${course}`;
}
