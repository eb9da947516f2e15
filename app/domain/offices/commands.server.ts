import { and, eq, isNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { memberships, offices, sessions } from "#db/schema/index.ts";
import type { Office } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";

/** An office and the place it is held in; each kind has its own. */
export type OfficePlace =
  | { office: "facilitator" | "representative"; groupId: string }
  | { office: "reviewer"; organisationId: string }
  | { office: "moderator" | "administrator" };

/** Gives a member an office from today. Who holds it already keeps it: granting twice has one effect. */
export function grantOffice(actor: Actor, memberId: string, place: OfficePlace): { officeId: string } {
  authorize(actor, "office:grant");
  const groupId = "groupId" in place ? place.groupId : null;
  const organisationId = "organisationId" in place ? place.organisationId : null;

  return inTransaction((tx) => {
    const held = findOpenOffice(tx, memberId, place.office, groupId, organisationId);
    if (held) return { officeId: held.id };

    const officeId = newId();
    const startsOn = today(now());
    tx.insert(offices)
      .values({ id: officeId, office: place.office, memberId, groupId, organisationId, startsOn })
      .run();
    if (groupId) joinForOffice(tx, memberId, groupId);
    // An office has shorter sessions, and none for 30 days: whoever is logged in logs in anew.
    tx.delete(sessions).where(eq(sessions.memberId, memberId)).run();
    recordEvent(tx, actor, "office.granted", { officeId, memberId });
    return { officeId };
  });
}

/** Who works for a group belongs to it: the office brings the membership along. */
function joinForOffice(tx: Transaction, memberId: string, groupId: string): void {
  tx.insert(memberships)
    .values({ id: newId(), memberId, groupId, joinedAt: now() })
    .onConflictDoNothing()
    .run();
}

function findOpenOffice(
  tx: Transaction,
  memberId: string,
  office: Office,
  groupId: string | null,
  organisationId: string | null,
) {
  return tx
    .select({ id: offices.id })
    .from(offices)
    .where(
      and(
        eq(offices.memberId, memberId),
        eq(offices.office, office),
        groupId ? eq(offices.groupId, groupId) : isNull(offices.groupId),
        organisationId ? eq(offices.organisationId, organisationId) : isNull(offices.organisationId),
        isNull(offices.endsOn),
      ),
    )
    .get();
}
