import type { FeedbackRow } from "../feedback/queries.server.ts";
import { readResponses } from "./looks.server.ts";
import { describeResponse } from "./queries.server.ts";
import { describeOwnReaction, listOwnReactions } from "./reactions/queries.server.ts";

/** The responses to a comment as its writer's page shows them: which are new, and what the writer said to each. */
export function describeResponsesForWriter(own: FeedbackRow) {
  const reactions = listOwnReactions(own);
  return readResponses(own).map((response) => ({
    id: response.id,
    isNew: response.isNew,
    ...describeResponse(response),
    reaction: describeOwnReaction(reactions.find(({ responseId }) => responseId === response.id)),
  }));
}
