import { asc, eq, sql } from "drizzle-orm";
import { forbidden } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { feedback, labelDecisions, labelSuggestions } from "#db/schema/index.ts";
import { reachInSql } from "../authorize.server.ts";
import { listStages, listThemes, listTumourGroups } from "../labels/queries.server.ts";
import { type Actor, canSomewhere } from "../policy.ts";

const isSuggested = sql`exists (select 1 from ${labelSuggestions} where ${labelSuggestions.feedbackId} = ${labelDecisions.feedbackId} and ${labelSuggestions.kind} = ${labelDecisions.kind} and ${labelSuggestions.labelId} = ${labelDecisions.labelId})`;
const isChosen = sql`${labelDecisions.isChosen} = 1`;

/**
 * How often people agreed with what was suggested, for each label that was ever suggested or chosen: counts over
 * comments that the actor may read in any case, and never words.
 *
 * @throws Response 403 for those who neither decide about labels nor check
 */
export function listAgreement(actor: Actor) {
  if (!canSomewhere(actor, "suggestion:readAgreement")) throw forbidden();
  const counted = db
    .select({
      kind: labelDecisions.kind,
      id: labelDecisions.labelId,
      suggested: sql<number>`sum(${isSuggested})`,
      agreed: sql<number>`sum(${isSuggested} and ${isChosen})`,
      added: sql<number>`sum(not ${isSuggested} and ${isChosen})`,
    })
    .from(labelDecisions)
    .innerJoin(feedback, eq(feedback.id, labelDecisions.feedbackId))
    .where(reachInSql(actor, "suggestion:readAgreement", { group: feedback.groupId }))
    .groupBy(labelDecisions.kind, labelDecisions.labelId)
    .orderBy(asc(labelDecisions.kind))
    .all();
  const facts = { theme: listThemes(), stage: listStages(), tumourGroup: listTumourGroups() };
  return Object.entries(facts).map(([kind, labels]) => ({
    kind: kind as keyof typeof facts,
    labels: labels.flatMap(({ id, name }) => {
      const found = counted.find((one) => one.kind === kind && one.id === id);
      return found ? [{ name, suggested: found.suggested, agreed: found.agreed, added: found.added }] : [];
    }),
  }));
}

export type Agreement = ReturnType<typeof listAgreement>[number];
