import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import type { Progress, ResponseKind } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { mustMove } from "../../transition.server.ts";
import { confirmIfDone } from "../asking/confirming.server.ts";
import { authorizeToCheckWordsOf } from "../checking.server.ts";
import { addReading, NO_CLOCK } from "../clocks.ts";
import { listBelow } from "../combining/queries.server.ts";
import type { NotPassedInput, PassInput } from "../form.ts";
import { versionOfResponse } from "../form-versions.server.ts";
import { takeFeedbackAlong, takePromiseBack } from "../progress.server.ts";
import { publishChange } from "../publishing.server.ts";
import { getRecommendation, type RecommendationRow } from "../queries.server.ts";
import { promiseAfter, stateAfter } from "../rules.ts";
import { addStep, idsOf, type Moved, moveRecommendation, updateRecommendation } from "../step.server.ts";
import { recordForWriters } from "../telling.server.ts";
import { moveResponse } from "./handing-in.server.ts";
import { findOpenResponse, type RecommendationResponse } from "./open.server.ts";

const PROGRESS_BY_KIND = {
  explained: "answered",
  notChanging: "answered",
  changePlanned: "changePlanned",
  changeMade: "changeMade",
} as const satisfies Record<ResponseKind, Progress>;

/** A moderator publishes a response. @throws Response 403 for all but moderators, and of what their own office says */
export function passResponse(
  actor: MemberActor,
  reference: string | undefined,
  { formVersion }: PassInput,
): Result<Nothing, Moved> {
  const { row, response } = getWaiting(actor, reference);
  if (!response || formVersion !== versionOfResponse(response)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    publishResponse(tx, actor, row, response);
    return { ok: true };
  });
}

/** A moderator sends one back, with why: it is due again, later by the days on which it waited here. @throws Response as `passResponse` */
export function sendResponseBack(
  actor: MemberActor,
  reference: string | undefined,
  { text, formVersion }: NotPassedInput,
): Result<Nothing, Moved> {
  const { row, response } = getWaiting(actor, reference);
  if (!response || formVersion !== versionOfResponse(response)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (!moveResponse(tx, response.id, "returned", { checkReason: text }))
      return { ok: false, reason: "changed" };
    const day = today(now());
    updateRecommendation(
      tx,
      row,
      addReading({ ...row, dueOn: response.answersDueOn }, response.handedInOn ?? day, day),
    );
    addStep(tx, row, "responseReturned", { text, responseId: response.id });
    const author = response.authorId ? [response.authorId] : [];
    recordEvent(tx, actor, "recommendation.responseReturned", idsOf(row), author);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** One whose response a moderator reads; undefined when none waits. */
function getWaiting(actor: MemberActor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  authorize(actor, "recommendation:check");
  const response = findOpenResponse(row);
  if (response) authorizeToCheckWordsOf(actor, response);
  return { row, response: response?.state === "waiting" ? response : undefined };
}

/** Lets everyone read it who reads the recommendation, and takes those below along. */
function publishResponse(
  tx: Transaction,
  actor: MemberActor,
  row: RecommendationRow,
  { id, kind, dueOn, madeOn, groupId, organisationId }: RecommendationResponse,
): void {
  const office = { groupId, organisationId };
  mustMove(moveResponse(tx, id, "published", { publishedAt: now() }), "it was read as one that waits");
  const state = stateAfter(kind);
  for (const each of [row, ...listBelow(row)]) {
    const changes = {
      ...NO_CLOCK,
      promisedOn: promiseAfter(kind, { dueOn, promisedOn: each.promisedOn }),
      madeOn: kind === "changeMade" ? madeOn : each.madeOn,
      closedOn: state === "closed" ? today(now()) : null,
      notHelpedOn: null,
    };
    mustMove(
      moveRecommendation(tx, each, state, changes),
      "only what is accepted or answered is responded to",
    );
    addStep(tx, each, "responsePublished", { by: office, responseId: id });
  }
  if (kind === "notChanging" && row.promisedOn) takePromiseBack(tx, row, office);
  else takeFeedbackAlong(tx, row, PROGRESS_BY_KIND[kind], office);
  recordForWriters(tx, actor, "recommendation.responsePublished", row);
  confirmIfDone(tx, actor, row.id);
  publishChange(tx, row.id);
}
