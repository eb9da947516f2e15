import { and, count, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { sameExperiences } from "#db/schema/index.ts";
import { controlTable, HIDDEN } from "../../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../../disclosure/schemes.ts";
import { type Actor, can } from "../../policy.ts";
import type { FeedbackRow } from "../queries.server.ts";

/** Did the actor say that the same happened to them? */
export function hasSameExperience(actor: Actor, { id }: Pick<FeedbackRow, "id">): boolean {
  return actor.id !== null && ownRow().get({ feedbackId: id, memberId: actor.id }) !== undefined;
}

const ownRow = prepared(() =>
  db
    .select({ feedbackId: sameExperiences.feedbackId })
    .from(sameExperiences)
    .where(
      and(
        eq(sameExperiences.feedbackId, sql.placeholder("feedbackId")),
        eq(sameExperiences.memberId, sql.placeholder("memberId")),
      ),
    ),
);

/**
 * How many say that the same happened to them, in words for whoever works with the group's feedback; null for all
 * others and when nobody says so. People are counted under the same control as in reports, and nothing is sorted by it.
 */
export function describeSameExperiences(
  actor: Actor,
  feedback: Pick<FeedbackRow, "id" | "groupId">,
): string | null {
  if (!can(actor, "feedback:tag", { groupId: feedback.groupId })) return null;
  const people = countOf().get({ feedbackId: feedback.id })?.people ?? 0;
  if (people === 0) return null;
  const cell = { key: "sameExperience", people, order: 0 };
  const shown = controlTable(
    { cells: [cell], groups: [], nestings: [], neighbours: [] },
    SCHEMES[SCHEME],
  ).sameExperience;
  return shown === HIDDEN
    ? "Some people in the group say that this happened to them too."
    : `About ${shown} people in the group say that this happened to them too.`;
}

const countOf = prepared(() =>
  db
    .select({ people: count() })
    .from(sameExperiences)
    .where(eq(sameExperiences.feedbackId, sql.placeholder("feedbackId"))),
);
