import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import {
  communicationNeeds,
  contactPreferences,
  members,
  memberships,
  peopleWithoutEmail,
} from "#db/schema/index.ts";
import { ALL_STAYS } from "../erasure/account.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { makeCode } from "../feedback/codes/code.server.ts";
import { isMade } from "../made.server.ts";
import { answerForPersonWithoutEmail } from "../meetings/answers/commands.server.ts";
import type { Reply } from "../meetings/answers/form.ts";
import { eraseMember } from "../own-data/erasing.server.ts";
import { emptyLog } from "../own-data/traces.server.ts";
import { keepFormerNames } from "../people/former-names.server.ts";
import { sealContact } from "../people/sealed-contact.server.ts";
import { listPeopleWithoutEmail, noteHeardOf } from "../people/without-email.server.ts";
import type { MemberActor } from "../policy.ts";
import { destroyInTransaction } from "../recovery/destroying.server.ts";
import type { Result } from "../result.ts";
import { DAYS_OF_CODE, type NewPersonInput, type PersonInput } from "./form.ts";
import { getGroupToKeepFor, getKept } from "./queries.server.ts";

type Id = string | undefined;

const MOST_KEPT = 100;

/**
 * Writes down somebody who is in the group and has no email. What they need is kept with their agreement, and nobody can log
 * in with it. The form sent twice writes down one, and two people may have one name.
 *
 * @param id the number of the opening of the form
 * @returns the id of their membership
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function addPerson(
  actor: MemberActor,
  slug: Id,
  input: NewPersonInput,
  id = newId(),
): Result<{ id: string }, "archived" | "full"> {
  const group = getGroupToKeepFor(actor, slug);
  if (group.archivedAt) return { ok: false, reason: "archived" };
  return inTransaction((tx) => {
    if (isMade(tx, memberships, { id, groupId: group.id })) return { ok: true, id };
    if (listPeopleWithoutEmail(group.id).length >= MOST_KEPT) return { ok: false, reason: "full" };
    const memberId = newId();
    tx.insert(members)
      .values({
        id: memberId,
        email: "",
        emailKey: `without-email ${memberId}`,
        name: input.name,
        nameToShow: input.name,
        status: "active",
        lastUsedOn: today(now()),
        createdAt: now(),
      })
      .run();
    tx.insert(memberships).values({ id, memberId, groupId: group.id, joinedAt: now() }).run();
    tx.insert(peopleWithoutEmail)
      .values({ memberId, groupId: group.id, addedById: actor.id, agreedAt: now() })
      .run();
    keepNeeds(tx, memberId, input);
    recordEvent(tx, actor, "person.added", { memberId, groupId: group.id });
    return { ok: true, id };
  });
}

/** Changes their name and what they need. @throws Response as `getKept` */
export function changePerson(actor: MemberActor, slug: Id, id: Id, input: PersonInput): void {
  const { group, person } = getKept(actor, slug, id);
  inTransaction((tx) => {
    keepFormerNames(tx, person.memberId, { name: input.name, nameToShow: input.name });
    tx.update(members)
      .set({ name: input.name, nameToShow: input.name })
      .where(eq(members.id, person.memberId))
      .run();
    keepNeeds(tx, person.memberId, input);
    noteHeardOf(tx, person.memberId);
    recordEvent(tx, actor, "person.changed", { memberId: person.memberId, groupId: group.id });
  });
}

function keepNeeds(tx: Transaction, memberId: string, { needs, details, address }: PersonInput): void {
  const kept = {
    details: sealContact(memberId, "details", details),
    address: sealContact(memberId, "address", needs.includes("post") ? address : ""),
    needsAgreedAt: now(),
  };
  tx.delete(communicationNeeds).where(eq(communicationNeeds.memberId, memberId)).run();
  for (const need of needs) tx.insert(communicationNeeds).values({ memberId, need }).run();
  tx.insert(contactPreferences)
    .values({ memberId, emails: "asItHappens", ...kept })
    .onConflictDoUpdate({ target: contactPreferences.memberId, set: kept })
    .run();
}

/**
 * Says for somebody whether they come, as they told it.
 *
 * @throws Response as `getKept`, and 404 for a meeting that is not the group's
 */
export function answerForPerson(
  actor: MemberActor,
  slug: Id,
  id: Id,
  { meeting: meetingId, reply }: { meeting: string; reply: Reply },
): Result<{ isWaiting: boolean }, "changed"> {
  const { person } = getKept(actor, slug, id);
  return inTransaction((tx) => {
    const said = answerForPersonWithoutEmail(
      actor,
      { slug, meetingId },
      { memberId: person.memberId, reply },
    );
    if (!said.ok) return said;
    noteHeardOf(tx, person.memberId);
    return { ok: true, isWaiting: said.state === "waiting" };
  });
}

/**
 * Makes the code with which its owner takes over what is kept of them. The one before stops.
 *
 * @returns the code, which is kept nowhere
 * @throws Response as `getKept`
 */
export function makeTakeOverCode(actor: MemberActor, slug: Id, id: Id): { code: string; endsAt: Date } {
  const { group, person } = getKept(actor, slug, id);
  const { code, hash } = makeCode();
  const endsAt = new Date(now().getTime() + DAYS_OF_CODE * DAY);
  inTransaction((tx) => {
    tx.update(peopleWithoutEmail)
      .set({ codeHash: hash, codeEndsAt: endsAt })
      .where(eq(peopleWithoutEmail.memberId, person.memberId))
      .run();
    recordEvent(tx, actor, "person.codeMade", { memberId: person.memberId, groupId: group.id });
  });
  return { code, endsAt };
}

/**
 * Erases what is kept of somebody because they ask for it, or leave. What was published of them stays, and leads back to
 * nobody.
 *
 * @throws Response as `getKept`
 */
export function removePerson(actor: MemberActor, slug: Id, id: Id): void {
  const { group, person } = getKept(actor, slug, id);
  destroyInTransaction((tx) =>
    eraseMember(tx, actor, person.memberId, ALL_STAYS, "account.erasedByFacilitator", { groupId: group.id }),
  );
  emptyLog();
}
