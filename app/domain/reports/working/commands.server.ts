import { inTransaction } from "#db/client.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listTagsOf } from "../../feedback/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { countWorking } from "./counts.server.ts";
import type { WorkingFilter } from "./filter.ts";
import { readComments } from "./list.server.ts";
import { getWorkingChoice } from "./queries.server.ts";

/** More than anybody reads, and few enough to be put into a file while others wait. */
export const MOST_EXPORTED = 10_000;

/**
 * The numbers and the comments of a look, as they go into a file: the newest, up to a limit. Where words are looked for the
 * comments are those that have them; the numbers are of all. Never what was written: a file lies about when its writer
 * withdraws it, and the reference leads to it. In the audit log.
 *
 * @throws Response 403 and 404 as for `getWorkingChoice`
 */
export function exportWorking(actor: Actor, wanted: WorkingFilter) {
  const choice = getWorkingChoice(actor, { ...wanted, list: undefined, sort: undefined });
  const { place, filter, span } = choice;
  const comments = readComments(place, filter, span, MOST_EXPORTED);
  const where = {
    organisation: { organisationId: place.placeId },
    group: { groupId: place.placeId },
    county: {},
  }[place.scope];
  inTransaction((tx) =>
    recordEvent(tx, actor, "workingCounts.exported", { rows: String(comments.length), ...where }),
  );
  const tags = Map.groupBy(listTagsOf(comments.map(({ id }) => id)), ({ feedbackId }) => feedbackId);
  return {
    choice,
    counts: countWorking(choice),
    comments: comments.map((comment) => ({ ...comment, tags: tags.get(comment.id) ?? [] })),
  };
}

export type WorkingExport = ReturnType<typeof exportWorking>;
