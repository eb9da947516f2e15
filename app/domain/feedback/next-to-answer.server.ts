import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import { type Actor, can } from "../policy.ts";
import { isAlone, isByAnother, isPublished } from "./visibility.server.ts";

/** What nobody has responded to, by others than the actor: one's own is for somebody else to respond to. */
const isWithoutResponse = sql`${isPublished} and ${feedback.isAnswered} = 0 and ${isAlone} and ${isByAnother}`;

/** The comment to respond to next, when this one has its response: the oldest without one about the same organisation. */
export function findNextToAnswer(
  actor: Actor,
  { id, organisationId }: { id: string; organisationId: string | null },
): string | undefined {
  if (!organisationId || !can(actor, "feedback:respond", { organisationId })) return undefined;
  return nextToAnswer().get({ id, organisation: organisationId, actor: actor.id ?? "" })?.reference;
}

const nextToAnswer = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(
      and(
        eq(feedback.organisationId, sql.placeholder("organisation")),
        isWithoutResponse,
        sql`${feedback.id} <> ${sql.placeholder("id")}`,
      ),
    )
    .orderBy(asc(feedback.publishedAt), asc(feedback.id))
    .limit(1),
);
