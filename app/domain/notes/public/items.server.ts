import { asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { notesItems, publicItems } from "#db/schema/index.ts";

/** An item as both editions have it: words only, so that the two can be laid side by side. */
export type EditionItem = { itemId: string; title: string; said: string; decisions: string; actions: string };

/** The items that everyone may read, in their order. */
export function listPublicItems(notesId: string): EditionItem[] {
  return publicItemsOfNotes().all({ notesId });
}

const publicItemsOfNotes = prepared(() =>
  db
    .select({
      itemId: publicItems.itemId,
      title: publicItems.title,
      said: publicItems.said,
      decisions: publicItems.decisions,
      actions: publicItems.actions,
    })
    .from(publicItems)
    .innerJoin(notesItems, eq(notesItems.id, publicItems.itemId))
    .where(eq(notesItems.notesId, sql.placeholder("notesId")))
    .orderBy(asc(notesItems.position)),
);
