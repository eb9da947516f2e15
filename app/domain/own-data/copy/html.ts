import { formatDay, formatMoment } from "#app/lib/london.ts";
import { TITLES } from "../../records/titles.ts";
import type { Collected, CollectedTable, Downloaded, Value } from "./collect.server.ts";
import { inWords, labelFor } from "./labels.ts";

/** The page of the copy: complete in itself, for any browser, at any width, in light and dark, and for paper. */
export function writePage(collected: Collected, madeAt: Date, documents: readonly string[]): string {
  const parts = collected.map(({ title, why, tables }) =>
    [`<h2>${safe(title)}</h2>`, `<p>Why we keep it: ${safe(why)}.</p>`, ...tables.map(writeTable)].join("\n"),
  );
  const files =
    documents.length > 0
      ? ["<h2>Files in this copy</h2>", "<p>They are in the folder documents.</p>", writeList(documents)]
      : [];
  return pageOf("A copy of what is yours at Patient Voice", [
    `<p>Made on ${safe(formatMoment(madeAt))}. The file your-data.json has the same for programs, and schema.json explains it.</p>`,
    "<p>What others wrote to you about what is yours is in it, such as a question about your feedback or why it was not published. All else that others wrote is not, nor who they are.</p>",
    ...parts,
    ...files,
  ]);
}

/** The same of one comment for whoever has its code: what it holds, by the names of its parts. */
export function writeHeldPage(held: object, madeAt: Date): string {
  return pageOf("Your feedback at Patient Voice", [
    `<p>Made on ${safe(formatMoment(madeAt))}. The file your-feedback.json has the same for programs.</p>`,
    writeParts(held),
  ]);
}

function writeParts(held: object): string {
  const lines = Object.entries(held).flatMap(([name, value]) => {
    const text = sayPart(value);
    return text === "" ? [] : [`<dt>${safe(inWords(name))}</dt><dd>${text}</dd>`];
  });
  return lines.length > 0 ? `<dl>${lines.join("\n")}</dl>` : "";
}

function sayPart(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(sayPart).filter(Boolean).join("<br>");
  if (value instanceof Date || typeof value !== "object")
    return safe(sayValue(value as Value, { name: "", type: "text" }));
  return writeParts(value);
}

function pageOf(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 arial, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
section { border-top: 1px solid; margin: 1.5rem 0; break-inside: avoid; }
dt { font-weight: bold; margin-top: .5rem; }
dd { margin: 0; white-space: pre-wrap; }
@media (min-width: 40rem) {
  dl { display: grid; grid-template-columns: 12rem 1fr; column-gap: 1rem; }
  dt, dd { margin-top: .5rem; }
}
</style>
</head>
<body>
<h1>${safe(title)}</h1>
${parts.join("\n")}
</body>
</html>
`;
}

function writeTable({ table, columns, rows }: CollectedTable): string {
  if (rows.length === 0) return "";
  const entries = rows.map((row) => {
    const lines = columns.flatMap((column) => {
      const text = sayValue(row[column.name] ?? null, column);
      return text === "" ? [] : [`<dt>${safe(inWords(column.name))}</dt><dd>${safe(text)}</dd>`];
    });
    return `<section><dl>${lines.join("\n")}</dl></section>`;
  });
  return [`<h3>${safe(TITLES[table])}</h3>`, ...entries].join("\n");
}

function writeList(names: readonly string[]): string {
  return `<ul>${names.map((name) => `<li>${safe(name)}</li>`).join("")}</ul>`;
}

/** A word of our own code, such as "shiftPlanned". */
const WORD_OF_OURS = /^[a-z]+([A-Z][a-z]+)*$/;

/** A day as it is stored. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function sayValue(value: Value, { name, words }: Downloaded): string {
  if (value === null) return "";
  if (value instanceof Date) return formatMoment(value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (words || (name === "kind" && WORD_OF_OURS.test(String(value)))) return labelFor(String(value), words);
  return DAY.test(String(value)) ? formatDay(String(value)) : String(value);
}

function safe(text: string): string {
  const signs: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
