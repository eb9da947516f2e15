import { seal, unseal } from "#app/lib/seal.server.ts";
import { environment } from "#environment";

export function sealAddress(followerId: string, email: string): string {
  const [columnKey] = environment().columnKeys;
  if (!columnKey) throw new Error("There is no column key");
  return seal(columnKey, email, cellOf(followerId));
}

export function unsealAddress(followerId: string, sealed: string): string {
  return unseal(environment().columnKeys, sealed, cellOf(followerId));
}

function cellOf(rowId: string) {
  return { table: "feedback_followers", column: "address", rowId };
}
