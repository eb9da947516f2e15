import { authorize } from "../../authorize.server.ts";
import { inGroup, listHolderIds } from "../../people/holders.server.ts";
import { listModeratorIds } from "../../people/moderators.server.ts";
import type { Actor } from "../../policy.ts";
import { listRowsInWork, type VersionRow } from "./queries.server.ts";

/** Who can be the second person: those who run the group beside its drafter, and where nobody does, moderators. */
export function listSigners({
  scope,
  placeId,
  draftedById,
  checkedById,
}: Pick<VersionRow, "scope" | "placeId" | "draftedById" | "checkedById">): string[] {
  const isAnother = (id: string) => id !== draftedById && id !== checkedById;
  const colleagues = scope === "group" ? listHolderIds(inGroup(placeId)).filter(isAnother) : [];
  return colleagues.length > 0 ? colleagues : listModeratorIds().filter(isAnother);
}

/**
 * How many reports wait for a second person whom there is not: an administrator has to give somebody the office. Of what they
 * say, not a word.
 *
 * @throws Response 403 for all but administrators
 */
export function countWithoutSigner(actor: Actor): number {
  authorize(actor, "place:listWithNobody");
  return listRowsInWork().filter((row) => row.state === "toSign" && listSigners(row).length === 0).length;
}
