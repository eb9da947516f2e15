import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { offices } from "#db/schema/index.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { isAway } from "../people/away.server.ts";
import { inGroup, listHolderIds } from "../people/holders.server.ts";

type Ids = { memberId: string; groupId: string };

/**
 * Who is asked to say the same as whoever wrote a death down: the other facilitators of the group and those of the level above,
 * or where there are none, the administrators.
 */
export function listWhoMayConfirm({ memberId, groupId }: Ids, recordedById: string | null): string[] {
  const { parentId } = getGroupById(groupId);
  const near = [groupId, parentId].flatMap((id) => (id ? listHolderIds(inGroup(id)) : []));
  const others = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => id !== recordedById && id !== memberId);
  const asked = others(near);
  return asked.length > 0 ? asked : others(listAdministratorIds());
}

/** Who hears that it may be a mistake: whoever wrote it down, and the administrators. */
export function listWhoLooksAtMistakes(recordedById: string | null): string[] {
  return [...new Set([...(recordedById ? [recordedById] : []), ...listAdministratorIds()])];
}

function listAdministratorIds(): string[] {
  return administratorIds()
    .all({ today: today(now()) })
    .map(({ memberId }) => memberId);
}

const administratorIds = prepared(() =>
  db
    .selectDistinct({ memberId: offices.memberId })
    .from(offices)
    .where(
      sql`${offices.office} = 'administrator' and ${offices.endedAt} is null and ${offices.startsOn} <= ${sql.placeholder("today")}
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})
        and not ${isAway(offices.memberId)}`,
    ),
);
