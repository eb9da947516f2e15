import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { ChangeGroupInput } from "./form.ts";
import { type Group, getGroup } from "./queries.server.ts";

const MOST_LISTED = 500;

/**
 * Every group with the one above it, by name.
 *
 * @throws Response 403 for all but administrators
 */
export function listGroupsToChange(actor: Actor) {
  authorize(actor, "group:change");
  return everyGroup().all();
}

const everyGroup = prepared(() =>
  db
    .select({
      id: groups.id,
      slug: groups.slug,
      name: groups.name,
      level: groups.level,
      joinRule: groups.joinRule,
      archivedAt: groups.archivedAt,
      parent: parents.name,
    })
    .from(groups)
    .leftJoin(parents, eq(parents.id, groups.parentId))
    .orderBy(asc(groups.name))
    .limit(MOST_LISTED),
);

const parents = alias(groups, "parents");

/** @throws Response 404 without such a group, 403 for all but administrators */
export function getGroupToChange(actor: Actor, slug: string | undefined): Group {
  const group = getGroup(slug);
  authorize(actor, "group:change");
  return group;
}

/** Changes what a group is and where it stands. Its address stays: people keep it. */
export function changeGroup(
  actor: Actor,
  slug: string | undefined,
  input: ChangeGroupInput,
): Result<Nothing, "noParent"> {
  const { id } = getGroupToChange(actor, slug);
  return inTransaction((tx) => {
    if (input.parentId && !canStandBelow(id, input.parentId)) return { ok: false, reason: "noParent" };
    tx.update(groups).set(input).where(eq(groups.id, id)).run();
    recordEvent(tx, actor, "group.changed", { groupId: id });
    return { ok: true };
  });
}

/** The group above must be there, and neither this one nor one below it: the tree must stay a tree. */
function canStandBelow(id: string, parentId: string): boolean {
  const isThere = groupsAbove().get({ id: parentId, from: parentId }) !== undefined;
  return isThere && groupsAbove().get({ id, from: parentId }) === undefined;
}

const groupsAbove = prepared(() =>
  db
    .select({ found: sql<number>`1` })
    .from(groups)
    .where(
      sql`${groups.id} = ${sql.placeholder("id")} and ${groups.id} in (
        with recursive above (id, parent_id) as (
          select id, parent_id from groups where id = ${sql.placeholder("from")}
          union select g.id, g.parent_id from groups g join above on g.id = above.parent_id)
        select id from above)`,
    ),
);
