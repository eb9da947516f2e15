import { and, desc, type SQL, sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import type { Voice } from "#db/vocabulary.ts";
import { personOf } from "../../feedback/person.server.ts";
import { isForGroup, isPublished, mayBeQuoted } from "../../feedback/visibility.server.ts";
import { momentsOf, type Period } from "../periods.ts";
import { ABOUT, describesEnough } from "../quotations.server.ts";
import { type ControlledReport, KEY } from "../report.ts";
import { isWithin, type Scope } from "../scopes.server.ts";

const LONGEST_QUOTATION = 500;
const MOST_LOOKED_AT = 60;
const MOST_OF_A_VOICE = 4;
const KEPT_AT_FIRST = 2;

/** What everyone may read of it: told to a group, and quoted with consent. */
const isQuotable = sql`${isPublished} and ${isForGroup} and ${mayBeQuoted}`;

export type Candidate = {
  feedbackId: string;
  passage: "wentWell" | "couldBeBetter";
  voice: Voice;
  about: string;
  fits: number;
  isLeftOut: boolean;
};

/**
 * What a report of a place and a period may quote in public, pinned ones first and then the newest, each of another person,
 * praise as much as concern. Of each voice the first two are kept, and the drafter chooses. Whose description fits fewer
 * than eight people with accounts is not among them.
 */
export function listCandidates(
  scope: Scope,
  period: Period,
  report: ControlledReport,
  stages: readonly { id: string; name: string }[],
): Candidate[] {
  const { from, to } = momentsOf(period);
  const heard = new Set<string>();
  const chosen: Candidate[] = [];
  for (const comment of selectQuotable(isWithin(scope), from, to)) {
    const described = describeWriter(comment, report, stages);
    if (!described || heard.has(comment.person)) continue;
    const same = chosen.filter(({ voice }) => voice === described.voice);
    if (same.length >= MOST_OF_A_VOICE) continue;
    const wanted = same.at(-1)?.passage === "wentWell" ? "couldBeBetter" : "wentWell";
    const other = wanted === "wentWell" ? "couldBeBetter" : "wentWell";
    const passage = comment[wanted] ? wanted : other;
    heard.add(comment.person);
    chosen.push({ feedbackId: comment.id, passage, ...described, isLeftOut: same.length >= KEPT_AT_FIRST });
  }
  return chosen;
}

function selectQuotable(within: SQL | undefined, from: Date, to: Date) {
  return db
    .select({
      id: feedback.id,
      person: personOf,
      voice: feedback.voice,
      stageId: feedback.stageId,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
    })
    .from(feedback)
    .where(
      and(
        isQuotable,
        within,
        sql`${feedback.publishedAt} >= ${from.getTime()} and ${feedback.publishedAt} < ${to.getTime()}`,
      ),
    )
    .orderBy(
      sql`exists (select 1 from feedback_pins as pin where pin.feedback_id = ${feedback.id}) desc`,
      desc(feedback.publishedAt),
      desc(feedback.id),
    )
    .limit(MOST_LOOKED_AT)
    .all();
}

/** What stands beside a quotation, and how many people with accounts it fits: as specific as eight of them allow. */
function describeWriter(
  { voice, stageId }: { voice: Voice | null; stageId: string | null },
  { cells }: ControlledReport,
  stages: readonly { id: string; name: string }[],
): Pick<Candidate, "voice" | "about" | "fits"> | undefined {
  if (!voice) return undefined;
  const stage = stages.find(({ id }) => id === stageId);
  const atStage = stage && cells[KEY.voiceAtStage(voice, stage.id)];
  if (stage && describesEnough(atStage))
    return { voice, about: `${ABOUT[voice]}: ${stage.name}`, fits: atStage };
  const alone = cells[KEY.voice(voice)];
  return describesEnough(alone) ? { voice, about: ABOUT[voice], fits: alone } : undefined;
}

/** The words of a quotation as they are at this moment; undefined when they may not be quoted any more. */
export function findWords(feedbackId: string | null, passage: string): string | undefined {
  const found = quotableById().get({ id: feedbackId ?? "" });
  const text = found?.[passage === "wentWell" ? "wentWell" : "couldBeBetter"];
  return text ? excerpt(text, LONGEST_QUOTATION) : undefined;
}

const quotableById = prepared(() =>
  db
    .select({ wentWell: feedback.wentWell, couldBeBetter: feedback.couldBeBetter })
    .from(feedback)
    .where(sql`${feedback.id} = ${sql.placeholder("id")} and ${isQuotable}`),
);
