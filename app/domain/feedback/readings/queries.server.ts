import { eq, max, min, sql } from "drizzle-orm";
import { formatDay, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedbackReadings, groups, organisations } from "#db/schema/index.ts";
import { READING_OFFICES, type ReadingOffice } from "#db/vocabulary.ts";
import { inGroup, inOrganisation, readHolders } from "../../people/holders.server.ts";
import { listProgress } from "../progress/queries.server.ts";
import type { Described, FeedbackRow } from "../queries.server.ts";
import { listQuestions } from "../questions/queries.server.ts";

export type Reader = { who: string; when: string };

/**
 * Which offices read a comment, the first reader first, and when: never who held the office. Whoever decided about it,
 * asked its writer something or responded to it has read it, even where no look was recorded then.
 */
export function listReaders(comment: Pick<FeedbackRow, "id" | "checkedAt">): Reader[] {
  const recorded = readersOf().all({ feedbackId: comment.id });
  const isRecorded = (reader: ProvenReader) =>
    recorded.some(
      ({ office, organisationName }) =>
        office === reader.office && organisationName === reader.organisationName,
    );
  return [...recorded, ...listProvenReaders(comment).filter((reader) => !isRecorded(reader))]
    .sort((a, b) => (a.first ?? "").localeCompare(b.first ?? ""))
    .map(({ office, groupName, organisationName, first, last }) => {
      const place = groupName ?? organisationName;
      return {
        who: place ? `${READING_OFFICES[office]} of ${place}` : READING_OFFICES[office],
        when: inWords(first ?? "", last ?? ""),
      };
    });
}

const readersOf = prepared(() =>
  db
    .select({
      office: feedbackReadings.office,
      groupName: groups.name,
      organisationName: organisations.name,
      first: min(feedbackReadings.readOn),
      last: max(feedbackReadings.readOn),
    })
    .from(feedbackReadings)
    .leftJoin(groups, eq(groups.id, feedbackReadings.placeId))
    .leftJoin(organisations, eq(organisations.id, feedbackReadings.placeId))
    .where(eq(feedbackReadings.feedbackId, sql.placeholder("feedbackId")))
    .groupBy(feedbackReadings.office, feedbackReadings.placeId),
);

type ProvenReader = ReturnType<typeof listProvenReaders>[number];

function listProvenReaders(comment: Pick<FeedbackRow, "id" | "checkedAt">) {
  const by = (office: ReadingOffice, organisationName: string | null, at: Date) => {
    const day = today(at);
    return { office, groupName: null, organisationName, first: day, last: day };
  };
  const staff = new Map(
    listProgress(comment).flatMap(({ organisationName, reachedAt }) =>
      organisationName ? [[organisationName, by("reviewer", organisationName, reachedAt)] as const] : [],
    ),
  );
  const asked = listQuestions(comment).find(({ askedAt }) => askedAt !== null)?.askedAt;
  const decidedAt = comment.checkedAt ?? asked;
  return [...(decidedAt ? [by("moderator", null, decidedAt)] : []), ...staff.values()];
}

function inWords(first: string, last: string): string {
  return first === last
    ? `on ${formatDay(first)}`
    : `first on ${formatDay(first)}, last on ${formatDay(last)}`;
}

/**
 * Who has a comment where nobody holds the office that it went to, for its writer: the group's, and that of the
 * organisation that it is about.
 */
export function describePassedOn(
  { state, groupId, organisationId }: FeedbackRow,
  { groupName, organisationName }: Described,
): string[] {
  if (state !== "published") return [];
  const holders = readHolders();
  const ofGroup = holders.passedTo(inGroup(groupId));
  const ofStaff = organisationId && holders.passedTo(inOrganisation(organisationId));
  return [
    ...(ofGroup ? [`Nobody runs ${groupName} just now: ${ofGroup} has it.`] : []),
    ...(ofStaff ? [`Nobody at ${organisationName} responds here yet: ${ofStaff} has it.`] : []),
  ];
}
