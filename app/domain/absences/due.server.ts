import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { sqlite } from "#db/client.server.ts";
import type { FamilyWish } from "#db/vocabulary.ts";
import { nothingHeldOf } from "../people/held.ts";
import { DAYS_TO_TAKE_BACK } from "./rules.ts";

/**
 * Whose time to take it back is over, whose family was asked, and of whom a second person said the same: what was wished is done
 * now. Not while something of theirs is held, nor where the account was used since: a person has to look at that first.
 */
export function listDueAfterDeath(): { memberId: string; wish: FamilyWish }[] {
  const before = new Date(now().getTime() - DAYS_TO_TAKE_BACK * DAY);
  return sqlite().prepare(DUE_AFTER_DEATH).all({ before: before.getTime() }) as {
    memberId: string;
    wish: FamilyWish;
  }[];
}

const DUE_AFTER_DEATH = `select member_id as memberId, wish from absences
  where kind = 'died' and began_at <= @before and wish is not null and confirmed_at is not null and used_at is null
    and ${nothingHeldOf("absences.member_id")}
    and not exists (select 1 from members where members.id = absences.member_id
      and members.last_used_on > date(absences.began_at / 1000, 'unixepoch'))
  limit 100`;
