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

/**
 * What an action leads back to says why nothing was done: whoever pressed a button that came too late must not take the page
 * for a success. The pages named here say it themselves, without a message.
 */
const SAYS_IT_ITSELF = [
  // A link of an email: its page says that it works no more, and offers a new one.
  "app/routes/account/account.email.confirm.tsx",
  "app/routes/account/account.email.undo.tsx",
  "app/routes/log-in/accept-invitation.tsx",
  "app/routes/log-in/keep-second-step.tsx",
  "app/routes/log-in/reset-password.tsx",
  // The question that is left to answer, with its error or its box.
  "app/routes/feedback/feedback.$draft.send.tsx",
];

test("no button that came too late leads back without a word", () => {
  const routes = SOURCE_FILES.filter((file) => file.startsWith("app/routes/"));
  const silent = routes.filter((file) => leadsBackSilently(read(file)));
  expect(silent.toSorted()).toEqual(SAYS_IT_ITSELF.toSorted());
});

test("the check of buttons that came too late can fail", () => {
  expect(leadsBackSilently("  if (!sent.ok) return redirect(page, 303);")).toBe(true);
  expect(
    leadsBackSilently(
      "  return sent.ok\n    ? redirectWith(context, page, DONE)\n    : redirect(page, 303);",
    ),
  ).toBe(true);
  expect(leadsBackSilently("  if (!form.ok) return redirect(page, 303);")).toBe(false);
  expect(leadsBackSilently("  if (!sent.ok) return redirectRefused(context, page, LATE);")).toBe(false);
});

/** Whether what a command refused is answered by a bare redirect. A form of other fields than ours is no such answer. */
function leadsBackSilently(text: string): boolean {
  return (
    /if \(!(?!form\b)\w+\.ok\)\s*\{?\s*return redirect\(/.test(text) ||
    /redirectWith\((?:(?!\n {2}\S)[\s\S])*?\)\s*:\s*redirect\(/.test(text)
  );
}

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
