import { and, asc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, possibleMentions } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { hashText, readSpans, type Span } from "../spans.ts";
import { findText } from "../texts-of-groups.server.ts";

const MOST_LISTED = 50;

export type Mention = ReturnType<typeof getMention>;

/**
 * The texts of a group that may name somebody who has erased themself, the oldest first.
 *
 * @throws Response 403 for all but its facilitators
 */
export function listMentions(actor: Actor, slug: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "name:takeOut", { groupId: group.id });
  const rows = db
    .select()
    .from(possibleMentions)
    .where(eq(possibleMentions.groupId, group.id))
    .orderBy(asc(possibleMentions.foundOn), asc(possibleMentions.id))
    .limit(MOST_LISTED)
    .all();
  return { group, mentions: rows.map((row) => ({ id: row.id, place: row.place, ...asItStands(row) })) };
}

/** @throws Response 403 for all but facilitators of the group, 404 without such a text in it */
export function getMention(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "name:takeOut", { groupId: group.id });
  const row = db
    .select()
    .from(possibleMentions)
    .where(and(eq(possibleMentions.id, id ?? ""), eq(possibleMentions.groupId, group.id)))
    .get();
  if (!row) throw notFound();
  return { group, ...row, ...asItStands(row) };
}

/** The text of now. Where it was changed since, nobody knows any more where the words stand in it. */
function asItStands(row: typeof possibleMentions.$inferSelect): { text: string; marked: Span[] } {
  const text = findText(row.place, row)?.text ?? "";
  return { text, marked: hashText(text) === row.textHash ? readSpans(row.spans) : [] };
}

/** How many texts wait in each group of the actor. */
export function countMentions(actor: Actor): { slug: string; name: string; count: number }[] {
  const { groupIds } = scopeOf(actor, "name:takeOut");
  return mentionsByGroup().all({ groups: JSON.stringify(groupIds) });
}

const mentionsByGroup = prepared(() =>
  db
    .select({ slug: groups.slug, name: groups.name, count: sql<number>`count(*)` })
    .from(possibleMentions)
    .innerJoin(groups, eq(groups.id, possibleMentions.groupId))
    .where(sql`${possibleMentions.groupId} in (select value from json_each(${sql.placeholder("groups")}))`)
    .groupBy(groups.id),
);
