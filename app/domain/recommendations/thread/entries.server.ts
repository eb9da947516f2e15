import { sql } from "drizzle-orm";
import { formatDate, formatDay } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationPartners, recommendationSteps, recommendations } from "#db/schema/index.ts";
import {
  HELPED_ANSWERS,
  type HelpedAnswer,
  RECOMMENDATION_STEPS,
  type RecommendationStep,
} from "#db/vocabulary.ts";
import { inGroup, type Place, readHolders } from "../../people/holders.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { type EntryText, listEntryTexts } from "../entry-texts/queries.server.ts";
import { areOtherWordsRead } from "../public-words.server.ts";
import { isActingFor, isInside, ownerOf, type RecommendationRow } from "../queries.server.ts";
import { listPublishedResponses, type RecommendationResponse } from "../responding/open.server.ts";

/**
 * What everyone may read of the thread. Left out: what would tell of single comments and people (gathering, combining,
 * taking apart, one answer of those who were asked), and what passes between an office and a moderator.
 */
const PUBLIC_STEPS: readonly RecommendationStep[] = [
  "supported",
  "sent",
  "accepted",
  "returned",
  "redirected",
  "paused",
  "resumed",
  "responsePublished",
  "asked",
  "confirmed",
  "closed",
  "takenBack",
];

/** Its words were changed: everyone reads it of words that everyone could read. */
function isPublicStep(
  { step, at, more }: { step: RecommendationStep; at: Date; more: string },
  { acceptedAt }: RecommendationRow,
) {
  // What a group said in a meeting; a yes is in its being confirmed, and tells before that that somebody says no.
  if (step === "helped") return more !== "" && more !== "yes";
  return PUBLIC_STEPS.includes(step) || (step === "reworded" && acceptedAt !== null && at >= acceptedAt);
}

/** One entry of a thread, for whoever reads it. */
export type ThreadEntry = ReturnType<typeof listThread>[number];

/** The thread as far as the actor may read it, the oldest first. Everyone reads the same one, and as much as they may. */
export function listThread(actor: Actor, row: RecommendationRow) {
  const isForInside = isInside(actor, row);
  const holders = readHolders();
  const responses = new Map(listPublishedResponses(row).map((response) => [response.id, response]));
  const texts = new Map(listEntryTexts(row).map((each) => [each.stepId, each]));
  const name = (place: Place) => holders.nameOf(place) || null;
  const isModerator = scopeOf(actor, "recommendation:check").all;
  const readerOf = ({ id, step }: { id: string; step: RecommendationStep }) => {
    const words = texts.get(id);
    const isOffice = isActingFor(actor, words ?? officeAsked(row, step), holders);
    return { isForInside, isOwn: words !== undefined && isOffice, readsNotes: isModerator || isOffice };
  };
  return stepsOf()
    .all({ id: row.id })
    .filter((entry) => isForInside || isPublicStep(entry, row))
    .map((entry) => {
      const response = entry.responseId ? responses.get(entry.responseId) : undefined;
      return {
        step: entry.step,
        heading: RECOMMENDATION_STEPS[entry.step],
        on: formatDate(entry.at),
        by: name(entry),
        to: name({ groupId: entry.toGroupId, organisationId: entry.toOrganisationId }),
        ...describeWords(texts.get(entry.id), entry, readerOf(entry)),
        // The office that wrote it writes other words while a moderator has not passed them.
        rewrite: mayRewrite(actor, texts.get(entry.id)) ? entry.id : null,
        other:
          entry.otherId && isForInside ? { reference: entry.otherReference, title: entry.otherTitle } : null,
        response: entry.step === "responsePublished" && response ? describeResponse(response) : null,
      };
    });
}

/** Whom a moderator asks for other words by an entry: the office whose response it is, or the group whose words. */
function officeAsked(row: RecommendationRow, step: RecommendationStep): Place {
  return step === "responseReturned" ? ownerOf(row) : inGroup(row.groupId);
}

/** What a moderator writes to an office is for that office and for moderators. */
const TO_ONE_OFFICE: readonly RecommendationStep[] = ["textHeld", "responseReturned"];

type EntryReader = { isForInside: boolean; isOwn: boolean; readsNotes: boolean };

