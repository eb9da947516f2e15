import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction } from "#db/client.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { isSamePlace } from "../../people/holders.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { NO_CLOCK } from "../clocks.ts";
import type { CombineInput } from "../form.ts";
import { publishChange } from "../publishing.server.ts";
import { authorizeInNameOf, getRecommendation, ownerOf, type RecommendationRow } from "../queries.server.ts";
import { findOpenResponse } from "../responding/open.server.ts";
import { addStep, idsOf, type Moved, moveRecommendation, updateRecommendation } from "../step.server.ts";
import { recordForWriters } from "../telling.server.ts";
import { insertDraft } from "../writing/commands.server.ts";
import { listBelow } from "./queries.server.ts";
import { takeBelowApart } from "./taking-apart.server.ts";

/**
 * Makes one recommendation above several that an office has accepted. They stay as they are, with their writers and
 * threads; what is decided about the one above is decided about them. Its clock is the one that ends first among theirs.
 *
 * @throws Response 404 when the actor may not read one of them, 403 when it is not theirs
 */
export function combineRecommendations(
  actor: MemberActor,
  reference: string | undefined,
  { others, ...input }: CombineInput,
): Result<{ reference: string }, Moved> {
  const read = [reference, ...others].map((each) => getRecommendation(actor, each));
  const rows = [...new Map(read.map((row) => [row.id, row])).values()];
  const [first] = rows;
  if (!first || rows.length < 2) return { ok: false, reason: "changed" };
  const owner = ownerOf(first);
  const by = authorizeInNameOf(actor, "recommendation:decide", owner);
  if (!rows.every((row) => isSamePlace(ownerOf(row), owner) && isCombinable(row)))
    return { ok: false, reason: "changed" };

  return inTransaction((tx) => {
    const above = insertDraft(tx, {
      ...input,
      ...NO_CLOCK,
      groupId: owner.groupId ?? first.groupId,
      ownerGroupId: owner.groupId,
      ownerOrganisationId: owner.organisationId,
      state: "accepted",
      sinceOn: earliest(rows.map(({ sinceOn }) => sinceOn)),
      dueOn: earliest(rows.map(({ dueOn }) => dueOn)),
      firstSentOn: earliest(rows.map(({ firstSentOn }) => firstSentOn)),
      acceptedAt: now(),
      takenById: actor.id,
    });
    addStep(tx, above, "drafted", { by });
    for (const row of rows) {
      updateRecommendation(tx, row, { combinedIntoId: above.id });
      addStep(tx, row, "combined", { by, otherId: above.id });
      addStep(tx, above, "combined", { by, otherId: row.id });
      recordEvent(tx, actor, "recommendation.combined", idsOf(row, by));
      publishChange(tx, row.id);
    }
    return { ok: true, reference: above.reference };
  });
}

/**
 * Undoes a combination that nothing was decided about yet: those below stand by themselves again, each with its own clock.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs
 */
export function takeApart(actor: MemberActor, reference: string | undefined): Result<Nothing, Moved> {
  const above = getRecommendation(actor, reference);
  const by = authorizeInNameOf(actor, "recommendation:decide", ownerOf(above));
  if (listBelow(above).length === 0 || above.state !== "accepted" || findOpenResponse(above))
    return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (!moveRecommendation(tx, above, "takenBack", { ...NO_CLOCK, closedOn: today(now()) }))
      return { ok: false, reason: "changed" };
    addStep(tx, above, "takenApart", { by });
    // As long as the parts are below it, whoever is behind them or follows them hears of it.
    recordForWriters(tx, actor, "recommendation.takenApart", above, by);
    takeBelowApart(tx, above, by);
    publishChange(tx, above.id);
    return { ok: true };
  });
}

/** What stands above others is taken apart before they are combined with more: a thread is two levels deep at most. */
function isCombinable(row: RecommendationRow): boolean {
  return (
    row.state === "accepted" &&
    !row.combinedIntoId &&
    !row.pausedOn &&
    !findOpenResponse(row) &&
    listBelow(row).length === 0
  );
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}
