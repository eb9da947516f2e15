import { today } from "#app/lib/london.ts";
import type { HelpedAnswer } from "#db/vocabulary.ts";
import type { RecommendationRow } from "../queries.server.ts";
import { listQuestions, type Question } from "./queries.server.ts";

/** What each group said last: it may be asked about one change after another. */
export function listLastOfGroups(questions: readonly Question[]): Question[] {
  const lastOf = new Map(questions.flatMap((each) => (each.groupId ? [[each.groupId, each] as const] : [])));
  return [...lastOf.values()];
}

/** What of several answers holds of all: no of one is no, and yes takes everybody. */
const FROM_NO_TO_YES = ["no", "partly", "tooEarly", "yes"] as const satisfies readonly HelpedAnswer[];

/**
 * When people were asked about its change, and what the groups said to that in their meetings: for everyone. A yes shows
 * only once it is confirmed, since until then it would tell that somebody said no.
 */
export function describeAskedOutside({ id, madeOn, confirmedOn }: RecommendationRow) {
  const asked = madeOn === null ? [] : listQuestions(id);
  const answered = listLastOfGroups(asked).filter(({ answer }) => answer !== null);
  const says = FROM_NO_TO_YES.find((each) => answered.some(({ answer }) => answer === each));
  const heldAt = answered.flatMap((each) => (each.answer === says && each.heldAt ? [each.heldAt] : []));
  const last = heldAt.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  const lastAsked = asked.at(-1)?.askedAt;
  const isShown = says !== undefined && (says !== "yes" || confirmedOn !== null);
  return {
    helpAskedOn: lastAsked ? today(lastAsked) : null,
    groupsSay: isShown ? says : null,
    groupsSayOn: isShown && last ? today(last) : null,
  };
}