/** The words of an entry: why. Outside nobody reads what a moderator has not passed but the office that wrote it. */
function describeWords(
  words: EntryText | undefined,
  { step, text, more }: { step: RecommendationStep; text: string; more: string },
  { isForInside, isOwn, readsNotes }: EntryReader,
) {
  if (step === "helped") return { ...NO_WORDS, answer: describeAnswer(more, text) };
  if (!words)
    return { ...NO_WORDS, ...(mayReadUnchecked(step, isForInside, readsNotes) ? { text, more } : {}) };
  const isChecked = words.textPassedAt !== null;
  if (!isChecked && !isForInside && !isOwn) return { ...NO_WORDS, isChecked };
  const note = readsNotes ? words.textNote : null;
  return { ...NO_WORDS, text: words.text, more: words.more, isChecked, note };
}

/** What a group said of a change, and in which meeting; of a writer nothing. */
function describeAnswer(answer: string, heldOn: string): string {
  const said = HELPED_ANSWERS[answer as HelpedAnswer];
  if (!said) return "";
  return heldOn ? `${said}. At its meeting on ${formatDay(heldOn)}` : said;
}

/** Words that no moderator reads: outside there are none, but for what an office said before there were moderators here. */
function mayReadUnchecked(step: RecommendationStep, isForInside: boolean, readsNotes: boolean): boolean {
  // Why something was taken back was promised to its group alone, until that was asked for everyone.
  if (step === "takenBack") return isForInside;
  return !TO_ONE_OFFICE.includes(step) || readsNotes;
}

const NO_WORDS = { text: "", more: "", isChecked: true, note: null as string | null, answer: "" };

function mayRewrite(actor: Actor, words: EntryText | undefined): boolean {
  return words !== undefined && words.textPassedAt === null && isActingFor(actor, words);
}

/** The day on which it was worded as its reader reads it: outside that may be as a moderator passed it last. */
export function findWordedOn(row: RecommendationRow, isForInside: boolean): string {
  const steps = stepsOf().all({ id: row.id });
  const passed = steps.findLastIndex(({ step }) => step === "textPassed");
  const read = isForInside || !areOtherWordsRead(row) ? steps : steps.slice(0, passed + 1);
  return formatDate(read.findLast(({ step }) => step === "reworded")?.at ?? row.createdAt);
}

const stepsOf = prepared(() =>
  db
    .select({
      id: recommendationSteps.id,
      step: recommendationSteps.step,
      at: recommendationSteps.at,
      groupId: recommendationSteps.groupId,
      organisationId: recommendationSteps.organisationId,
      toGroupId: recommendationSteps.toGroupId,
      toOrganisationId: recommendationSteps.toOrganisationId,
      text: recommendationSteps.text,
      more: recommendationSteps.more,
      responseId: recommendationSteps.responseId,
      otherId: recommendationSteps.otherId,
      otherReference: recommendations.reference,
      otherTitle: recommendations.title,
    })
    .from(recommendationSteps)
    .leftJoin(recommendations, sql`${recommendations.id} = ${recommendationSteps.otherId}`)
    .where(sql`${recommendationSteps.recommendationId} = ${sql.placeholder("id")}`)
    .orderBy(recommendationSteps.at, recommendationSteps.id),
);

/** What a response says, in words. */
export function describeResponse({ kind, post, text, change, ...more }: RecommendationResponse) {
  const organisation = readHolders().nameOf(more);
  return {
    kind,
    post,
    who: `${post}, ${organisation}`,
    text,
    change,
    place: more.place,
    since: more.madeOn && formatDay(more.madeOn),
    by: more.dueOn && formatDay(more.dueOn),
    evidence: more.evidence,
    with: partnersOf()
      .all({ id: more.id })
      .map(({ organisationId }) => readHolders().nameOf({ groupId: null, organisationId })),
  };
}

const partnersOf = prepared(() =>
  db
    .select({ organisationId: recommendationPartners.organisationId })
    .from(recommendationPartners)
    .where(
      sql`${recommendationPartners.responseId} = ${sql.placeholder("id")} and ${recommendationPartners.declinedAt} is null`,
    ),
);
