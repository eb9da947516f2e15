import ts from "typescript";
import { expect, test } from "vitest";
import { fileOf, read, SOURCE_FILES } from "./source.ts";

/**
 * A command answers with whether, or with why not: whoever calls it and looks at nothing says "done" about what was not.
 * TypeScript lets an answer fall, so this looks for each call that is a statement of its own. Where it makes no difference,
 * a comment above the call begins with "Either way:" and says why.
 */
test("no answer of whether something was done falls", () => {
  const files = SOURCE_FILES.filter((file) => file.startsWith("app/"));
  expect(files.flatMap((file) => droppedAnswers(file, read(file), answersOf))).toEqual([]);
});

test("the check of dropped answers can fail", () => {
  const moves = 'import { moveIt } from "./moving.ts";\nconst moveThat = transition(table, rules);\n';
  const answers = (file: string) => (file === "app/moving.ts" ? new Set(["moveIt"]) : new Set(["moveThat"]));
  const found = (lines: string) => droppedAnswers("app/here.ts", moves + lines, answers);
  expect(found("function f() {\n  moveIt(tx);\n}")).toEqual([
    "app/here.ts:4 looks at no answer of moveIt(): ask `if (!…)`, or say with mustMove(…, because) why there is no other",
  ]);
  expect(found("if (x) moveThat(tx);")).toHaveLength(1);
  expect(found("// Either way: it is over.\nmoveIt(tx);")).toEqual([]);
  expect(found("if (!moveIt(tx)) leave();\nmustMove(moveThat(tx), because);")).toEqual([]);
  expect([
    ...answersIn("function a(): boolean {}\nfunction b(): Result<X, Y> {}\nfunction c(): void {}"),
  ]).toEqual(["a", "b"]);
  expect(answersOf("app/domain/transition.server.ts")).toEqual(new Set(["moveRow"]));
});

/** Each call, as a statement, of a function whose answer says whether something was done. */
function droppedAnswers(file: string, text: string, answers: (file: string) => Set<string>): string[] {
  const source = parse(text);
  const known = new Set(answers(file));
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = answers(fileOf(file, statement.moduleSpecifier.text));
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) continue;
    for (const { name, propertyName } of names.elements)
      if (from.has((propertyName ?? name).text)) known.add(name.text);
  }
  const dropped: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
      const called = node.expression.expression.getText(source);
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      if (known.has(called) && !/\/\/ Either way: /.test(node.getFullText(source)))
        dropped.push(
          `${file}:${line} looks at no answer of ${called}(): ask \`if (!…)\`, or say with mustMove(…, because) why there is no other`,
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return dropped;
}

const answersByFile = new Map<string, Set<string>>();

function answersOf(file: string): Set<string> {
  if (!SOURCE_FILES.includes(file)) return new Set();
  const answers = answersByFile.get(file) ?? answersIn(read(file));
  answersByFile.set(file, answers);
  return answers;
}

/** The functions of a file that say that they return a boolean or a Result, and those made by `transition`. */
function answersIn(text: string): Set<string> {
  const source = parse(text);
  const names = source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && statement.type)
      return /^(boolean$|Result<)/.test(statement.type.getText(source)) ? [statement.name?.text ?? ""] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => /^transition\(/.test(initializer?.getText(source) ?? ""))
      .map(({ name }) => name.getText(source));
  });
  return new Set(names);
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("file.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}
