import { type Holders, listHolderIds, readHolders } from "../people/holders.server.ts";
import { placeOf, type RecommendationRow } from "./queries.server.ts";

/** Who of the office that has it sees to it; null for nobody, and for somebody who does not hold the office any more. */
export function findTaker(row: RecommendationRow, holders: Holders = readHolders()): string | null {
  const holder = row.takenById === null ? null : holders.holderOf(placeOf(row));
  return holder && listHolderIds(holder).includes(row.takenById ?? "") ? row.takenById : null;
}
