import { eq, sql } from "drizzle-orm";
import { formatDay } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationResponses, recommendationSteps } from "#db/schema/index.ts";
import type { RecommendationStep } from "#db/vocabulary.ts";
import { readHolders } from "../../people/holders.server.ts";

/**
 * What one entry of a thread tells of, in a sentence for an email: what happened, and which office did it. Only of entries
 * that their readers are told of, and none of their words.
 */
export function tellEntry(stepId: string | undefined): string | undefined {
  const entry = entryById().get({ id: stepId ?? "" });
  if (!entry) return undefined;
  const holders = readHolders();
  const by = holders.nameOf(entry) || "Its office";
  const to = holders.nameOf({ groupId: entry.toGroupId, organisationId: entry.toOrganisationId });
  return SENTENCES[entry.step]?.({ ...entry, by, to });
}

type Told = Entry & { by: string; to: string };

const SENTENCES: Partial<Record<RecommendationStep, (told: Told) => string>> = {
  supported: ({ by }) => `${by} supports it at a meeting.`,
  sent: ({ by, to }) => `${by} has sent it to ${to}.`,
  accepted: ({ by }) => `${by} has accepted it.`,
  returned: ({ by }) => `${by} has given it back, with what would make it acceptable.`,
  redirected: ({ by, to }) => `${by} says that ${to} should get it.`,
  takenBack: ({ by }) => `${by} has taken it back.`,
  takenApart: ({ by }) => `${by} has taken it apart: what was combined in it goes on by itself.`,
  responsePublished: describeAnswer,
  confirmed: () => "The change helped: the groups that asked have said so.",
  closed: ({ by }) => `${by} has closed it.`,
};

function describeAnswer({ by, kind, dueOn }: Told): string {
  if (kind === "changePlanned" && dueOn) return `${by} promises a change by ${formatDay(dueOn)}.`;
  if (kind === "changeMade") return `${by} says that something has changed.`;
  if (kind === "notChanging") return `${by} says that nothing changes, and why.`;
  return `${by} explains how it is.`;
}

const entryById = prepared(() =>
  db
    .select({
      step: recommendationSteps.step,
      groupId: recommendationSteps.groupId,
      organisationId: recommendationSteps.organisationId,
      toGroupId: recommendationSteps.toGroupId,
      toOrganisationId: recommendationSteps.toOrganisationId,
      kind: recommendationResponses.kind,
      dueOn: recommendationResponses.dueOn,
    })
    .from(recommendationSteps)
    .leftJoin(recommendationResponses, eq(recommendationResponses.id, recommendationSteps.responseId))
    .where(eq(recommendationSteps.id, sql.placeholder("id"))),
);

type Entry = NonNullable<ReturnType<ReturnType<typeof entryById>["get"]>>;
