import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { checkCover, members, offices } from "#db/schema/index.ts";
import { COVER_PLACES, type CoverPlace } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";

/** Half a year of weeks, first and second. */
const TURNS_SHOWN = 52;

/**
 * The turns that go on or are to come, the next first.
 *
 * @throws Response 403 for those who plan no cover
 */
export function listCover(actor: Actor) {
  authorize(actor, "cover:plan");
  return db
    .select({
      id: checkCover.id,
      place: checkCover.place,
      startsOn: checkCover.startsOn,
      endsOn: checkCover.endsOn,
      name: members.nameToShow,
    })
    .from(checkCover)
    .innerJoin(members, eq(members.id, checkCover.memberId))
    .where(gte(checkCover.endsOn, today(now())))
    .orderBy(asc(checkCover.endsOn), asc(checkCover.startsOn), asc(checkCover.id))
    .limit(TURNS_SHOWN)
    .all()
    .map(({ startsOn, endsOn, place, ...turn }) => ({
      ...turn,
      place: COVER_PLACES[place],
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
 * Who is to be told of a concern today: whoever has this place on the rota and still is a moderator, or else every
 * moderator. Never the writer of the piece, who may not check it.
 */
export function listThoseWhoAnswer(place: CoverPlace, authorId: string | null): string[] {
  const day = today(now());
  const able = listModerators()
    .map(({ id }) => id)
    .filter((id) => id !== authorId);
  const onRota = db
    .select({ memberId: checkCover.memberId })
    .from(checkCover)
    .where(
      and(sql`${checkCover.endsOn} >= ${day}`, lte(checkCover.startsOn, day), eq(checkCover.place, place)),
    )
    .all()
    .map(({ memberId }) => memberId);
  const named = able.filter((id) => onRota.includes(id));
  return named.length > 0 ? named : able;
}
