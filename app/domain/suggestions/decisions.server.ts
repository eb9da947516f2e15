import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { labelDecisions, labelSuggestions } from "#db/schema/index.ts";
import type { LabelKind } from "#db/vocabulary.ts";
import type { MemberActor } from "../policy.ts";
import { EDITION, type Passages, suggestLabels } from "./suggest.ts";

export type Label = { kind: LabelKind; id: string };

type Piece = Passages & { id: string; stageId: string | null; tumourGroupId: string | null };

const decisionsOf = db
  .select({ kind: labelDecisions.kind, id: labelDecisions.labelId, isChosen: labelDecisions.isChosen })
  .from(labelDecisions)
  .where(eq(labelDecisions.feedbackId, sql.placeholder("feedbackId")))
  .prepare();

/** What has been decided about the labels of a piece, by whoever decided last. */
export function listDecisions({ id }: { id: string }) {
  return decisionsOf.all({ feedbackId: id });
}

/**
 * The kinds of label that a person may decide about a piece. Its writer's own answer stands: only a stage or tumour
 * group that the writer left open can be said by someone else, and changed by them again.
 */
export function openKinds(piece: Piece): LabelKind[] {
  const decided = listDecisions(piece);
  const isOpen = (kind: LabelKind, answer: string | null) =>
    answer === null || decided.some((one) => one.kind === kind && one.id === answer && one.isChosen);
  const kinds: LabelKind[] = ["theme"];
  if (isOpen("stage", piece.stageId)) kinds.push("stage");
  if (isOpen("tumourGroup", piece.tumourGroupId)) kinds.push("tumourGroup");
  return kinds;
}

/**
 * Keeps what was suggested and what was decided, side by side. What is neither suggested nor chosen leaves no row.
 *
 * @param edition which lists and weights the page showed; of any other edition nothing counts as suggested.
 */
export function rememberDecisions(
  tx: Transaction,
  actor: MemberActor,
  piece: Piece,
  { kinds, chosen, edition }: { kinds: readonly LabelKind[]; chosen: readonly Label[]; edition?: string },
): void {
  const suggested =
    edition === EDITION ? suggestLabels(piece).filter(({ kind }) => kinds.includes(kind)) : [];
  const at = now();
  for (const { kind, id, method, version, score } of suggested) {
    tx.insert(labelSuggestions)
      .values({ feedbackId: piece.id, kind, labelId: id, method, version, score, suggestedAt: at })
      .onConflictDoNothing()
      .run();
  }
  const before = listDecisions(piece).filter(({ kind }) => kinds.includes(kind));
  const labels = new Map([...suggested, ...before, ...chosen].map((one) => [`${one.kind} ${one.id}`, one]));
  for (const { kind, id } of labels.values()) {
    const isChosen = chosen.some((one) => one.kind === kind && one.id === id);
    tx.insert(labelDecisions)
      .values({ feedbackId: piece.id, kind, labelId: id, isChosen, decidedBy: actor.id, decidedAt: at })
      .onConflictDoUpdate({
        target: [labelDecisions.feedbackId, labelDecisions.kind, labelDecisions.labelId],
        set: { isChosen, decidedBy: actor.id, decidedAt: at },
        // Whoever leaves a decision as it was has not made it.
        setWhere: and(sql`${labelDecisions.isChosen} <> excluded.is_chosen`),
      })
      .run();
  }
}
