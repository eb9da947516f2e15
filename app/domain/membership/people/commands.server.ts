import { and, eq, isNull, ne } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { memberships } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import type { MemberActor } from "../../policy.ts";

/**
 * Members decide for themselves whether others in the group see the name they chose to show.
 *
 * @throws Response 404 without such a group, 403 for those who are not in it
 */
export function setListed(actor: MemberActor, slug: string | undefined, isListed: boolean): void {
  const group = getGroup(slug);
  authorize(actor, "group:readPeople", { groupId: group.id });
  inTransaction((tx) => {
    const changed = tx
      .update(memberships)
      .set({ isListed })
      .where(
        and(
          eq(memberships.memberId, actor.id),
          eq(memberships.groupId, group.id),
          isNull(memberships.leftAt),
          ne(memberships.isListed, isListed),
        ),
      )
      .run();
    if (changed.changes === 0) return;
    const details = { groupId: group.id, memberId: actor.id };
    recordEvent(tx, actor, isListed ? "group.listed" : "group.unlisted", details);
  });
}
