import { relative } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { Shown } from "./shown.ts";
import { type Line, readTable } from "./table.ts";

type Row = { item: string; cases: string; bar: string; result: string };

/** Ends a run with one table: each item of requirements.md, what was tried, what had to be true, and what was. */
export default class SecurityTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failed = new Set(
      modules
        .filter((module) => module.state() === "failed")
        .map((module) => relative(process.cwd(), module.moduleId)),
    );
    const ran = new Set(modules.map((module) => relative(process.cwd(), module.moduleId)));
    const rows = readTable().flatMap((line) => rowsOf(line, tests, ran, failed));
    const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length));
    const [cases, bar] = [width((row) => row.cases), width((row) => row.bar)];
    console.log("\nSecurity, item by item (docs/security.md says what each is)\n");
    for (const row of rows)
      console.log(
        `${row.item.padEnd(4)} ${row.cases.padStart(cases)}  ${row.bar.padEnd(bar)}  ${row.result}`,
      );
    const open = rows.filter(({ result }) => result.startsWith("later")).length;
    console.log(`\n${rows.length} lines, ${open} of them for later issues, ${failed.size} files failed`);
  }
}

function rowsOf(
  line: Line,
  tests: readonly TestCase[],
  ran: ReadonlySet<string>,
  failed: ReadonlySet<string>,
): Row[] {
  const { item, tests: files, reason } = line;
  const shown = tests.flatMap((one) =>
    ((one.meta().shown ?? []) as Shown[])
      .filter(({ items }) => items.includes(item))
      .map(({ cases, bar, result }) => ({
        item,
        cases: String(cases),
        bar,
        result: `${result}${one.result().state === "failed" ? "  FAILED" : ""}`,
      })),
  );
  const others = files.filter((file) => !ran.has(file) || !shown.length);
  const elsewhere = others.map((file) => ({
    item,
    cases: "",
    bar: file,
    result: failed.has(file) ? "FAILED" : ran.has(file) ? "passed" : "by npm test",
  }));
  const why =
    files.length === 0
      ? [{ item, cases: "", bar: "—", result: reason.replace(/^./, (a) => a.toLowerCase()) }]
      : [];
  return [...shown, ...elsewhere, ...why];
}
