import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { members, offices, rotaShifts } from "#db/schema/index.ts";
import { SHIFT_LEVELS, type ShiftLevel } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";

/** Half a year of weeks at both levels. */
const SHIFTS_SHOWN = 52;

/**
 * The shifts that go on or are to come, the next first.
 *
 * @throws Response 403 for those who do not plan the rota
 */
export function listShifts(actor: Actor) {
  authorize(actor, "rota:plan");
  return db
    .select({
      id: rotaShifts.id,
      level: rotaShifts.level,
      startsOn: rotaShifts.startsOn,
      endsOn: rotaShifts.endsOn,
      name: members.nameToShow,
    })
    .from(rotaShifts)
    .innerJoin(members, eq(members.id, rotaShifts.memberId))
    .where(gte(rotaShifts.endsOn, today(now())))
    .orderBy(asc(rotaShifts.endsOn), asc(rotaShifts.startsOn), asc(rotaShifts.id))
    .limit(SHIFTS_SHOWN)
    .all()
    .map(({ startsOn, endsOn, level, ...shift }) => ({
      ...shift,
      level: SHIFT_LEVELS[level],
      days: startsOn === endsOn ? formatDay(startsOn) : `${formatDay(startsOn)} to ${formatDay(endsOn)}`,
    }));
}

/** Everyone who is a moderator today, by name. */
export function listModerators() {
  const day = today(now());
  return db
    .selectDistinct({ id: members.id, name: members.nameToShow })
    .from(offices)
    .innerJoin(members, eq(members.id, offices.memberId))
    .where(
      and(
        eq(offices.office, "moderator"),
        eq(members.status, "active"),
        lte(offices.startsOn, day),
        or(isNull(offices.endsOn), gte(offices.endsOn, day)),
      ),
    )
    .orderBy(asc(members.nameToShow), asc(members.id))
    .all();
}

/**
 * Who is to be told of a concern today: whoever is on the rota at this level and still is a moderator, or else every
 * moderator. Never the writer of the comment, who may not check it.
 */
export function listModeratorsToTell(level: ShiftLevel, authorId: string | null): string[] {
  const day = today(now());
  const able = listModerators()
    .map(({ id }) => id)
    .filter((id) => id !== authorId);
  const onRota = db
    .select({ memberId: rotaShifts.memberId })
    .from(rotaShifts)
    .where(
      and(sql`${rotaShifts.endsOn} >= ${day}`, lte(rotaShifts.startsOn, day), eq(rotaShifts.level, level)),
    )
    .all()
    .map(({ memberId }) => memberId);
  const named = able.filter((id) => onRota.includes(id));
  return named.length > 0 ? named : able;
}
