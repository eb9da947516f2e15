import { vi } from "vitest";
import { sqlite } from "#db/client.server.ts";

/** How many statements SQLite runs while `work` is done. */
export function countStatements(work: () => unknown): number {
  const prototype = Object.getPrototypeOf(sqlite().prepare("select 1"));
  const spies = (["all", "get", "run"] as const).map((method) => vi.spyOn(prototype, method));
  work();
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return count;
}

/** The plan that SQLite makes for every statement which `work` prepares or runs, a line for each step. */
export function explainStatements(work: () => unknown): string[] {
  const prototype = Object.getPrototypeOf(sqlite().prepare("select 1"));
  const sources: string[] = [];
  const spies = (["all", "get", "run"] as const).map((method) => {
    const original = prototype[method];
    return vi.spyOn(prototype, method).mockImplementation(function (this: { source: string }, ...values) {
      sources.push(this.source);
      return original.apply(this, values);
    });
  });
  work();
  for (const spy of spies) spy.mockRestore();
  return sources.flatMap((source) => {
    const values = Array.from({ length: (source.match(/\?/g) ?? []).length }, () => null);
    const plan = sqlite()
      .prepare(`explain query plan ${source}`)
      .all(...values) as { detail: string }[];
    return plan.map(({ detail }) => detail);
  });
}
