import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { feedbackResponses } from "#db/schema/index.ts";
import type { Progress, ResponseKind, ResponseState } from "#db/vocabulary.ts";
import { recordEvent } from "../events/record.server.ts";
import { listWritersOnThread } from "../feedback/combining/queries.server.ts";
import { recordProgress } from "../feedback/progress/commands.server.ts";
import { isBehind, listProgress } from "../feedback/progress/queries.server.ts";
import type { FeedbackRow } from "../feedback/queries.server.ts";
import type { Actor } from "../policy.ts";
import { moveRow } from "../transition.server.ts";

type Response = { id: string; kind: ResponseKind; organisationId: string; publishedAt: Date | null };

/** How far a response takes its comment. */
const PROGRESS_BY: Record<ResponseKind, Progress> = {
  explained: "answered",
  changePlanned: "changePlanned",
  changeMade: "changeMade",
  notChanging: "answered",
};

/**
 * Lets the readers of a comment read a response to it, which says of which day the text is that it responds to. For a
 * transaction that is open, by whoever sent it or by the moderator who read it; they tell the writers.
 *
 * @returns false when it does not stand there any more
 */
export function publishResponse(
  tx: Transaction,
  response: Response,
  comment: FeedbackRow,
  from: ResponseState,
): boolean {
  const textAt = comment.changedAt ?? comment.publishedAt;
  const changes = { publishedAt: now(), textOn: textAt && today(textAt), checkReason: null };
  if (!moveRow(tx, feedbackResponses, { which: response.id, from: [from], to: "published", changes }))
    return false;
  recordStep(tx, response, comment);
  return true;
}

/**
 * The step that a response is for its comment; of a corrected one, what the step is now. An explanation after a change
 * takes nobody back, and a refusal only those whose change its own organisation had promised (decision 83).
 */
export function recordStep(tx: Transaction, response: Response, { id: feedbackId }: FeedbackRow): void {
  const { id: responseId, organisationId } = response;
  const progress = PROGRESS_BY[response.kind];
  const steps = listProgress({ id: feedbackId });
  const isCorrected = steps.some((step) => step.responseId === responseId);
  const last = steps.at(-1);
  const refusesOwn =
    response.kind === "notChanging" &&
    last?.progress === "changePlanned" &&
    last.organisationId === organisationId;
  if (isCorrected || refusesOwn || !isBehind(progress, last?.progress ?? null))
    recordProgress(tx, { feedbackId, progress, by: { organisationId }, responseId });
}

/** Tells everyone whose comment is combined with this one: a response to it is one to them. */
export function tellWriters(
  tx: Transaction,
  actor: Actor,
  name: "feedback.respondedTogether" | "response.publishedTogether",
  comment: FeedbackRow,
  organisationId: string,
): void {
  for (const writer of listWritersOnThread(comment))
    recordEvent(tx, actor, name, { ...writer, organisationId });
}
