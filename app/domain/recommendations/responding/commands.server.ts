import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { recommendationPartners, recommendationResponses } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listOrganisationChoices } from "../../organisations/queries.server.ts";
import { inOrganisation, readHolders } from "../../people/holders.server.ts";
import { tellModerators } from "../../people/moderators.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { ResponseInput } from "../../responses/form.ts";
import type { Nothing, Result } from "../../result.ts";
import { authorizeInNameOf, getRecommendation, ownerOf, type RecommendationRow } from "../queries.server.ts";
import { addStep, idsOf, type Moved } from "../step.server.ts";
import { tellPlace } from "../telling.server.ts";
import { canAgree } from "./agreeing.server.ts";
import { handIn } from "./handing-in.server.ts";
import { findOpenResponse } from "./open.server.ts";

/** Why a response was not taken: one is on its way, or it stands where none can be given. */
export type NotResponded = Moved | "onItsWay" | "noPartner";

/**
 * Responds for the office whose it is. A moderator reads it first, since everyone will (decision 51), and what speaks for
 * other organisations too goes to the moderator once each of them has agreed: until then the clock goes on, and another
 * response takes its place.
 *
 * @param partnerIds the other organisations that say the same
 * @throws Response 404 when the actor may not read it, 403 when they do not hold its office
 */
export function respondToRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  input: ResponseInput,
  partnerIds: readonly string[] = [],
): Result<Nothing, NotResponded> {
  const row = getRecommendation(actor, reference);
  const owner = ownerOf(row);
  const by = authorizeInNameOf(actor, "recommendation:respond", owner);
  if ((row.state !== "accepted" && row.state !== "answered") || row.combinedIntoId)
    return { ok: false, reason: "changed" };
  const open = findOpenResponse(row);
  if (open?.state === "waiting") return { ok: false, reason: "onItsWay" };
  const partners = [...new Set(partnerIds)];
  const known = listPartnerChoices(row).map(({ id }) => id);
  if (!partners.every((id) => known.includes(id))) return { ok: false, reason: "noPartner" };

  return inTransaction((tx) => {
    if (open) tx.delete(recommendationResponses).where(eq(recommendationResponses.id, open.id)).run();
    const response = tx
      .insert(recommendationResponses)
      .values({
        id: newId(),
        recommendationId: row.id,
        ...by,
        authorId: actor.id,
        ...input,
        state: "draft",
        createdAt: now(),
      })
      .returning()
      .get();
    for (const organisationId of partners)
      tx.insert(recommendationPartners).values({ responseId: response.id, organisationId }).run();
    addStep(tx, row, "responded", { by, responseId: response.id });
    recordEvent(tx, actor, "recommendation.responded", idsOf(row, by));
    tellModerators(tx);
    for (const organisationId of partners)
      tellPlace(tx, "recommendationToAgree", row, inOrganisation(organisationId));
    if (partners.length === 0) handIn(tx, row, response);
    return { ok: true };
  });
}

/** The organisations in whose name a response could speak too: all others where somebody holds the office to agree. */
export function listPartnerChoices(row: Pick<RecommendationRow, "ownerOrganisationId">) {
  const holders = readHolders();
  return listOthers(row).filter(({ id }) => canAgree(id, holders));
}

/** The others, for which nobody could agree. */
export function listWithoutOffice(row: Pick<RecommendationRow, "ownerOrganisationId">): string[] {
  const holders = readHolders();
  return listOthers(row)
    .filter(({ id }) => !canAgree(id, holders))
    .map(({ name }) => name);
}

function listOthers({ ownerOrganisationId }: Pick<RecommendationRow, "ownerOrganisationId">) {
  return listOrganisationChoices().filter(({ id }) => id !== ownerOrganisationId);
}
