import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { cutPage, keyValues, NEWEST, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { formatDate, today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { countWorkingDays } from "#app/lib/working-days.ts";
import { prepared, preparedFor } from "#db/prepared.ts";
import { feedback, feedbackThemes } from "#db/schema/index.ts";
import { type Actor, can, type MemberActor } from "../policy.ts";
import { describePlaceForWriter, describePlaceShortly, describeVoice } from "./answers.ts";
import { wordsOfPassages } from "./drafts/question-words.ts";
import { type Described, listThemesOf, selectDescribed } from "./queries.server.ts";
import { countReached } from "./stations.ts";
import { deriveStatus } from "./status.ts";
import { isAlone, isForGroup, isPublished } from "./visibility.server.ts";

export const COMMENTS_PER_PAGE = 20;

/** A response is due within so many working days, counted from the day after it was published. */
export const DAYS_TO_RESPOND = 20;

/** Enough of a comment for its writer to know it by, in characters. */
const FIRST_WORDS = 70;

/** In place of a theme: what nobody has given one yet. */
export const NO_THEMES = "none";

type Shape = { isWide: boolean; theme: "any" | "one" | "none"; hasStage: boolean };

/** Which filters there are decides which statement is run. */
const groupList = preparedFor(selectOfGroup);

function selectOfGroup({ isWide, theme, hasStage }: Shape) {
  const conditions = and(
    isWide ? undefined : isForGroup,
    hasStage ? eq(feedback.stageId, sql.placeholder("stage")) : undefined,
  );
  if (theme === "one") return selectTagged(conditions);
  const isUntagged = theme === "none" ? sql`${feedback.isTagged} = 0` : undefined;
  return selectPublished(eq(feedback.groupId, sql.placeholder("group")), isUntagged, conditions);
}

export function selectPublished(...conditions: (SQL | undefined)[]) {
  return selectDescribed()
    .where(
      and(
        isPublished,
        isAlone,
        ...conditions,
        sql`(${feedback.publishedAt}, ${feedback.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(feedback.publishedAt), desc(feedback.id))
    .limit(COMMENTS_PER_PAGE + 1);
}

/** Along the index of a theme in a group: a theme that hardly any comment has is found as fast as any other. */
function selectTagged(conditions: SQL | undefined) {
  const { themeId, passage, groupId, publishedAt, feedbackId } = feedbackThemes;
  // A comment that speaks of it in both passages is listed once.
  const isFirst = sql`not exists (select 1 from ${feedbackThemes} as earlier where earlier.feedback_id = ${feedbackId}
    and earlier.theme_id = ${themeId} and earlier.passage < ${passage})`;
  return selectDescribed()
    .innerJoin(feedbackThemes, eq(feedbackId, feedback.id))
    .where(
      and(
        eq(themeId, sql.placeholder("theme")),
        eq(groupId, sql.placeholder("group")),
        isPublished,
        isAlone,
        isFirst,
        conditions,
        sql`(${publishedAt}, ${feedbackId}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(publishedAt), desc(feedbackId))
    .limit(COMMENTS_PER_PAGE + 1);
}

/** Which part of a group's feedback to list: everything, or what has this theme, no themes, or this stage. */
export type FeedbackFilter = { theme: string | null; stage: string | null; after?: PageKey };

/**
 * What was said to a group and is published, newest first, a page at a time. Who may read what is for staff only sees
 * that too.
 *
 * @throws Response 404 for those who may not read the group's feedback
 */
export function listGroupFeedback(actor: Actor, group: { id: string }, filter: FeedbackFilter) {
  if (!can(actor, "feedback:read", { groupId: group.id })) throw notFound();
  const { theme, stage, after = NEWEST } = filter;
  const isWide = can(actor, "feedback:readStaffOnly", { groupId: group.id });
  const themeShape = theme === null ? "any" : theme === NO_THEMES ? "none" : "one";
  const shape = { isWide, theme: themeShape, hasStage: stage !== null } as const;
  return publishedPage(groupList(shape).all({ group: group.id, theme, stage, ...keyValues(after) }));
}

/** What the actor sent, newest first, with the status of each. */
export function listOwnFeedback(actor: MemberActor, after: PageKey = NEWEST) {
  const rows = ownList().all({ author: actor.id, ...keyValues(after) });
  const page = cutPage(rows, COMMENTS_PER_PAGE, ({ sentAt, id }) => ({ at: sentAt, id }));
  const items = page.rows.map((row) => ({
    reference: row.reference,
    firstWords: excerpt(row.wentWell || row.couldBeBetter, FIRST_WORDS),
    place: describePlaceForWriter(row),
    sentOn: formatDate(row.sentAt),
    ...standingOf(row),
  }));
  return { items, next: page.next };
}

function standingOf(row: Described) {
  const status = deriveStatus(row);
  return { status, reached: countReached(status) };
}

const ownList = prepared(() =>
  selectDescribed({ placeKind: feedback.placeKind, placeName: feedback.placeName })
    .where(
      and(
        eq(feedback.authorId, sql.placeholder("author")),
        sql`(${feedback.sentAt}, ${feedback.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(feedback.sentAt), desc(feedback.id))
    .limit(COMMENTS_PER_PAGE + 1),
);

/** A page of a list, as its rows say it. */
export function publishedPage(rows: Described[]) {
  const page = cutPage(rows, COMMENTS_PER_PAGE, ({ publishedAt, sentAt, id }) => ({
    at: publishedAt ?? sentAt,
    id,
  }));
  const themes = listThemesOf(page.rows.map(({ id }) => id));
  const items = page.rows.map((row) => ({
    reference: row.reference,
    about: describeVoice(row),
    place: describePlaceShortly(row),
    stageName: row.stageName,
    publishedOn: row.publishedAt && formatDate(row.publishedAt),
    workingDaysOld: countWorkingDays(today(row.publishedAt ?? row.sentAt), today(now())),
    wentWell: excerpt(row.wentWell),
    couldBeBetter: excerpt(row.couldBeBetter),
    names: wordsOfPassages(row),
    isForStaffOnly: row.audience === "staff",
    isAnswered: row.isAnswered,
    themes: themes.filter(({ feedbackId }) => feedbackId === row.id).map(({ name }) => name),
  }));
  return { items, next: page.next };
}

export type FeedbackItem = ReturnType<typeof publishedPage>["items"][number];
