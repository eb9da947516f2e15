import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackPins } from "#db/schema/index.ts";
import type { ReportScope, Voice } from "#db/vocabulary.ts";
import type { Shown } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { personOf } from "../feedback/person.server.ts";
import { isForGroup, isPublished, mayBeQuoted } from "../feedback/visibility.server.ts";
import { momentsOf, type Period } from "./periods.ts";
import { type ControlledReport, KEY } from "./report.ts";
import type { Scope } from "./scopes.server.ts";

export type Quotation = {
  text: string;
  about: string;
  /** Whose voice it is; undefined where that would say too much. */
  voice?: Voice | undefined;
  /** A facilitator pinned it for others to read. */
  isPinned: boolean;
};

export type Quotations = { wentWell: Quotation[]; couldBeBetter: Quotation[] };

type Passage = keyof Quotations;

/** Of each kind; praise counts as much as concern. */
const QUOTATIONS_OF_A_KIND = 4;

/** The newest that are looked through for so many different people. */
const MOST_LOOKED_AT = 60;

const LONGEST_QUOTATION = 500;

/** Whoever spoke for someone else is never quoted as if it was their own care. */
export const ABOUT: Record<Voice, string> = {
  own: "A patient",
  caredFor: "A carer",
  died: "Someone bereaved",
  someoneElse: "Someone who spoke for another person",
};

/** One statement for each kind of scope: each runs along its own index of what is published. */
const QUOTABLE = {
  county: prepared(() => selectQuotable(isForGroup)),
  organisation: prepared(() => selectQuotable(eq(feedback.organisationId, sql.placeholder("placeId")))),
  group: prepared(() => selectQuotable(eq(feedback.groupId, sql.placeholder("placeId")))),
} as const satisfies Record<ReportScope, unknown>;

function selectQuotable(within: SQL) {
  return db
    .select({
      id: feedback.id,
      person: personOf,
      voice: feedback.voice,
      stageId: feedback.stageId,
      isPinned: sql<number>`exists (select 1 from ${feedbackPins} where ${feedbackPins.feedbackId} = ${feedback.id})`,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
    })
    .from(feedback)
    .where(
      and(
        isPublished,
        within,
        sql`${feedback.publishedAt} >= ${sql.placeholder("from")}`,
        sql`${feedback.publishedAt} < ${sql.placeholder("to")}`,
        mayBeQuoted,
      ),
    )
    .orderBy(desc(feedback.publishedAt), desc(feedback.id))
    .limit(MOST_LOOKED_AT);
}

/**
 * Words that may be quoted, each passage of another person. Read at this moment from what is published and whose
 * writer consents: what is withdrawn is gone with the next look, while the counts stay as they were released. What was
 * told to staff only is quoted to the staff of its own group and organisation, never across the county.
 */
export function listQuotations(
  scope: Scope,
  period: Period,
  report: ControlledReport,
  stages: StageNames,
): Quotations {
  const quotations: Quotations = { wentWell: [], couldBeBetter: [] };
  for (const { comment, passage } of choosePassages(scope, period)) {
    quotations[passage].push({
      text: excerpt(comment[passage], LONGEST_QUOTATION),
      isPinned: comment.isPinned === 1,
      ...attributesOf(comment, report, stages),
    });
  }
  return quotations;
}

/** Is this comment among those that a report of the scope and the period quotes at this moment? */
export function isQuoted(feedbackId: string, scope: Scope, period: Period): boolean {
  return choosePassages(scope, period).some(({ comment }) => comment.id === feedbackId);
}

/** Which passages are quoted: those that are pinned, then the newest, each of another person, as many of one kind as of the other. */
function choosePassages(scope: Scope, period: Period) {
  const { from, to } = momentsOf(period);
  const between = { from: from.getTime(), to: to.getTime() };
  const comments = QUOTABLE[scope.scope]()
    .all({ placeId: scope.placeId, ...between })
    .toSorted((a, b) => b.isPinned - a.isPinned);

  const chosen: { comment: (typeof comments)[number]; passage: Passage }[] = [];
  const heard = new Set<string>();
  for (const comment of comments) {
    const passage = passageOf(comment, (kind) => chosen.filter((one) => one.passage === kind).length);
    if (!passage || heard.has(comment.person)) continue;
    heard.add(comment.person);
    chosen.push({ comment, passage });
  }
  return chosen;
}

/** The passage of a comment to quote: of the kind that has fewer quotations yet, and none when there are enough. */
function passageOf(
  comment: Record<Passage, string>,
  countOf: (kind: Passage) => number,
): Passage | undefined {
  const kinds: Passage[] = ["couldBeBetter", "wentWell"];
  return kinds
    .filter((kind) => comment[kind] && countOf(kind) < QUOTATIONS_OF_A_KIND)
    .sort((a, b) => countOf(a) - countOf(b))[0];
}

type StageNames = readonly { id: string; name: string }[];

/**
 * What may stand beside a quotation: only what describes at least 8 people of this report, and the most specific goes
 * first. Nothing at all is left when even whose care it was would say too much.
 */
function attributesOf(
  { voice, stageId }: { voice: Voice | null; stageId: string | null },
  { cells }: ControlledReport,
  stages: StageNames,
): Pick<Quotation, "about" | "voice"> {
  // Nothing is known of whose care it was: then no part of it is said.
  if (!voice || !describesEnough(cells[KEY.voice(voice)])) return { about: "" };
  const stage = stages.find(({ id }) => id === stageId)?.name;
  const isEnough = stageId && stage && describesEnough(cells[KEY.voiceAtStage(voice, stageId)]);
  return { voice, about: isEnough ? `${ABOUT[voice]}: ${stage}` : ABOUT[voice] };
}

/** A shown number stands for no fewer people than the threshold, which is no less than a quotation needs. */
export function describesEnough(shown: Shown | undefined): shown is number {
  return typeof shown === "number" && shown >= SCHEMES[SCHEME].quotePeople;
}
