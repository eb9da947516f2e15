import { sql } from "drizzle-orm";
import { actions, attendances } from "#db/schema/index.ts";
import { type Actor, can } from "../policy.ts";

/**
 * Notes go first to those who came, so what they ask of people does too: an action is the whole group's once its notes
 * are agreed. Until then it is for those who came, for whoever took it on, and for who writes the notes.
 *
 * @param of the table of the notes in which the action was written down
 */
export function isForReader(of: { id: unknown; state: unknown }) {
  const memberId = sql.placeholder("memberId");
  return sql`(${of.state} = 'agreed' or ${sql.placeholder("isWriter")} = 1 or ${actions.ownerId} = ${memberId}
    or exists (select 1 from ${attendances} where ${attendances.memberId} = ${memberId}
      and ${attendances.notesId} = ${of.id} and ${attendances.attendance} = 'came'))`;
}

/** What those queries ask about the reader. */
export function readerOf(actor: Actor, groupId: string) {
  return { memberId: actor.id ?? "", isWriter: can(actor, "notes:readReview", { groupId }) ? 1 : 0 };
}
