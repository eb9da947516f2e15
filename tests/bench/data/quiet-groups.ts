import type Database from "better-sqlite3";
import { openSession, prepareMember, prepareMembership, type Session } from "./people.ts";
import { DAY } from "./place.ts";
import { idAt } from "./random.ts";

const TOLD = 30;

/** A word that hardly any comment has. */
export const RARE = "quokka";

/**
 * A group that was told a few comments and one that was told none, each with a member: search must find as fast there as in
 * a busy one. Of each group that was told anything, some comments have a rare word.
 */
export function createQuietGroups(
  database: Database.Database,
  busyId: string,
  now: number,
): { quiet: Session; lonely: Session } {
  const addGroup = database.prepare(
    `insert into groups (id, slug, name, level, towns, about, join_rule, created_at)
     values (?, ?, ?, 'local', 'Towns of Kent', 'A group that exists for one run of the bench.', 'open', ?)`,
  );
  const addMember = prepareMember(database);
  const addMembership = prepareMembership(database);
  const addComment = database.prepare(
    `insert into feedback (id, reference, draft_id, group_id, went_well, could_be_better, audience, may_count,
       may_summarise, may_quote, may_contact, source, state, sent_at, checked_at, published_at)
     values (@id, @id, @id, @groupId, @wentWell, 'Parking took an hour.', 'group', 1, 1, 1, 0, 'online', 'published', @at, @at, @at)`,
  );
  const member = (name: string, number: number): Session & { groupId: string } => {
    const [groupId, memberId] = [idAt(now - 2 * DAY, number), idAt(now - DAY, number)];
    addGroup.run(groupId, name, `${name} group`, now);
    addMember(memberId, name, now - DAY);
    addMembership(groupId, memberId, now - DAY, number);
    return { groupId, memberId, cookie: openSession(database, memberId, name, now) };
  };
  const [quiet, lonely] = [member("quiet", 901), member("lonely", 902)];
  for (let number = 0; number < TOLD; number++)
    addComment.run({
      id: idAt(now - 400 * DAY, number),
      groupId: number < 3 ? busyId : quiet.groupId,
      wentWell: number < 6 ? `A ${RARE} was kind.` : "The nurse rang me.",
      at: now - (10 + number) * DAY,
    });
  return { quiet, lonely };
}
