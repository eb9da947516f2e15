import { getTableColumns, getTableName } from "drizzle-orm";
import { closeOwnAccount } from "#app/domain/own-data/erasing.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { INVENTORY, listColumns } from "#app/domain/records/inventory.ts";
import { sqlite } from "#db/client.server.ts";
import { type Filled, fillDatabase, TABLES } from "#tests/fill-database.ts";

export const NAME = "Zorbin Quellmann";
export const CANARY = "qxcanary";

/** They are called so for longer than anything is written. */
const LONG_AGO = new Date("2020-01-01T12:00:00Z");

/** Every table with a canary in each text, and with the person's name where people are named. */
export function fill(): Filled {
  const isNamed = (table: string, column: string) =>
    listColumns(INVENTORY[table as keyof typeof INVENTORY]).some(
      (one) => one.column === column && one.fate === "named",
    );
  return fillDatabase(
    {
      members: {
        name: NAME,
        nameToShow: "Zorbin",
        email: "zorbin@example.org",
        emailKey: "zorbin@example.org",
        status: "active",
        createdAt: LONG_AGO,
      },
      formerNames: { heldFrom: LONG_AGO, heldUntil: LONG_AGO },
      feedback: { state: "published", publishedAt: new Date() },
      offices: { office: "facilitator", endedAt: null, endsOn: null, startsOn: "2020-01-01" },
      attendances: { name: "" },
      // Sealed: `sealContact` fills it where a test reads it.
      contactPreferences: { details: null, address: null },
      actions: { owner: NAME },
      retentionHolds: { feedbackId: null },
      retentionWarnings: { feedbackId: null },
      outbox: { feedbackId: null },
    },
    (table, column) =>
      `${CANARY}-${table}-${column}${isNamed(table, column) ? ` said ${NAME}, and ${NAME}'s sister` : ""}`,
  );
}

export function close(memberId: string, feedback: "stays" | "goes") {
  const actor = { ...getActor(memberId), proof: proveNow(memberId) };
  return closeOwnAccount(actor, {
    feedback,
    stays: [],
    proposals: feedback,
    proposalsStay: [],
    sure: "yes",
  });
}

/** Every place of the database where a text stands, as "table.column". */
export function placesOf(text: string): string[] {
  return TABLES.flatMap(([name, table]) =>
    Object.entries(getTableColumns(table)).flatMap(([key, column]) => {
      const found = sqlite()
        .prepare(
          `select count(*) from ${getTableName(table)} where instr(lower(cast(${nameOf(key, column)} as text)), ?) > 0`,
        )
        .pluck()
        .get(text.toLowerCase()) as number;
      return found > 0 ? [`${name}.${key}`] : [];
    }),
  );
}

export function nameOf(key: string, { name, keyAsName }: { name: string; keyAsName: boolean }): string {
  if (!keyAsName) return name;
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Of every column of text, what the inventory says of it. */
export function fatesOf(...fates: string[]): string[] {
  return Object.entries(INVENTORY).flatMap(([table, entry]) =>
    listColumns(entry)
      .filter(({ fate }) => fates.includes(fate))
      .map(({ column }) => `${table}.${column}`),
  );
}
