import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { prepared } from "#db/prepared.ts";

test("a statement is made when it is first asked for, and once", () => {
  let made = 0;
  const statement = prepared(() => ({ prepare: () => ({ number: ++made }) }));
  expect(made).toBe(0);
  expect(statement()).toBe(statement());
  expect(made).toBe(1);
});

test("to import a module opens no database: a file that lacks tables can still be told from a mistake", () => {
  const folder = mkdtempSync(join(tmpdir(), "untouched-"));
  const env = { ...process.env, DATABASE_PATH: join(folder, "untouched.db") };
  // A process of its own: in this one, the files of tests before have opened the database.
  const ran = spawnSync(process.execPath, ["tests/db/import-everything.ts"], { encoding: "utf8", env });
  rmSync(folder, { recursive: true });
  const { modules, ...found } = JSON.parse(ran.stdout || JSON.stringify({ error: ran.stderr }));
  expect(found).toEqual({ isOpenAfterImports: false, isOpenWhenAsked: true });
  expect(modules).toBeGreaterThan(200);
}, 120_000);

test("no statement is prepared at the top of a file", () => {
  const wrong = globSync("{app,db}/**/*.{ts,tsx}").flatMap((file) =>
    preparedAtImport(readFileSync(file, "utf8")).map((line) => `${file}:${line}`),
  );
  expect(wrong, "write const name = prepared(() => db.select()…) below the function that uses it").toEqual(
    [],
  );
});

test("one that is prepared at import would be found (the control)", () => {
  expect(preparedAtImport("const one = db\n  .select()\n  .prepare();")).toEqual([1]);
  expect(preparedAtImport('export const all = { one: sqlite().prepare("select 1").pluck() };')).toEqual([1]);
  expect(preparedAtImport("const one = prepared(() => db.select());")).toEqual([]);
  expect(preparedAtImport("function one() {\n  return db.select().prepare();\n}")).toEqual([]);
});

/** The lines on which a statement is prepared outside any function. */
function preparedAtImport(text: string): number[] {
  const source = ts.createSourceFile("file.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "prepare"
    )
      lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}
