import type { TestContext } from "vitest";

/** What a test has to say for the table that `npm run test:security` ends with. */
export type Shown = { items: string[]; cases: number; bar: string; result: string };

declare module "vitest" {
  interface TaskMeta {
    shown?: Shown[];
  }
}

/**
 * Leaves a line for the table. Said before the assertions, so that a failure has its figures too.
 *
 * @param items their numbers in requirements.md
 */
export function shows(task: TestContext["task"], items: string[], line: Omit<Shown, "items">): void {
  task.meta.shown = [...(task.meta.shown ?? []), { items, ...line }];
}
