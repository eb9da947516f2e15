import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { contactPreferences, groupEmailChoices, groups, memberships } from "#db/schema/index.ts";
import { EMAIL_CHOICES, type EmailChoice, wordsOf } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { lookAgainAtWaiting } from "../events/choices.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";

const WORDS = wordsOf(EMAIL_CHOICES);

/** When somebody wants emails: for all, on which day the weekly one comes, and for each of their groups apart. */
export function getEmailChoices(actor: MemberActor) {
  authorize(actor, "account:change", { authorId: actor.id });
  const kept = ofAll().get({ memberId: actor.id });
  return {
    emails: kept?.emails ?? ("asItHappens" as const),
    weeklyOn: kept?.weeklyOn ?? 1,
    groups: ofGroups().all({ memberId: actor.id }),
  };
}

const ofAll = prepared(() =>
  db
    .select({ emails: contactPreferences.emails, weeklyOn: contactPreferences.weeklyOn })
    .from(contactPreferences)
    .where(eq(contactPreferences.memberId, sql.placeholder("memberId"))),
);

/** The groups that they are in; null where emails come as for everything else. */
const ofGroups = prepared(() =>
  db
    .select({ id: groups.id, name: groups.name, emails: groupEmailChoices.emails })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .leftJoin(
      groupEmailChoices,
      and(
        eq(groupEmailChoices.memberId, memberships.memberId),
        eq(groupEmailChoices.groupId, memberships.groupId),
      ),
    )
    .where(and(eq(memberships.memberId, sql.placeholder("memberId")), isNull(memberships.leftAt)))
    .orderBy(asc(groups.name)),
);

export type EmailChoicesInput = { emails: EmailChoice; weeklyOn: number };

/**
 * Chooses when emails come. Those that wait already go by the new choice.
 *
 * @param forGroups the choice for each group by its id; what is no choice of ours means as for everything else, and a group
 *   that they are not in is left out
 */
export function changeEmailChoices(
  actor: MemberActor,
  { emails, weeklyOn }: EmailChoicesInput,
  forGroups: Record<string, unknown> = {},
): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    keepChoice(tx, actor.id, { emails, weeklyOn });
    tx.delete(groupEmailChoices).where(eq(groupEmailChoices.memberId, actor.id)).run();
    const chosen = ofGroups()
      .all({ memberId: actor.id })
      .map(({ id }) => ({ groupId: id, choice: WORDS.find((word) => word === forGroups[id]) }));
    for (const { groupId, choice } of chosen)
      if (choice) tx.insert(groupEmailChoices).values({ memberId: actor.id, groupId, emails: choice }).run();
    lookAgainAtWaiting(tx, actor.id);
    const wantsNone = emails === "none" && chosen.every(({ choice }) => !choice || choice === "none");
    recordEvent(tx, actor, wantsNone ? "account.emailsStopped" : "account.changed", { memberId: actor.id });
  });
}

/** Stops all emails that somebody may choose about, by the link that stands in each of them. Twice is once. */
export function stopEmails(actor: MemberActor): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    stopAllEmails(tx, actor.id);
    recordEvent(tx, actor, "account.emailsStopped", { memberId: actor.id });
  });
}

/** For `stopEmails`, and for a restored backup from before it. */
export function stopAllEmails(tx: Transaction, memberId: string): void {
  keepChoice(tx, memberId, { emails: "none" });
  tx.delete(groupEmailChoices).where(eq(groupEmailChoices.memberId, memberId)).run();
  lookAgainAtWaiting(tx, memberId);
}

function keepChoice(
  tx: Transaction,
  memberId: string,
  chosen: { emails: EmailChoice; weeklyOn?: number },
): void {
  tx.insert(contactPreferences)
    .values({ memberId, ...chosen })
    .onConflictDoUpdate({ target: contactPreferences.memberId, set: chosen })
    .run();
}
