import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Import, importsIn, SOURCE_FILES } from "./source.ts";

/** The subjects of the domain: each imports only from rows above its own and, in its row, from those left of it. */
const LAYERS = [
  ["result", "page-key", "transition", "made", "policy-table", "policy", "authorize"],
  ["text", "labels", "disclosure", "records", "events"],
  ["people", "organisations", "contacts", "suggestions"],
  ["groups"],
  ["offices", "meetings", "actions", "documents", "audit-log"],
  ["membership", "absences", "notes", "glossary", "feedback"],
  ["responses", "recommendations", "imports"],
  ["reports", "handover", "email", "papers"],
  ["search", "uses", "erasure", "recovery", "own-data", "without-email", "retention", "work", "jobs"],
];

/** Subjects that have their place before they have a file. */
const TO_COME: string[] = [];

const ORDER = LAYERS.flat();

const DOMAIN_FILES = SOURCE_FILES.filter(isDomain);

test("each subject of the domain has its layer", () => {
  expect([...new Set(DOMAIN_FILES.map(subjectOf))].flatMap(withoutLayer)).toEqual([]);
});

test("docs/architecture.md shows the same layers", () => {
  expect(readLayers(readFileSync("docs/architecture.md", "utf8"))).toEqual(LAYERS);
});

test("each layer has its folder or file, but for those to come", () => {
  const without = ORDER.filter((subject) => !DOMAIN_FILES.some((file) => subjectOf(file) === subject));
  expect(without, "a subject that is there now leaves TO_COME, and one that is gone leaves LAYERS").toEqual(
    TO_COME,
  );
});

test("no subject of the domain imports from one below it: 0 upward imports", () => {
  expect(importsIn(DOMAIN_FILES).flatMap(upwardImport)).toEqual([]);
});

test("control: a subject without a layer fails", () => {
  expect(withoutLayer("zzz")).toEqual([
    "app/domain/zzz has no layer: put it into a row of LAYERS, below all that it imports",
  ]);
  expect(["text", subjectOf("app/domain/policy.ts")].flatMap(withoutLayer)).toEqual([]);
});

test("control: an import from the right or from below fails, and one from the left or from above does not", () => {
  const from = (file: string, target: string) =>
    upwardImport({ file: `app/domain/${file}`, target: `app/domain/${target}` });
  expect(from("people/queries.server.ts", "reports/queries.server.ts")).toEqual([
    "app/domain/people/queries.server.ts imports app/domain/reports/queries.server.ts: reports is below people, or right of it in its row",
  ]);
  expect(from("labels/form.ts", "events/record.server.ts")).toHaveLength(1);
  expect(from("policy.ts", "authorize.server.ts")).toHaveLength(1);
  expect(from("events/record.server.ts", "labels/form.ts")).toEqual([]);
  expect(from("reports/queries.server.ts", "people/queries.server.ts")).toEqual([]);
  expect(from("people/form.ts", "people/rules.ts")).toEqual([]);
});

/** The rows that stand indented below the sentence about them. */
function readLayers(text: string): string[][] {
  const [, after = ""] = text.split("The layers of `app/domain`");
  const rows = /\n\n((?: {4}.+\n)+)/.exec(after)?.[1] ?? "";
  return rows
    .trimEnd()
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
}

function isDomain(file: string): boolean {
  return file.startsWith("app/domain/");
}

/** The folder, or the name of a file that stands beside the folders. */
function subjectOf(file: string): string {
  return (file.split("/")[2] ?? "").split(".", 1)[0] ?? "";
}

function withoutLayer(subject: string): string[] {
  if (ORDER.includes(subject)) return [];
  return [`app/domain/${subject} has no layer: put it into a row of LAYERS, below all that it imports`];
}

function upwardImport({ file, target }: Import): string[] {
  const [subject, from] = [subjectOf(file), subjectOf(target)];
  if (!isDomain(target) || ORDER.indexOf(from) <= ORDER.indexOf(subject)) return [];
  return [`${file} imports ${target}: ${from} is below ${subject}, or right of it in its row`];
}
