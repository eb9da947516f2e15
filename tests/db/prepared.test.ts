import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { prepared } from "#db/prepared.ts";

const MODULES = globSync(["app/**/*.server.{ts,tsx}", "db/*.ts", "db/schema/*.ts"]);

test("a statement is made when it is first asked for, and once", () => {
  let made = 0;
  const statement = prepared(() => ({ prepare: () => ({ number: ++made }) }));
  expect(made).toBe(0);
  expect(statement()).toBe(statement());
  expect(made).toBe(1);
});

test("to import a module opens no database: a file that lacks tables can still be told from a mistake", async () => {
  const folder = dirname(process.env.DATABASE_PATH ?? "");
  process.env.DATABASE_PATH = join(folder, "untouched.db");
  expect(MODULES.length).toBeGreaterThan(200);
  for (const module of MODULES) await import(resolve(module));
  const files = ["untouched.db", "limits.db"].map((name) => join(folder, name));
  expect(files.filter((file) => existsSync(file))).toEqual([]);

  const { sqlite } = await import("#db/client.server.ts");
  sqlite();
  expect(
    files.filter((file) => existsSync(file)),
    "control: whoever asks opens it",
  ).toEqual([files[0]]);
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
