import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, labelDecisions, labelSuggestions } from "#db/schema/index.ts";
import type { LabelKind } from "#db/vocabulary.ts";
import type { MemberActor } from "../policy.ts";
import { type Passages, SUGGESTIONS_VERSION, suggestLabels } from "./suggest.ts";

export type Label = { kind: LabelKind; id: string };

/** What else than themes a person can say: null is none, and what was not asked is left out. */
export type MoreLabels = { stage?: string | null; tumourGroup?: string | null; suggestionsVersion?: string };

type Comment = Passages & { id: string; stageId: string | null; tumourGroupId: string | null };

/** What has been decided about the labels of a comment, by whoever decided last. */
export function listDecisions({ id }: { id: string }) {
  return decisionsOf().all({ feedbackId: id });
}

const decisionsOf = prepared(() =>
  db
    .select({ kind: labelDecisions.kind, id: labelDecisions.labelId, isChosen: labelDecisions.isChosen })
    .from(labelDecisions)
    .where(eq(labelDecisions.feedbackId, sql.placeholder("feedbackId"))),
);

/**
 * The kinds of label that a person may decide about a comment. Its writer's own answer stands: only a stage or tumour
 * group that the writer left open can be said by someone else, and changed by them again.
 */
export function openKinds(comment: Comment): LabelKind[] {
  const decided = listDecisions(comment);
  const isOpen = (kind: LabelKind, answer: string | null) =>
    answer === null || decided.some((one) => one.kind === kind && one.id === answer && one.isChosen);
  const kinds: LabelKind[] = ["theme"];
  if (isOpen("stage", comment.stageId)) kinds.push("stage");
  if (isOpen("tumourGroup", comment.tumourGroupId)) kinds.push("tumourGroup");
  return kinds;
}

/**
 * What a person says about a comment, as labels, and the kinds that they decided about: those that are open and were
 * asked.
 */
export function labelsOf(comment: Comment, themeIds: readonly string[], { stage, tumourGroup }: MoreLabels) {
  const kinds = openKinds(comment).filter(
    (kind) => ({ theme: true, stage: stage !== undefined, tumourGroup: tumourGroup !== undefined })[kind],
  );
  const chosen: Label[] = themeIds.map((id) => ({ kind: "theme", id }));
  if (stage && kinds.includes("stage")) chosen.push({ kind: "stage", id: stage });
  if (tumourGroup && kinds.includes("tumourGroup")) chosen.push({ kind: "tumourGroup", id: tumourGroup });
  return { kinds, chosen };
}

/**
 * Keeps what was suggested and what was decided, side by side. What is neither suggested nor chosen leaves no row. A
 * stage or tumour group becomes the comment's.
 *
 * @param version which lists and weights the page showed; of any other version nothing counts as suggested.
 */
export function rememberDecisions(
  tx: Transaction,
  actor: MemberActor,
  comment: Comment,
  {
    kinds,
    chosen,
    suggestionsVersion,
  }: { kinds: readonly LabelKind[]; chosen: readonly Label[]; suggestionsVersion?: string },
): void {
  const suggested =
    suggestionsVersion === SUGGESTIONS_VERSION
      ? suggestLabels(comment).filter(({ kind }) => kinds.includes(kind))
      : [];
  const at = now();
  for (const { kind, id, method, version, score } of suggested) {
    tx.insert(labelSuggestions)
      .values({ feedbackId: comment.id, kind, labelId: id, method, version, score, suggestedAt: at })
      .onConflictDoNothing()
      .run();
  }
  const answerOf = (kind: LabelKind) => chosen.find((one) => one.kind === kind)?.id ?? null;
  const answers = {
    ...(kinds.includes("stage") && { stageId: answerOf("stage") }),
    ...(kinds.includes("tumourGroup") && { tumourGroupId: answerOf("tumourGroup") }),
  };
  if (Object.keys(answers).length > 0)
    tx.update(feedback).set(answers).where(eq(feedback.id, comment.id)).run();

  const before = listDecisions(comment).filter(({ kind }) => kinds.includes(kind));
  const labels = new Map([...suggested, ...before, ...chosen].map((one) => [`${one.kind} ${one.id}`, one]));
  for (const { kind, id } of labels.values()) {
    const isChosen = chosen.some((one) => one.kind === kind && one.id === id);
    tx.insert(labelDecisions)
      .values({ feedbackId: comment.id, kind, labelId: id, isChosen, decidedBy: actor.id, decidedAt: at })
      .onConflictDoUpdate({
        target: [labelDecisions.feedbackId, labelDecisions.kind, labelDecisions.labelId],
        set: { isChosen, decidedBy: actor.id, decidedAt: at },
        // Whoever leaves a decision as it was has not made it.
        setWhere: sql`${labelDecisions.isChosen} <> excluded.is_chosen`,
      })
      .run();
  }
}
