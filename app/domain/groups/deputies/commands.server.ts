import { and, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { offices, sessions } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import { getPerson } from "../people/queries.server.ts";
import { getGroup } from "../queries.server.ts";
import type { DeputyInput } from "./form.ts";

export type Named = { ok: true } | { ok: false; reason: "archived" | "holdsOffice" | "isDeputy" };

/**
 * Somebody in the group, for those who may name them deputy.
 *
 * @throws Response 403 for all but the group's facilitators, 404 when nobody of that membership is in the group
 */
export function getPersonToName(actor: Actor, slug: string | undefined, membershipId: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "office:nameDeputy", { groupId: group.id });
  return { group, person: getPerson(group, membershipId) };
}

/**
 * Lets somebody in the group run it for some days. The facilitator's own office stays; a deputy names no deputies, or
 * the days would have no end.
 *
 * @throws Response as `getPersonToName`
 */
export function nameDeputy(
  actor: MemberActor,
  slug: string | undefined,
  membershipId: string | undefined,
  days: DeputyInput,
): Named {
  const { group, person } = getPersonToName(actor, slug, membershipId);
  if (group.archivedAt) return { ok: false, reason: "archived" };

  return inTransaction((tx) => {
    if (!holdsItself(tx, actor.id, group.id)) return { ok: false, reason: "isDeputy" };
    const { memberId } = person;
    const before = findOverlap(tx, memberId, group.id, days);
    // The same days once more are the form sent twice.
    if (before) {
      const isSame = before.startsOn === days.startsOn && before.endsOn === days.endsOn;
      return isSame ? { ok: true } : { ok: false, reason: "holdsOffice" };
    }

    const officeId = newId();
    const place = { office: "facilitator" as const, groupId: group.id, isDeputy: true };
    tx.insert(offices)
      .values({ id: officeId, memberId, ...place, ...days })
      .run();
    // An office has shorter sessions, and none for 30 days: whoever is logged in logs in anew.
    tx.delete(sessions).where(eq(sessions.memberId, memberId)).run();
    recordEvent(tx, actor, "office.deputyNamed", { officeId, groupId: group.id, memberId });
    return { ok: true };
  });
}

/**
 * Ends a deputy's days at once; days that have not begun are as if they had never been named.
 *
 * @throws Response 403 for all but the group's facilitators, 404 when the group has no such deputy
 */
export function endDeputy(actor: MemberActor, slug: string | undefined, officeId: string | undefined): void {
  const group = getGroup(slug);
  authorize(actor, "office:nameDeputy", { groupId: group.id });
  inTransaction((tx) => {
    const isThis = and(
      eq(offices.id, officeId ?? ""),
      eq(offices.groupId, group.id),
      eq(offices.isDeputy, true),
    );
    const deputy = tx.select().from(offices).where(isThis).get();
    if (!deputy) throw notFound();
    const day = today(now());
    if ((deputy.endsOn ?? day) < day) return;
    if (deputy.startsOn >= day) tx.delete(offices).where(isThis).run();
    else
      tx.update(offices)
        .set({ endsOn: sql`date(${day}, '-1 day')` })
        .where(isThis)
        .run();
    recordEvent(tx, actor, "office.deputyEnded", {
      officeId: deputy.id,
      groupId: group.id,
      memberId: deputy.memberId,
    });
  });
}

/** Does this person hold the office itself today, and not only some days of it? */
function holdsItself(tx: Transaction, memberId: string, groupId: string): boolean {
  const day = today(now());
  const days = { startsOn: day, endsOn: day };
  return findOverlap(tx, memberId, groupId, days, false) !== undefined;
}

function findOverlap(
  tx: Transaction,
  memberId: string,
  groupId: string,
  { startsOn, endsOn }: DeputyInput,
  isDeputy?: boolean,
) {
  return tx
    .select({ startsOn: offices.startsOn, endsOn: offices.endsOn })
    .from(offices)
    .where(
      and(
        eq(offices.memberId, memberId),
        eq(offices.groupId, groupId),
        eq(offices.office, "facilitator"),
        lte(offices.startsOn, endsOn),
        or(isNull(offices.endsOn), gte(offices.endsOn, startsOn)),
        isDeputy === undefined ? undefined : eq(offices.isDeputy, isDeputy),
      ),
    )
    .get();
}
