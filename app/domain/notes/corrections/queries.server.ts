import { and, asc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { corrections, groups, members, notes, notesItems } from "#db/schema/index.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { getItem, getNotesToWrite } from "../queries.server.ts";

const MOST_SHOWN = 200;

/** What was suggested for some notes, with who did: for those who write them. */
export function listCorrections(notesId: string) {
  return ofNotes().all({ notesId });
}

const ofNotes = prepared(() =>
  db
    .select({ ...columns, authorName: members.nameToShow })
    .from(corrections)
    .innerJoin(notesItems, eq(notesItems.id, corrections.itemId))
    .leftJoin(members, eq(members.id, corrections.authorId))
    .where(eq(corrections.notesId, sql.placeholder("notesId")))
    .orderBy(asc(corrections.createdAt))
    .limit(MOST_SHOWN),
);

/** What the actor suggested for the notes of a meeting, and the answers. */
export function listOwnCorrections(actor: Actor, meetingId: string) {
  return actor.id ? ofAuthor().all({ meetingId, authorId: actor.id }) : [];
}

const ofAuthor = prepared(() =>
  db
    .select(columns)
    .from(corrections)
    .innerJoin(notesItems, eq(notesItems.id, corrections.itemId))
    .innerJoin(notes, eq(notes.id, corrections.notesId))
    .where(
      and(
        eq(notes.meetingId, sql.placeholder("meetingId")),
        // The plus keeps to the index that has them in their order.
        sql`+${corrections.authorId} = ${sql.placeholder("authorId")}`,
      ),
    )
    .orderBy(asc(corrections.createdAt))
    .limit(MOST_SHOWN),
);

const columns = {
  id: corrections.id,
  itemId: corrections.itemId,
  title: notesItems.title,
  text: corrections.text,
  state: corrections.state,
  reason: corrections.reason,
  createdAt: corrections.createdAt,
};

/**
 * One suggestion with the item that it is about.
 *
 * @throws Response 404 when it is not of notes that the actor may read, 403 for all but the group's facilitators
 */
export function getCorrection(
  actor: Actor,
  place: { slug: string | undefined; meetingId: string | undefined },
  id: string | undefined,
) {
  const written = getNotesToWrite(actor, place.slug, place.meetingId);
  const correction = written.id ? listCorrections(written.id).find((one) => one.id === id) : undefined;
  if (!correction) throw notFound();
  return { ...written, correction, item: getItem(written, correction.itemId) };
}

/** For each group whose notes the actor writes: how many suggestions wait for an answer. */
export function countOpenCorrections(actor: Actor) {
  const { groupIds } = scopeOf(actor, "notes:write");
  return openByGroup()
    .all({ groups: JSON.stringify(groupIds) })
    .filter((group) => group.count > 0);
}

const openByGroup = prepared(() =>
  db
    .select({
      slug: groups.slug,
      name: groups.name,
      count: sql<number>`(select count(*) from ${corrections} inner join ${notes} on ${notes.id} = ${corrections.notesId}
        where ${notes.groupId} = ${groups.id} and ${corrections.state} = 'open')`,
      oldest:
        sql`(select min(${corrections.createdAt}) from ${corrections} inner join ${notes} on ${notes.id} = ${corrections.notesId}
        where ${notes.groupId} = ${groups.id} and ${corrections.state} = 'open')`.mapWith(
          corrections.createdAt,
        ),
    })
    .from(groups)
    .innerJoin(sql`json_each(${sql.placeholder("groups")})`, sql`json_each.value = ${groups.id}`),
);
