import { expect, test } from "vitest";
import { type Import, importsIn, SOURCE_FILES } from "./source.ts";

test("no files import each other, directly or in a circle: 0 cycles", () => {
  const cycles = cyclesIn(importsIn(SOURCE_FILES)).map((cycle) => cycle.join(" → "));
  expect(cycles, "move what both need into a third file").toEqual([]);
});

test("control: a pair, a circle and a file that imports itself are found, and files that share one are not", () => {
  const importing = (...pairs: [string, string][]): Import[] =>
    pairs.map(([file, target]) => ({ file, target }));
  expect(cyclesIn(importing(["a", "b"], ["b", "a"]))).toEqual([["a", "b", "a"]]);
  expect(cyclesIn(importing(["x", "a"], ["a", "b"], ["b", "c"], ["c", "a"]))).toEqual([["a", "b", "c", "a"]]);
  expect(cyclesIn(importing(["a", "a"]))).toEqual([["a", "a"]]);
  expect(cyclesIn(importing(["a", "b"], ["a", "c"], ["b", "d"], ["c", "d"]))).toEqual([]);
});

/** Each cycle that a depth-first walk comes upon: none exactly where the imports have none. */
function cyclesIn(imports: readonly Import[]): string[][] {
  const byFile = Map.groupBy(imports, ({ file }) => file);
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];

  const walk = (file: string) => {
    if (finished.has(file)) return;
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    path.push(file);
    for (const { target } of byFile.get(file) ?? []) walk(target);
    path.pop();
    finished.add(file);
  };
  for (const file of byFile.keys()) walk(file);
  return cycles;
}
