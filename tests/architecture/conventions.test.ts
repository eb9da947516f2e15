import { expect, test } from "vitest";
import { EVENTS } from "#app/domain/events/catalogue.ts";
import { filesIn, hasUnseenImport, importsOf, read } from "./source.ts";

/** Anything of a request but what server/framework/minimal-request.ts hands on. */
const READS_MORE = /\brequest\.(?!url\b|method\b|formData\(|server\.ts|ts\b)\w/;

/** Where it is the form that logs somebody in or out, and behind a code, where nobody is logged in. */
const SENT_BY_ANYBODY =
  /^app\/(demonstration|routes\/log-in|routes\/codes|ui\/codes)\/|^app\/(ui\/nhs\/header|ui\/site\/post-form|routes\/account\/account)\.tsx$/;

/** Words of a success where a command's answer is not `ok`: those of a refusal would pass for them. */
const SAYS_REFUSED_AS_DONE =
  /if \(!\w+\??\.ok\)\s*(return|throw) redirectWith\(|\.ok\s*\?\s*["`](?!\/)[^;]*?["`]\s*:\s*["`]|\.ok\s*\?[^;:]*:\s*redirectWith\(/;

/** `...{ a, b }` on a line of its own. */
const HIDES_FROM_FORMATTER = /^\s*\.{3}\{ .* \},$/m;

/** A thread takes a path, and no import: these tests see what `.resolve()` names. */
const RESOLVES_A_WORKER = "app/lib/word/read-word.server.ts";

const files = ["app", "db", "server"].flatMap(filesIn);

test("only the router knows of the demonstration, so that a build without it has nothing of it", () => {
  const wrong = files
    .filter(
      (file) => file.startsWith("app/") && !file.startsWith("app/demonstration/") && file !== "app/routes.ts",
    )
    .flatMap((file) => importsOf(file).filter((target) => /demonstration/.test(target)));
  expect(wrong).toEqual([]);
});

test("every form that is sent says whose page it stands on, but those that change who is logged in", () => {
  const plain = /<form\b(?=[^>]*\bmethod="post")/;
  const wrong = files.filter(
    (file) => file.startsWith("app/") && plain.test(read(file)) && !SENT_BY_ANYBODY.test(file),
  );
  expect(wrong, "PostForm (app/ui/site/post-form.tsx)").toEqual([]);
  expect(plain.test('<form\n  className="a"\n  method="post">'), "control").toBe(true);
});

test("a route imports no other route", () => {
  const wrong = files
    .filter((file) => file.startsWith("app/routes/"))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith("app/routes/"))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong, "share a component in app/ui or a function in app/domain instead").toEqual([]);
});

test("domain code knows nothing of HTTP forms, cookies or JSX", () => {
  const domain = files.filter((file) => file.startsWith("app/domain/"));
  const wrong = domain.filter(
    (file) => file.endsWith(".tsx") || /\bFormData\b|\bcookie\b|: Request\b|new Request\(/i.test(read(file)),
  );
  expect(wrong, "a command takes checked input and an actor; the route reads the request").toEqual([]);
});

test("only the policy names a role", () => {
  const roles = /role\s*===|\.role\s*==|=== "(facilitator|moderator|reviewer|administrator|representative)"/;
  const wrong = files.filter((file) => /^app\/(routes|ui|web)\//.test(file) && roles.test(read(file)));
  expect(wrong, "ask can() for an action in the loader and send may: {…} to the page").toEqual([]);
});

test("routes hold no SQL and no try/catch", () => {
  const wrong = files.filter(
    (file) => file.startsWith("app/routes/") && /drizzle-orm|\bsql`|\bcatch\s*[({]/.test(read(file)),
  );
  expect(
    wrong,
    "a query belongs to queries.server.ts; failures take the three paths of architecture.md",
  ).toEqual([]);
});

test("of a request its address, method and form are read, and nothing that the server does not hand on", () => {
  const wrong = files.filter((file) => file.startsWith("app/") && READS_MORE.test(read(file)));
  expect(
    wrong,
    "what else came with it is in the load context (server/framework/minimal-request.ts)",
  ).toEqual([]);
});

test("no address says what was done: anyone can write a link", () => {
  const wrong = files
    .filter((file) => file.startsWith("app/"))
    .flatMap((file) => queryNamesIn(read(file)).map((name) => [file, name] as const))
    .filter(([, name]) => !QUERY_NAMES.has(name));
  expect(
    wrong,
    "redirectWith(context, to, words) has the next page say it (app/web/message.server.ts); what an address may choose is in QUERY_NAMES",
  ).toEqual([]);
  // The controls: a page that says so, and a link to it.
  expect(queryNamesIn('new URL(request.url).searchParams.get("done")')).toEqual(["done"]);
  expect(queryNamesIn('redirect("/account?passwordChanged=yes")')).toEqual(["passwordChanged"]);
});

/** What an address may choose: what a list shows, a place in it, what is ticked there, where to go on, a token. `overtaken` keeps a page open.
 * `query` is the map's. */
const QUERY_NAMES: ReadonlySet<string> = new Set(
  "about after asked back decision draft feedback folder for from group join kind later line meeting next organisation others overtaken page period print q query response return round search show stage state taken theme token until".split(
    " ",
  ),
);

function queryNamesIn(source: string): string[] {
  const read = source.matchAll(/\.(?:get|has|getAll)\("(\w+)"\)/g);
  const written = source.matchAll(/["`/\w][?&](\w+)=/g);
  const isOfAddress = /searchParams|URLSearchParams/.test(source);
  return [...(isOfAddress ? read : []), ...written].map(([, name = ""]) => name);
}

test("what came of a command is a Result", () => {
  // What is wrong with the audit log is told with its row: no command, and more than a reason.
  const wrong = files.filter(
    (file) =>
      file.startsWith("app/domain/") &&
      !["app/domain/result.ts", "app/domain/audit-log/verify.server.ts"].includes(file) &&
      /\| \{ ok: false/.test(read(file)),
  );
  expect(wrong, "return a Result<Value, Reason>, so that every page asks for the reason in one way").toEqual(
    [],
  );
});

test("what a command refused is not said as what was done", () => {
  const wrong = files.filter(
    (file) => file.startsWith("app/routes/") && SAYS_REFUSED_AS_DONE.test(read(file)),
  );
  expect(wrong, "redirectRefused(context, to, refusal(words)) says it under a title of its own").toEqual([]);
});

test("what must not reach a browser says so in its name", () => {
  const wrong = files.filter(
    (file) =>
      /^app\/(domain|auth|web)\//.test(file) &&
      !file.includes(".server.") &&
      importsOf(file).some(isServerOnly) &&
      !onlyTypes(file),
  );
  expect(wrong, "a file that imports the database or a .server file is a .server file too").toEqual([]);
});

test("time is read from the clock alone, and HTML is never set by hand", () => {
  const clock = files.filter(
    (file) => /^app\/(domain|auth|web|routes)\//.test(file) && /new Date\(\)|Date\.now\(/.test(read(file)),
  );
  expect(clock, "import now() from app/lib/clock.ts, which tests can set").toEqual([]);
  expect(files.filter((file) => read(file).includes("dangerouslySetInnerHTML"))).toEqual([]);
});

test("a route has 200 lines at most, and other files stay near them: past that a file is two things", () => {
  // The router is one list: it grows with the pages, and reads best as a whole.
  const long = files
    .filter((file) => file !== "app/routes.ts")
    .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
    .filter(({ file, lines }) => lines > (file.startsWith("app/routes/") ? 200 : 220));
  expect(long, "split the folder by subject, not the file by size").toEqual([]);
});

test("no object is spread into one only to keep its properties on one line", () => {
  const wrong = [...files, ...filesIn("scripts"), ...filesIn("tests")].filter((file) =>
    HIDES_FROM_FORMATTER.test(read(file)),
  );
  expect(wrong, "write the properties out, one a line: the formatter does").toEqual([]);
});

test("no import in app/ hides from these tests what it is of", () => {
  const app = files.filter((file) => file.startsWith("app/"));
  const wrong = app.filter((file) => hasUnseenImport(read(file)) && file !== RESOLVES_A_WORKER);
  expect(wrong, "import a file by its name, written out").toEqual([]);
  expect(importsOf(RESOLVES_A_WORKER)).toContain("app/lib/word/worker.ts");
});

test("the check of hidden imports can fail", () => {
  const hidden = [
    "await import(name)",
    `await import(\`./\${name}.ts\`)`,
    'await import("./a" + name)',
    "createRequire(import.meta.url)",
    'require("./a.ts")',
  ];
  expect(hidden.filter(hasUnseenImport)).toEqual(hidden);
  const seen = ['import("../a.ts")', "import(`../a.ts`)", "import('../a.ts')"];
  expect(seen.filter(hasUnseenImport)).toEqual([]);
  expect(seen.map((line) => importsOf("app/x/y.ts", line))).toEqual(seen.map(() => ["app/a.ts"]));
});

test("the check of refusals can fail", () => {
  const wrong = [
    'if (!signed.ok) return redirectWith(context, page, "It was changed.")',
    'const words = taken.ok ? "It is yours." : "It was changed."',
    'return done.ok\n  ? redirectWith(context, page, "Done.")\n  : redirectWith(context, page, "Not done.")',
  ];
  expect(wrong.filter((line) => SAYS_REFUSED_AS_DONE.test(line))).toEqual(wrong);
  const allowed = [
    "if (!signed.ok) return redirectRefused(context, page, MOVED_ON)",
    'return done.ok ? redirectWith(context, page, "Done.") : redirectRefused(context, page, MOVED_ON)',
    "redirect(sent.ok ? `/feedback/sent` : `/feedback/check`)",
    'return redirectWith(context, page, isOnWay ? "It is on its way." : "It is saved.")',
  ];
  expect(allowed.filter((line) => SAYS_REFUSED_AS_DONE.test(line))).toEqual([]);
});

test("the check of what is read of a request can fail", () => {
  const reading = ["request.headers", "await request.json()", "request.signal", "request.methods"];
  expect(reading.filter((line) => READS_MORE.test(line))).toEqual(reading);
  const allowed = ["request.url", "request.method", "await request.formData()", "./request.server.ts"];
  expect(allowed.filter((line) => READS_MORE.test(line))).toEqual([]);
});

function isServerOnly(target: string): boolean {
  return target.includes(".server.") || (target.startsWith("db/") && target !== "db/vocabulary.ts");
}

function onlyTypes(file: string): boolean {
  const lines = read(file)
    .split("\n")
    .filter((line) => /from "/.test(line) && isServerOnly(line.match(/from "#?([^"]+)"/)?.[1] ?? ""));
  return lines.every((line) => /^import type|^export type/.test(line));
}

test("every event of the catalogue is recorded somewhere", () => {
  const tables = /\/(catalogue|email)\/|\/(catalogue|former-names|policy-table|wording)\.ts$/;
  const commands = filesIn("app")
    .filter((file) => !tables.test(file))
    .map(read)
    .join("\n");
  const isRecorded = (name: string) => commands.includes(`"${name}"`);
  const unrecorded = Object.keys(EVENTS).filter((name) => !isRecorded(name));
  expect(
    unrecorded,
    "record it in the transaction of what happened, or take it out of the catalogue",
  ).toEqual([]);
  expect(isRecorded("group.vanished"), "control").toBe(false);
});
