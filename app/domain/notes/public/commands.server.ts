import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { notes, publicItems } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import type { NotesPlace } from "../saving.server.ts";
import type { PublicItemInput, PublishInput } from "./form.ts";
import { getEditions } from "./queries.server.ts";

/**
 * Changes what everyone will read of an item.
 *
 * @throws Response 404 when the agreed notes or the item are not there for this actor, 403 for all but facilitators
 */
export function changePublicItem(
  actor: MemberActor,
  place: NotesPlace,
  itemId: string | undefined,
  input: PublicItemInput,
): Result<Nothing, "published"> {
  return inTransaction((tx) => {
    const editions = getEditions(actor, place.slug, place.meetingId);
    const item = editions.items.find(({ everyone }) => everyone.itemId === itemId)?.everyone;
    if (!item) throw notFound();
    if (editions.publicEdition === "published") return { ok: false, reason: "published" };
    tx.insert(publicItems)
      .values({ ...input, itemId: item.itemId })
      .onConflictDoUpdate({ target: publicItems.itemId, set: input })
      .run();
    return { ok: true };
  });
}

/**
 * Publishes to everyone the edition that the facilitator has just read beside the members' one, and nothing else.
 *
 * @throws Response 404 when there are no agreed notes for this actor, 403 for all but the group's facilitators
 */
export function publishEdition(
  actor: MemberActor,
  place: NotesPlace,
  input: PublishInput,
): Result<Nothing, "changed"> {
  return inTransaction((tx) => {
    const { group, notesId, publicEdition, items, formVersion } = getEditions(
      actor,
      place.slug,
      place.meetingId,
    );
    authorize(actor, "notes:publish", { groupId: group.id });
    if (publicEdition === "published") return { ok: true };
    if (formVersion !== input.formVersion) return { ok: false, reason: "changed" };

    for (const { everyone } of items) tx.insert(publicItems).values(everyone).onConflictDoNothing().run();
    const publishedAt = now();
    const published = { publicEdition: "published" as const, publishedAt, namesCheckedAt: publishedAt };
    tx.update(notes).set(published).where(eq(notes.id, notesId)).run();
    recordEvent(tx, actor, "notes.published", { notesId, groupId: group.id });
    return { ok: true };
  });
}

/**
 * Takes the public edition off the pages; the members' edition stays. It can be changed and published again.
 *
 * @throws Response 404 when there are no agreed notes for this actor, 403 for all but the group's facilitators
 */
export function takeBackEdition(actor: MemberActor, place: NotesPlace): void {
  inTransaction((tx) => {
    const { group, notesId } = getEditions(actor, place.slug, place.meetingId);
    authorize(actor, "notes:publish", { groupId: group.id });
    const back = { publicEdition: "none" as const, publishedAt: null, namesCheckedAt: null };
    const published = and(eq(notes.id, notesId), eq(notes.publicEdition, "published"));
    if (tx.update(notes).set(back).where(published).run().changes === 0) return;
    recordEvent(tx, actor, "notes.unpublished", { notesId, groupId: group.id });
  });
}
