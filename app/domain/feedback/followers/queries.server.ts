import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedbackFollowers } from "#db/schema/index.ts";
import type { FeedbackRow } from "../queries.server.ts";

/** Does an address hear of this comment, or wait to be confirmed? Never which. */
export function isFollowed({ id }: Pick<FeedbackRow, "id">): "confirmed" | "waiting" | null {
  const follower = followerOf().get({ feedbackId: id });
  if (!follower) return null;
  return follower.confirmedAt ? "confirmed" : "waiting";
}

const followerOf = prepared(() =>
  db
    .select({ confirmedAt: feedbackFollowers.confirmedAt })
    .from(feedbackFollowers)
    .where(eq(feedbackFollowers.feedbackId, sql.placeholder("feedbackId"))),
);
