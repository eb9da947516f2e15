import { formatMoment } from "#app/lib/london.ts";
import type { Collected, CollectedTable, Downloaded, Value } from "./collect.server.ts";
import { inWords, labelFor } from "./labels.ts";

/** The page of the copy: complete in itself, for any browser, at any width, in light and dark, and for paper. */
export function writePage(collected: Collected, madeAt: Date, documents: readonly string[]): string {
  const parts = collected.map(({ title, why, tables }) =>
    [`<h2>${safe(title)}</h2>`, `<p>Why we keep it: ${safe(why)}.</p>`, ...tables.map(writeTable)].join("\n"),
  );
  const files = documents.length > 0 ? ["<h2>Documents that you added</h2>", writeList(documents)] : [];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What is yours at Patient Voice</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 arial, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
section { border-top: 1px solid; margin: 1.5rem 0; break-inside: avoid; }
dt { font-weight: bold; margin-top: .5rem; }
dd { margin: 0; white-space: pre-wrap; }
</style>
</head>
<body>
<h1>What is yours at Patient Voice</h1>
<p>Made on ${safe(formatMoment(madeAt))}. The file your-data.json has the same for programs, and schema.json explains it.</p>
<p>What other people wrote is not in it, and no names of other people.</p>
${[...parts, ...files].join("\n")}
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
  return [`<h3>${safe(inWords(table))}</h3>`, ...entries].join("\n");
}

function writeList(names: readonly string[]): string {
  return `<ul>${names.map((name) => `<li>${safe(name)}</li>`).join("")}</ul>`;
}

function sayValue(value: Value, { words }: Downloaded): string {
  if (value === null) return "";
  if (value instanceof Date) return formatMoment(value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return words ? labelFor(String(value), words) : String(value);
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
