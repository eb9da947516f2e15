import { INVENTORY, listDownloaded } from "../../records/inventory.ts";
import { PERIODS, sayPeriod } from "../../records/periods.ts";
import { TITLES } from "../../records/titles.ts";
import type { Collected, CollectedTable, Downloaded } from "./collect.server.ts";
import { inWords } from "./labels.ts";

/** The same as data, by record and table. Moments are in UTC (RFC 3339). */
export function writeData(collected: Collected, madeAt: Date): string {
  const records = Object.fromEntries(
    collected.map(({ record, tables }) => [
      record,
      Object.fromEntries(tables.map(({ table, rows }) => [table, rows])),
    ]),
  );
  return `${JSON.stringify({ madeAt, records }, null, 2)}\n`;
}

/** What your-data.json may hold, as a JSON Schema (2020-12), with why we keep each record and how long. */
export function writeSchema(collected: Collected): string {
  const records = collected.map(({ record, title, why, tables }) => [
    record,
    {
      title,
      description: why,
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(tables.map((one) => [one.table, describeTable(one)])),
    },
  ]);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A copy of what is yours at Patient Voice",
    type: "object",
    required: ["madeAt", "records"],
    properties: {
      madeAt: { type: "string", format: "date-time" },
      records: { type: "object", additionalProperties: false, properties: Object.fromEntries(records) },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function describeTable({ table, columns }: CollectedTable) {
  const { period } = INVENTORY[table];
  return {
    title: TITLES[table],
    type: "array",
    description: period ? `Kept: ${sayPeriod(PERIODS[period])}` : "Kept as long as what it belongs to.",
    items: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(columns.map((column) => [column.name, describeColumn(column)])),
    },
  };
}

const TYPES = {
  text: { type: ["string", "null"] },
  number: { type: ["number", "null"] },
  moment: { type: ["string", "null"], format: "date-time" },
  yesOrNo: { type: ["boolean", "null"] },
} as const satisfies Record<Downloaded["type"], object>;

function describeColumn({ name, type, words }: Downloaded) {
  return { title: inWords(name), ...(words ? { enum: [...words, null] } : TYPES[type]) };
}

/** How many columns a download can have at all. */
export function countDownloaded(): number {
  return Object.values(INVENTORY).reduce((sum, entry) => sum + listDownloaded(entry).length, 0);
}
