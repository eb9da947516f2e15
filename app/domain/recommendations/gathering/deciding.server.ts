import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationSteps } from "#db/schema/index.ts";
import type { Question } from "../asking/queries.server.ts";
import type { RecommendationRow } from "../queries.server.ts";
import { MONTHS_FROM_DECISION_TO_DRAFT } from "../rules.ts";
import { listSupportingDecisions } from "./queries.server.ts";

/**
 * The decisions by which the group can support it as it is worded now: of meetings up to half a year before it was written
 * down. Words that were changed since the group supported others take a meeting since then, or since they came back.
 */
export function listDecisionsToSupport(row: RecommendationRow) {
  const { supportedAt, rewordedAt, backAt } = lastSteps().get({ id: row.id }) ?? NEVER;
  const isOtherThanSupported = supportedAt !== null && rewordedAt !== null && rewordedAt >= supportedAt;
  const since = isOtherThanSupported
    ? dayOf(Math.max(supportedAt, backAt ?? 0))
    : Temporal.PlainDate.from(today(row.createdAt))
        .subtract({ months: MONTHS_FROM_DECISION_TO_DRAFT })
        .toString();
  return listSupportingDecisions(row.groupId, since);
}

/**
 * The decisions by which a group can say if a change helped: of meetings since it was asked. What it said in one meeting is
 * said otherwise in a later one; and after a no or a partly of one that knew what was said to it since.
 */
export function listDecisionsToSay(
  groupId: string,
  { askedAt, answer, answeredAt, heldAt }: Pick<Question, "askedAt" | "answer" | "answeredAt" | "heldAt">,
  lastResponseAt: Date | null,
) {
  const since = listSupportingDecisions(groupId, today(askedAt));
  if (!answeredAt) return since;
  const isToKnow = answer === "no" || answer === "partly" ? lastResponseAt : null;
  // Of two meetings the later one counts, whenever the first was written down here.
  const saidAt = heldAt ?? answeredAt;
  return since.filter(({ startsAt }) => startsAt > saidAt && (!isToKnow || startsAt > isToKnow));
}

const NEVER = { supportedAt: null, rewordedAt: null, backAt: null };

const dayOf = (moment: number) => today(new Date(moment));

const lastSteps = prepared(() =>
  db
    .select({
      supportedAt: sql<
        number | null
      >`max(case when ${recommendationSteps.step} = 'supported' then ${recommendationSteps.at} end)`,
      rewordedAt: sql<
        number | null
      >`max(case when ${recommendationSteps.step} = 'reworded' then ${recommendationSteps.at} end)`,
      backAt: sql<
        number | null
      >`max(case when ${recommendationSteps.step} in ('returned', 'textHeld') then ${recommendationSteps.at} end)`,
    })
    .from(recommendationSteps)
    .where(sql`${recommendationSteps.recommendationId} = ${sql.placeholder("id")}`),
);
