/**
 * Where one of a row of pages leads, as its address carries it (`?return=check`): onward to the next one, or back to the
 * check of all answers.
 */
export type Course = "onward" | "check";

export function readCourse(request: Pick<Request, "url">): Course {
  return new URL(request.url).searchParams.get("return") === "check" ? "check" : "onward";
}

/** What carries the course on to the next page. */
export function courseQuery(course: Course): string {
  return course === "onward" ? "" : `?return=${course}`;
}
