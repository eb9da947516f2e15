import { sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationEntryTexts, recommendationSteps } from "#db/schema/index.ts";
import { RECOMMENDATION_STEPS } from "#db/vocabulary.ts";
import { readHolders } from "../../people/holders.server.ts";
import { versionOfEntry } from "../form-versions.server.ts";
import type { RecommendationRow } from "../queries.server.ts";

/** The words of the entries of one thread that everyone may read one day, with whose they are; the oldest first. */
export function listEntryTexts({ id }: Pick<RecommendationRow, "id">) {
  return textsOf().all({ id });
}

/** @throws Response 404 when the thread has no such entry */
export function getEntryText(row: Pick<RecommendationRow, "id">, stepId: string | undefined) {
  const found = listEntryTexts(row).find((each) => each.stepId === stepId);
  if (!found) throw notFound();
  return found;
}

export type EntryText = ReturnType<typeof listEntryTexts>[number];

/** One of them as a moderator reads it. */
export function describeEntryText(described: EntryText) {
  const { stepId, step, at, text, more, ...entry } = described;
  return {
    id: stepId,
    heading: RECOMMENDATION_STEPS[step],
    on: formatDate(at),
    by: readHolders().nameOf(entry),
    text,
    more,
    isPassed: entry.textPassedAt !== null,
    note: entry.textNote,
    formVersion: versionOfEntry(described),
  };
}

const textsOf = prepared(() =>
  db
    .select({
      stepId: recommendationEntryTexts.stepId,
      step: recommendationSteps.step,
      at: recommendationSteps.at,
      groupId: recommendationSteps.groupId,
      organisationId: recommendationSteps.organisationId,
      text: recommendationEntryTexts.text,
      more: recommendationEntryTexts.more,
      textPassedAt: recommendationEntryTexts.textPassedAt,
      textNote: recommendationEntryTexts.textNote,
    })
    .from(recommendationSteps)
    .innerJoin(recommendationEntryTexts, sql`${recommendationEntryTexts.stepId} = ${recommendationSteps.id}`)
    .where(sql`${recommendationSteps.recommendationId} = ${sql.placeholder("id")}`)
    .orderBy(recommendationSteps.at, recommendationSteps.id),
);
