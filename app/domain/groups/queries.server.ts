import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, memberships } from "#db/schema/index.ts";
import { type Actor, can } from "../policy.ts";
import { foldCase } from "../text/fold-case.server.ts";
import type { GroupSearch } from "./form.ts";

export type Group = typeof groups.$inferSelect;

/** More groups than this are not listed at once: a search finds the others. */
const MOST_GROUPS = 100;

/** @throws Response 404. Groups are public: everyone may read that they are there. */
export function getGroup(slug: string | undefined): Group {
  const group = findGroup(slug ?? "");
  if (!group) throw notFound();
  return group;
}

export function findGroup(slug: string): Group | undefined {
  return groupBySlug().get({ slug });
}

const groupBySlug = prepared(() =>
  db
    .select()
    .from(groups)
    .where(eq(groups.slug, sql.placeholder("slug"))),
);

/** @throws Response 404 */
export function getGroupById(id: string): Group {
  const group = groupById().get({ id });
  if (!group) throw notFound();
  return group;
}

const groupById = prepared(() =>
  db
    .select()
    .from(groups)
    .where(eq(groups.id, sql.placeholder("id"))),
);

/** The groups that the actor has joined, by name. */
export function listJoinedGroups(actor: Actor) {
  return actor.id ? groupsOfMember().all({ memberId: actor.id }) : [];
}

const groupsOfMember = prepared(() =>
  db
    .select({ id: groups.id, slug: groups.slug, name: groups.name, level: groups.level })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.memberId, sql.placeholder("memberId")), isNull(memberships.leftAt)))
    .orderBy(asc(groups.name)),
);

/** Groups whose name and towns hold every word of the search, by name; `isCut` when there are more than are listed. */
export function searchGroups(search: GroupSearch): { groups: Group[]; isCut: boolean } {
  if (search.typed && search.words.length === 0) return { groups: [], isCut: false };
  const found = groupsWithWords().all({ words: JSON.stringify(search.words) });
  return { groups: found.slice(0, MOST_GROUPS), isCut: found.length > MOST_GROUPS };
}

const groupsWithWords = prepared(() =>
  db
    .select()
    .from(groups)
    .where(
      sql`not exists (
        select 1 from json_each(${sql.placeholder("words")}) as word
        where instr(${foldCase(sql`${groups.name} || ' ' || ${groups.towns}`)}, word.value) = 0
      )`,
    )
    .orderBy(asc(groups.name))
    .limit(MOST_GROUPS + 1),
);

/** The groups one level below, by name. */
export function listGroupsBelow(group: Group): Group[] {
  return groupsBelow()
    .all({ id: group.id })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

const groupsBelow = prepared(() =>
  db
    .select()
    .from(groups)
    .where(eq(groups.parentId, sql.placeholder("id")))
    .limit(MOST_GROUPS),
);

export function isMemberOf(actor: Actor, group: Group): boolean {
  return can(actor, "group:leave", { groupId: group.id });
}

/** A group with those that are part of it. */
export type GroupNode = { group: Group; below: GroupNode[] };

/** The groups as a tree. One whose parent is not among them stands at the top. */
export function treeOf(listed: readonly Group[]): GroupNode[] {
  const nodes = new Map<string, GroupNode>(listed.map((group) => [group.id, { group, below: [] }]));
  const tops: GroupNode[] = [];
  for (const node of nodes.values()) {
    const parent = nodes.get(node.group.parentId ?? "");
    (parent ? parent.below : tops).push(node);
  }
  return tops;
}

/** More levels than these would be a circle. */
const MOST_LEVELS = 5;

/** The groups that this one is part of, the widest first. */
export function listGroupsAbove(group: Group): Group[] {
  const above: Group[] = [];
  let next = group.parentId;
  while (next && above.length < MOST_LEVELS) {
    const parent = getGroupById(next);
    above.unshift(parent);
    next = parent.parentId;
  }
  return above;
}
