import { and, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { recommendationQuestions } from "#db/schema/index.ts";
import type { HelpedAnswer } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { FeedbackRow } from "../../feedback/queries.server.ts";
import { inGroup } from "../../people/holders.server.ts";
import { type Actor, type MemberActor, OPERATOR } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { DAYS, NO_CLOCK, startClock } from "../clocks.ts";
import { listBelow } from "../combining/queries.server.ts";
import type { GroupHelpedInput, HelpedInput } from "../form.ts";
import { publishChange } from "../publishing.server.ts";
import { authorizeFor, getRecommendationById, ownerOf, type RecommendationRow } from "../queries.server.ts";
import { listPublishedResponses } from "../responding/open.server.ts";
import { MONTHS_UNTIL_ASKED } from "../rules.ts";
import { addStep, idsOf, type Moved, updateRecommendation } from "../step.server.ts";
import { recordForWriters, tellPlace } from "../telling.server.ts";
import { confirmIfDone } from "./confirming.server.ts";
import { getForGroup } from "./for-group.server.ts";
import { maySay } from "./for-writer.server.ts";
import { findUnresolved, listOnePerWriter, listQuestions, listToAsk } from "./queries.server.ts";

/** Three months after the day of a change: asks the groups behind it and each writer, once, if it helped. */
export function askWhatHelped(): void {
  const before = Temporal.PlainDate.from(today(now())).subtract({ months: MONTHS_UNTIL_ASKED }).toString();
  for (const row of listToAsk(before)) inTransaction((tx) => ask(tx, row));
}

function ask(tx: Transaction, row: RecommendationRow): void {
  const made = listPublishedResponses(row).findLast(({ kind }) => kind === "changeMade");
  if (!made) return;
  const below = listBelow(row);
  const asked = { recommendationId: row.id, responseId: made.id, askedAt: now(), text: "" };
  const groupIds = new Set([row, ...below].map(({ groupId }) => groupId));
  for (const groupId of groupIds) {
    tx.insert(recommendationQuestions)
      .values({ id: newId(), ...asked, groupId })
      .onConflictDoNothing()
      .run();
    tellPlace(tx, "recommendationHelpedAsked", row, inGroup(groupId));
  }
  for (const feedbackId of listOnePerWriter([row.id, ...below.map(({ id }) => id)]))
    tx.insert(recommendationQuestions)
      .values({ id: newId(), ...asked, feedbackId })
      .onConflictDoNothing()
      .run();
  for (const each of [row, ...below]) addStep(tx, each, "asked");
  publishChange(tx, row.id);
  recordForWriters(tx, OPERATOR, "recommendation.asked", row);
}

/**
 * What the writer of a comment says of a change that rests on it. They may say it otherwise until it is closed, and whoever
 * said that it is too early after that too.
 *
 * @param comment theirs, as the caller found out: by their account, or by the code of that one comment
 * @throws Response 404 when they were not asked, 403 when it is not their own
 */
export function sayIfHelped(
  actor: Actor,
  comment: FeedbackRow,
  questionId: string | undefined,
  { answer, text }: HelpedInput,
): Result<Nothing, Moved> {
  authorize(actor, "recommendation:sayIfHelped", { ...comment, feedbackId: comment.id });
  return inTransaction((tx) => {
    const question = tx
      .select()
      .from(recommendationQuestions)
      .where(
        and(
          eq(recommendationQuestions.id, questionId ?? ""),
          eq(recommendationQuestions.feedbackId, comment.id),
        ),
      )
      .get();
    if (!question) throw notFound();
    const row = getRecommendationById(question.recommendationId);
    if (!maySay(question, row)) return { ok: false, reason: "changed" };
    // What was missing is not missing any more: the words of a no, which the form came with, are not those of a yes.
    const isOfNo = text === question.text && isNegative(question.answer) && !isNegative(answer);
    keepAnswer(tx, question.id, answer, isOfNo ? "" : text);
    if (answer !== question.answer) addStep(tx, row, "helped");
    recordEvent(tx, actor, "recommendation.helped", idsOf(row));
    takeIn(tx, row, { isNews: !isNegative(question.answer), answer });
    // Whoever takes a no back may have been the last whom nothing was said to.
    confirmIfDone(tx, OPERATOR, row.id);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * What a group says of it, by a decision of one of its meetings.
 *
 * @throws Response 404 when the actor may not read it, 403 when they do not run the group
 */
export function sayForGroup(
  actor: MemberActor,
  reference: string | undefined,
  { answer, text, decision }: GroupHelpedInput,
): Result<Nothing, Moved | "noDecision"> {
  const { row, asked } = getForGroup(actor, reference);
  const question = findDecided(asked, decision);
  if (row.state !== "answered" || asked.length === 0) return { ok: false, reason: "changed" };
  if (!question) return { ok: false, reason: "noDecision" };
  const { groupId } = question;
  const by = authorizeFor(actor, "recommendation:write", inGroup(groupId));
  return inTransaction((tx) => {
    keepAnswer(tx, question.id, answer, text, decision);
    addStep(tx, row, "helped", { by: inGroup(groupId), more: answer, text: today(question.heldAt) });
    recordEvent(tx, actor, "recommendation.groupHelped", idsOf(row, by));
    takeIn(tx, row, { isNews: true, answer });
    confirmIfDone(tx, actor, row.id);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** Which group said so by a decision, and when the meeting was. */
function findDecided(asked: ReturnType<typeof getForGroup>["asked"], decision: string) {
  for (const { id, groupId, decisions } of asked) {
    const found = decisions.find((each) => each.id === decision);
    if (found) return { id, groupId, heldAt: found.startsAt };
  }
  return undefined;
}

function keepAnswer(
  tx: Transaction,
  id: string,
  answer: HelpedAnswer,
  text: string,
  decisionId?: string,
): void {
  tx.update(recommendationQuestions)
    .set({ answer, text, answeredAt: now(), ...(decisionId && { decisionId }) })
    .where(sql`${recommendationQuestions.id} = ${id}`)
    .run();
}

/**
 * A no or a partly goes to whoever owns it, and a clock begins, unless one runs; when nothing is left to say something to,
 * it ends.
 */
function takeIn(
  tx: Transaction,
  row: RecommendationRow,
  { isNews, answer }: { isNews: boolean; answer: HelpedAnswer },
): void {
  if (row.state !== "answered") return;
  const lastResponseAt = listPublishedResponses(row).at(-1)?.publishedAt ?? null;
  const { isAny, notHelpedOn } = findUnresolved(listQuestions(row.id), lastResponseAt);
  const clock = !isAny
    ? NO_CLOCK
    : row.dueOn || !isNegative(answer)
      ? {}
      : startClock(today(now()), DAYS.respond);
  updateRecommendation(tx, row, { ...clock, notHelpedOn });
  if (isNegative(answer) && (isNews || !row.dueOn))
    tellPlace(tx, "recommendationNotHelped", row, ownerOf(row));
}

function isNegative(answer: HelpedAnswer | null): boolean {
  return answer === "no" || answer === "partly";
}
