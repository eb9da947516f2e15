import { and, eq, inArray, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction, sqlite, type Transaction } from "#db/client.server.ts";
import { contactPreferences, groups, members, peopleWithoutEmail } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { hashesOf } from "../feedback/codes/code.server.ts";
import { moveNames } from "../people/former-names.server.ts";
import { sealContact, unsealContact } from "../people/sealed-contact.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Result } from "../result.ts";

/**
 * All that is kept of somebody without email and goes into their account. What the account has already for the same meeting,
 * group or round of papers stays as it is. A test holds every key to `members` against this list.
 */
export const MOVED = [
  "memberships.member_id",
  "answers.member_id",
  "poll_answers.member_id",
  "attendances.member_id",
  "feedback.author_id",
  "actions.owner_id",
  "agenda_items.proposed_by_id",
  "paper_copies.member_id",
  "outbox.member_id",
  "post_requests.member_id",
] as const;

type Column = (typeof MOVED)[number] | "communication_needs.member_id";

/**
 * Puts what a group kept of somebody without email into the account of whoever holds the code. It works once: the entry is
 * gone with it.
 *
 * @returns the group; the same refusal for a code that never was, was used, was replaced, or is too old
 */
export function takeOver(
  actor: MemberActor,
  typed: string,
): Result<{ group: { slug: string; name: string } }, "notUsable"> {
  authorize(actor, "person:takeOver");
  return inTransaction((tx) => {
    const kept = findByCode(typed);
    if (!kept) return { ok: false, reason: "notUsable" };
    const { memberId, groupId, slug, name } = kept;
    recordEvent(tx, actor, "person.takenOver", { memberId, groupId });
    for (const column of MOVED) move(column, memberId, actor.id);
    moveNeeds(tx, memberId, actor.id);
    moveNames(tx, memberId, actor.id);
    tx.delete(members).where(eq(members.id, memberId)).run();
    return { ok: true, group: { slug, name } };
  });
}

function findByCode(typed: string) {
  const hashes = hashesOf(typed);
  return db
    .select({
      memberId: peopleWithoutEmail.memberId,
      groupId: groups.id,
      slug: groups.slug,
      name: groups.name,
    })
    .from(peopleWithoutEmail)
    .innerJoin(groups, eq(groups.id, peopleWithoutEmail.groupId))
    .where(
      and(
        inArray(peopleWithoutEmail.codeHash, hashes),
        sql`${peopleWithoutEmail.codeEndsAt} > ${now().getTime()}`,
      ),
    )
    .get();
}

/** For a transaction that is open, on the same connection. */
function move(column: Column, from: string, to: string): void {
  const [table, name] = column.split(".");
  sqlite().prepare(`update or ignore ${table} set ${name} = @to where ${name} = @from`).run({ from, to });
}

/** Needs are sealed for whose they are. Those that the account has already count. */
function moveNeeds(tx: Transaction, from: string, to: string): void {
  const own = contactOf(tx, to);
  const kept = contactOf(tx, from);
  if (!kept || own?.needsAgreedAt) return;
  const moved = {
    details: sealContact(to, "details", unsealContact(from, "details", kept.details)),
    address: sealContact(to, "address", unsealContact(from, "address", kept.address)),
    needsAgreedAt: kept.needsAgreedAt,
  };
  tx.insert(contactPreferences)
    .values({ memberId: to, emails: "asItHappens", ...moved })
    .onConflictDoUpdate({ target: contactPreferences.memberId, set: moved })
    .run();
  move("communication_needs.member_id", from, to);
}

function contactOf(tx: Transaction, memberId: string) {
  return tx.select().from(contactPreferences).where(eq(contactPreferences.memberId, memberId)).get();
}
