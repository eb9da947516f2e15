import type { PageKey } from "#app/domain/page-key.server.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { formatDate } from "#app/lib/london.ts";
import { describeVoice } from "../../feedback/answers.ts";
import { isNarrowed, workingAddress } from "./filter.ts";
import { listWorkingComments } from "./list.server.ts";
import type { WorkingChoice } from "./queries.server.ts";

/** Enough first words to know a comment by, in characters. */
const FIRST_WORDS = 110;

const PER_PAGE = 20;

/** Below the numbers of all comments, a few show what there is to read. */
const FIRST_ONES = 3;

/**
 * A page of the list, as its rows say it: only the first few where nothing was chosen. Each leads to its comment, which leads
 * back to the same filter.
 */
export function listWorkingItems({ place, filter, span }: WorkingChoice, after?: PageKey) {
  const perPage = isNarrowed(filter) ? PER_PAGE : FIRST_ONES;
  const { rows, next } = listWorkingComments(place, filter, span, { perPage, after });
  const back = encodeURIComponent(workingAddress(filter));
  const items = rows.map((row) => ({
    reference: row.reference,
    href: `/feedback/${row.reference}?back=${back}`,
    firstWords: excerpt(
      filter.passage === "couldBeBetter"
        ? row.couldBeBetter || row.wentWell
        : row.wentWell || row.couldBeBetter,
      FIRST_WORDS,
    ),
    about: [
      row.siteName ?? row.organisationName ?? "Organisation not known",
      row.stageName,
      describeVoice(row),
      row.publishedAt && formatDate(row.publishedAt),
    ]
      .filter(Boolean)
      .join(" · "),
    isAnswered: row.isAnswered,
    isForStaffOnly: row.audience === "staff",
  }));
  return { items, next };
}
