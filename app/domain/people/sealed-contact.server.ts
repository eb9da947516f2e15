import { seal, unseal } from "#app/lib/seal.server.ts";
import { environment } from "#environment";

/** The columns of `contact_preferences` in which a telephone number or an address may stand. */
type SealedColumn = "details" | "address";

/** @returns null for words that are empty: nothing is kept */
export function sealContact(memberId: string, column: SealedColumn, text: string): string | null {
  if (!text) return null;
  const [columnKey] = environment().columnKeys;
  if (!columnKey) throw new Error("There is no column key");
  return seal(columnKey, text, cellOf(memberId, column));
}

/** @returns "" where nothing is kept */
export function unsealContact(memberId: string, column: SealedColumn, sealed: string | null): string {
  return sealed ? unseal(environment().columnKeys, sealed, cellOf(memberId, column)) : "";
}

function cellOf(rowId: string, column: SealedColumn) {
  return { table: "contact_preferences", column, rowId };
}
