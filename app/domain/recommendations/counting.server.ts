import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  recommendationFeedback,
  recommendationQuestions,
  recommendations,
} from "#db/schema/index.ts";
import { controlTable } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { personOf, personWithAccount } from "../feedback/person.server.ts";
import { listBelow } from "./combining/queries.server.ts";
import type { RecommendationRow } from "./queries.server.ts";
import { FEWEST_PEOPLE } from "./rules.ts";

/**
 * Counts what everyone may read of people, each number once for good: how many are behind it when everyone first reads it,
 * and how many said that it helped when it is confirmed. Whoever withdraws, answers later or is combined with others
 * changes no number, so that none of them can be told from two (decision 73).
 */
export function countOnce(tx: Transaction, row: RecommendationRow): RecommendationRow {
  const counted = {
    ...(row.countedPeople === null && { countedPeople: countPeople(row) }),
    ...(row.countedAsked === null && row.confirmedOn !== null && countSaid(row)),
  };
  if (Object.keys(counted).length === 0) return row;
  tx.update(recommendations).set(counted).where(eq(recommendations.id, row.id)).run();
  return { ...row, ...counted };
}

/**
 * The people whose feedback it was made out of. What stands above others says nothing of people: beside what was said of
 * those below it would tell of the few who are below one of them only.
 */
function countPeople(row: RecommendationRow): number {
  if (listBelow(row).length > 0) return 0;
  const people = countBehind([row]);
  const { people: shown } = controlTable(
    { cells: [{ key: "people", people, order: 0 }], groups: [], nestings: [], neighbours: [] },
    SCHEMES[SCHEME],
  );
  return typeof shown === "number" ? shown : 0;
}

/** Are so many people behind it, with those below it, that the words of one of them may stand alone? It tells no number. */
export function areEnoughBehind(row: RecommendationRow): boolean {
  return countBehind([row, ...listBelow(row)]) >= FEWEST_PEOPLE;
}

/** Assured people: who has an account. Of what was sent without one nobody knows whose it is. */
function countBehind(rows: readonly RecommendationRow[]): number {
  return peopleBehind().get({ ids: JSON.stringify(rows.map(({ id }) => id)) })?.people ?? 0;
}

const peopleBehind = prepared(() =>
  db
    .select({ people: sql<number>`count(distinct ${personWithAccount})` })
    .from(recommendationFeedback)
    .innerJoin(feedback, eq(feedback.id, recommendationFeedback.feedbackId))
    .where(
      sql`${recommendationFeedback.recommendationId} in (select value from json_each(${sql.placeholder("ids")}))`,
    ),
);

/**
 * How many of those who answered said that it helped, through the disclosure control; only once it is confirmed, so that no
 * single answer shows. Whoever was asked about one change after another is one person, and said what they said last.
 */
function countSaid({ id }: RecommendationRow): { countedAsked: number; countedYes: number } {
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
  return typeof shown.asked === "number" && typeof shown.yes === "number"
    ? { countedAsked: shown.asked, countedYes: shown.yes }
    : { countedAsked: 0, countedYes: 0 };
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
