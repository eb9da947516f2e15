import { and, eq, isNull, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { groups, members, offices, organisations, sessions } from "#db/schema/index.ts";
import type { Office } from "#db/vocabulary.ts";
import { recordEvent } from "../events/record.server.ts";
import { hasDied } from "../people/away.server.ts";
import type { Actor } from "../policy.ts";
import type { Result } from "../result.ts";
import { leaveSeat, takeSeats } from "./seats.server.ts";

/** An office and the place it is held in; each kind has its own. */
export type OfficePlace =
  | { office: "facilitator" | "representative"; groupId: string }
  | { office: "reviewer"; organisationId: string }
  | { office: "moderator" | "administrator" };

/** From which day to which (`YYYY-MM-DD`, both count), and who takes over. */
export type Terms = { startsOn?: string | null; endsOn?: string | null; deputyId?: string | null };

/** Why an office could not be given. */
export type NotGiven = "notActive" | "placeHasEnded" | "deputyIsHolder" | "deputyNotActive" | "daysAreWrong";

/** Writes a new office down with all that it brings along. Whether the actor may, the caller has asked. */
export function giveOffice(
  tx: Transaction,
  actor: Actor,
  memberId: string,
  place: OfficePlace,
  terms: Terms,
): Result<{ officeId: string }, NotGiven> {
  const groupId = "groupId" in place ? place.groupId : null;
  const organisationId = "organisationId" in place ? place.organisationId : null;
  const startsOn = terms.startsOn ?? today(now());
  const { endsOn = null, deputyId = null } = terms;

  if (!isOneOf(tx, memberId, ["active", "unconfirmed"])) return { ok: false, reason: "notActive" };
  if (startsOn < today(now()) || (endsOn && endsOn < startsOn)) return { ok: false, reason: "daysAreWrong" };
  if (deputyId === memberId) return { ok: false, reason: "deputyIsHolder" };
  if (deputyId && !isOneOf(tx, deputyId, ["active"])) return { ok: false, reason: "deputyNotActive" };
  if (hasPlaceEnded(tx, groupId, organisationId)) return { ok: false, reason: "placeHasEnded" };
  const held = findOpenOffice(tx, memberId, place.office, groupId, organisationId);
  if (held) return { ok: true, officeId: held.id };

  const officeId = newId();
  tx.insert(offices)
    .values({
      id: officeId,
      office: place.office,
      memberId,
      groupId,
      organisationId,
      startsOn,
      endsOn,
      deputyId,
    })
    .run();
  if (groupId) takeSeats(tx, memberId, place.office, groupId);
  // An office has shorter sessions, and none for 30 days: whoever is logged in logs in again.
  endSessions(tx, memberId);
  const given = { id: officeId, memberId, office: place.office, groupId, startsOn, endsOn };
  recordEvent(tx, actor, "office.granted", idsOf(given));
  return { ok: true, officeId };
}

type Taken = Pick<
  typeof offices.$inferSelect,
  "id" | "memberId" | "office" | "groupId" | "startsOn" | "endsOn"
>;

/**
 * Ends an office now. Roles are read at each request, so that it opens nothing from the next one on; the sessions go
 * too, since they were begun in the office.
 */
export function takeOffice(tx: Transaction, actor: Actor, office: Taken): void {
  const { id, memberId, groupId } = office;
  const day = today(now());
  const lastDay = office.endsOn && office.endsOn < day ? office.endsOn : day;
  const endsOn = lastDay < office.startsOn ? office.startsOn : lastDay;
  tx.update(offices).set({ endsOn, endedAt: now() }).where(eq(offices.id, id)).run();
  if (groupId) leaveSeat(tx, memberId, office.office, groupId);
  endSessions(tx, memberId);
  recordEvent(tx, actor, "office.ended", idsOf(office));
}

/** Lets an office go on until the end of a day (`YYYY-MM-DD`). */
export function setLastDay(tx: Transaction, actor: Actor, office: Taken, endsOn: string): void {
  tx.update(offices).set({ endsOn }).where(eq(offices.id, office.id)).run();
  recordEvent(tx, actor, "office.lastDaySet", idsOf(office));
}

function idsOf({ id: officeId, memberId, office, groupId }: Taken) {
  return { officeId, memberId, office, ...(groupId ? { groupId } : {}) };
}

function endSessions(tx: Transaction, memberId: string): void {
  tx.delete(sessions).where(eq(sessions.memberId, memberId)).run();
}

function isOneOf(tx: Transaction, memberId: string, statuses: readonly string[]): boolean {
  const { status } = members;
  const found = tx
    .select({ status, hasDied: hasDied(members.id) })
    .from(members)
    .where(eq(members.id, memberId))
    .get();
  return found !== undefined && !found.hasDied && statuses.includes(found.status);
}

function hasPlaceEnded(tx: Transaction, groupId: string | null, organisationId: string | null): boolean {
  if (groupId) {
    const group = tx.select({ at: groups.archivedAt }).from(groups).where(eq(groups.id, groupId)).get();
    return !group || group.at !== null;
  }
  if (!organisationId) return false;
  const found = tx
    .select({ endsOn: organisations.endsOn })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .get();
  return !found || (found.endsOn !== null && found.endsOn < today(now()));
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
        isNull(offices.endedAt),
        or(isNull(offices.endsOn), sql`${offices.endsOn} >= ${today(now())}`),
      ),
    )
    .get();
}
