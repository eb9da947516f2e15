import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  publishedChanges,
  recommendationFeedback,
  recommendationQuestions,
} from "#db/schema/index.ts";
import { controlTable } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { personOf, personWithAccount } from "../feedback/person.server.ts";
import { inGroup, readHolders } from "../people/holders.server.ts";
import { describeAskedOutside } from "./asking/said-by-groups.server.ts";
import { latestDue } from "./clocks.ts";
import { listBelow } from "./combining/queries.server.ts";
import { isPublic, wordsFor } from "./public-words.server.ts";
import {
  clockFor,
  getRecommendationById,
  ownerOf,
  placeOf,
  type RecommendationRow,
} from "./queries.server.ts";
import { listPublishedResponses } from "./responding/open.server.ts";
import { outcomeOf } from "./rules.ts";

/**
 * Writes what everyone reads of a recommendation: the only thing that writes to the public copy. Commands call it last,
 * when what they did may be published. What is not public, was taken back, or is read below another has no row.
 */
export function publishChange(tx: Transaction, id: string): void {
  const row = getRecommendationById(id);
  if (!isPublic(row) || row.state === "takenBack" || row.combinedIntoId) {
    tx.delete(publishedChanges).where(eq(publishedChanges.recommendationId, id)).run();
    return;
  }
  const before = tx.select().from(publishedChanges).where(eq(publishedChanges.recommendationId, id)).get();
  const values = describe(row);
  if (before && isSame(before, values)) return;
  // What was answered and reads otherwise now, without another answer since, was put right: the reader is told when.
  const isAnsweredAgain = before !== undefined && countAnswersSince(row, before.changedAt) > 0;
  const isCorrected = before?.answeredOn != null && before.text !== values.text && !isAnsweredAgain;
  const moments = {
    changedAt: now(),
    correctedOn: isCorrected ? today(now()) : (before?.correctedOn ?? null),
  };
  tx.insert(publishedChanges)
    .values({ recommendationId: id, ...values, ...moments, fromPeople: countPeople(row) })
    .onConflictDoUpdate({ target: publishedChanges.recommendationId, set: { ...values, ...moments } })
    .run();
}

function countAnswersSince(row: RecommendationRow, since: Date): number {
  return listPublishedResponses(row).filter(({ publishedAt }) => publishedAt && publishedAt > since).length;
}

function describe(row: RecommendationRow) {
  const holders = readHolders();
  const responses = listPublishedResponses(row);
  const last = responses.at(-1);
  const claim = responses.findLast(({ change }) => change !== null);
  const asking = [row, ...listBelow(row)].map(({ groupId }) => holders.nameOf(inGroup(groupId)));
  const place = last && row.state !== "sent" ? ownerOf(row) : placeOf(row);
  return {
    reference: row.reference,
    outcome: outcomeOf({ ...row, lastKind: last?.kind ?? null }),
    title: wordsFor(row, false).title,
    groupId: row.groupId,
    askedBy: [...new Set(asking)].join(", "),
    askedOn: row.firstSentOn ?? today(row.createdAt),
    organisationId: place.organisationId,
    heldBy: holders.nameOf(place),
    text: (row.madeOn || row.promisedOn ? claim?.change : last?.text) ?? "",
    place: row.madeOn ? (claim?.place ?? null) : null,
    madeOn: row.madeOn,
    promisedOn: row.promisedOn,
    answeredOn: last?.publishedAt ? today(last.publishedAt) : null,
    dueOn: latestDue(clockFor(row, false)),
    confirmedOn: row.confirmedOn,
    ...describeAskedOutside(row),
    ...countSaid(row),
  };
}

/** How many people's feedback is behind it, through the disclosure control: counted once, so that no change tells of one of them. */
function countPeople({ id }: RecommendationRow): number | null {
  const people = peopleBehind().get({ id })?.people ?? 0;
  const { people: shown } = controlTable(
    { cells: [{ key: "people", people, order: 0 }], groups: [], nestings: [], neighbours: [] },
    SCHEMES[SCHEME],
  );
  return typeof shown === "number" && shown > 0 ? shown : null;
}

/** Assured people: who has an account. Of what was sent without one nobody knows whose it is. */
const peopleBehind = prepared(() =>
  db
    .select({ people: sql<number>`count(distinct ${personWithAccount})` })
    .from(recommendationFeedback)
    .innerJoin(feedback, eq(feedback.id, recommendationFeedback.feedbackId))
    .where(
      sql`${recommendationFeedback.recommendationId} in (
        select ${sql.placeholder("id")} union all
        select below.id from recommendations as below where below.combined_into_id = ${sql.placeholder("id")})`,
    ),
);

/**
 * How many of those who answered said that it helped, through the disclosure control; only once it is confirmed, so that no
 * single answer shows. Whoever was asked about one change after another is one person, and said what they said last.
 */
function countSaid({ id, confirmedOn }: RecommendationRow) {
  const nothing = { askedPeople: null, saidYes: null };
  if (!confirmedOn) return nothing;
  const said = [
    ...new Map(
      saidOf()
        .all({ id })
        .map(({ person, answer }) => [person, answer]),
    ).values(),
  ];
  const yes = said.filter((answer) => answer === "yes").length;
  const shown = controlTable(
    {
      cells: [
        { key: "asked", people: said.length, order: 0 },
        { key: "yes", people: yes, order: 1 },
        { key: "other", people: said.length - yes, order: 2 },
      ],
      groups: [{ parent: "asked", children: ["yes", "other"] }],
      nestings: [],
      neighbours: [],
    },
    SCHEMES[SCHEME],
  );
  // Nobody is no base to say anything of.
  if (typeof shown.asked !== "number" || typeof shown.yes !== "number" || shown.asked === 0) return nothing;
  return { askedPeople: shown.asked, saidYes: shown.yes };
}

const saidOf = prepared(() =>
  db
    .select({
      person: personOf,
      answer: recommendationQuestions.answer,
    })
    .from(recommendationQuestions)
    .innerJoin(feedback, eq(feedback.id, recommendationQuestions.feedbackId))
    .where(
      sql`${recommendationQuestions.recommendationId} = ${sql.placeholder("id")} and ${recommendationQuestions.answer} is not null`,
    )
    .orderBy(recommendationQuestions.answeredAt, recommendationQuestions.id),
);

type Published = typeof publishedChanges.$inferSelect;

function isSame(before: Published, values: Partial<Published>): boolean {
  return (Object.keys(values) as (keyof Published)[]).every((key) => before[key] === values[key]);
}
