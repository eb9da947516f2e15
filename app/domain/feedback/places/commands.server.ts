import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { getGroupById } from "../../groups/queries.server.ts";
import type { Actor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { getFeedbackToCheck } from "../checks/queries.server.ts";
import type { PlaceInput } from "./form.ts";
import { findPlace } from "./queries.server.ts";
import { maySetPlace } from "./rules.ts";

/**
 * Says where it was, for a writer who was not sure. Whom it concerns and which group hears of it follow from that; a group
 * that its writer chose stays. Only before anybody else reads it: other readers would lose it.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function setPlace(
  actor: Actor,
  reference: string | undefined,
  { where, placeName }: PlaceInput,
): Result<Nothing, "changed" | "notOnOffer"> {
  const comment = getFeedbackToCheck(actor, reference);
  if (!maySetPlace(comment)) return { ok: false, reason: "changed" };
  const place = findPlace(where, placeName, getGroupById(comment.groupId).slug);
  if (!place || place.placeKind === "notSure") return { ok: false, reason: "notOnOffer" };

  const { id: feedbackId } = comment;
  inTransaction((tx) => {
    tx.update(feedback)
      .set({ ...place, placeSetAt: now() })
      .where(eq(feedback.id, feedbackId))
      .run();
    recordEvent(tx, actor, "feedback.placeSet", { feedbackId, groupId: place.groupId });
  });
  return { ok: true };
}
