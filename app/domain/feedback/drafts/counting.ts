import type { Step } from "./questions.ts";

/** What an answer opens belongs to its question: "of 5" must not become "of 7" on the way. */
const OPENED: readonly Step[] = ["basis", "site", "carer"];

/** Which question of the way this one is, of how many. */
export function countStep(step: Step, onWay: readonly Step[]): { number: number; of: number } {
  const count = (steps: readonly Step[]) =>
    Math.max(1, steps.filter((each) => !OPENED.includes(each)).length);
  return { number: count(onWay.slice(0, onWay.indexOf(step) + 1)), of: count(onWay) };
}
