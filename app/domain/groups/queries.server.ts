import { and, asc, count, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { cutPage, type PageKey } from "#app/lib/page-key.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { groups, members, memberships, offices } from "#db/schema/index.ts";
import type { JoinRule } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { folded } from "../folded.server.ts";
import { type Actor, can } from "../policy.ts";
import type { GroupSearch } from "./form.ts";

export type Group = typeof groups.$inferSelect;

/** More groups than this are not listed at once: a search finds the others. */
const MOST_GROUPS = 100;

const PEOPLE_PER_PAGE = 100;

const groupBySlug = db
  .select()
  .from(groups)
  .where(eq(groups.slug, sql.placeholder("slug")))
  .prepare();

const groupById = db
  .select()
  .from(groups)
  .where(eq(groups.id, sql.placeholder("id")))
  .prepare();

const groupsOfMember = db
  .select({ id: groups.id, slug: groups.slug, name: groups.name, level: groups.level })
  .from(memberships)
  .innerJoin(groups, eq(groups.id, memberships.groupId))
  .where(and(eq(memberships.memberId, sql.placeholder("memberId")), isNull(memberships.leftAt)))
  .orderBy(asc(groups.name))
  .prepare();

const groupsWithWords = db
  .select()
  .from(groups)
  .where(
    sql`not exists (
      select 1 from json_each(${sql.placeholder("words")}) as word
      where instr(${folded(sql`${groups.name} || ' ' || ${groups.towns}`)}, word.value) = 0
    )`,
  )
  .orderBy(asc(groups.name))
  .limit(MOST_GROUPS + 1)
  .prepare();

const groupsBelow = db
  .select()
  .from(groups)
  .where(eq(groups.parentId, sql.placeholder("id")))
  .limit(MOST_GROUPS)
  .prepare();

const peopleCount = db
  .select({ people: count() })
  .from(memberships)
  .where(and(eq(memberships.groupId, sql.placeholder("groupId")), isNull(memberships.leftAt)))
  .prepare();

const peoplePage = db
  .select({
    id: memberships.id,
    memberId: members.id,
    name: members.nameToShow,
    joinedAt: memberships.joinedAt,
  })
  .from(memberships)
  .innerJoin(members, eq(members.id, memberships.memberId))
  .where(
    and(
      eq(memberships.groupId, sql.placeholder("groupId")),
      isNull(memberships.leftAt),
      sql`(${memberships.joinedAt}, ${memberships.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
    ),
  )
  .orderBy(desc(memberships.joinedAt), desc(memberships.id))
  .limit(PEOPLE_PER_PAGE + 1)
  .prepare();

const officesOfGroup = db
  .select({ office: offices.office, name: members.nameToShow, startsOn: offices.startsOn })
  .from(offices)
  .innerJoin(members, eq(members.id, offices.memberId))
  .where(
    and(
      eq(offices.groupId, sql.placeholder("groupId")),
      inArray(offices.office, ["facilitator", "representative"]),
      isNull(offices.endedAt),
      sql`${offices.startsOn} <= ${sql.placeholder("today")}`,
      or(isNull(offices.endsOn), sql`${offices.endsOn} >= ${sql.placeholder("today")}`),
    ),
  )
  .orderBy(asc(offices.office))
  .limit(PEOPLE_PER_PAGE)
  .prepare();

/** @throws Response 404. Groups are public: everyone may read that they are there. */
export function getGroup(slug: string | undefined): Group {
  const group = groupBySlug.get({ slug: slug ?? "" });
  if (!group) throw notFound();
  return group;
}

/** @throws Response 404 */
export function getGroupById(id: string): Group {
  const group = groupById.get({ id });
  if (!group) throw notFound();
  return group;
}

/** The groups that the actor has joined, by name. */
export function listJoinedGroups(actor: Actor) {
  return actor.id ? groupsOfMember.all({ memberId: actor.id }) : [];
}

/** Groups whose name and towns hold every word of the search, by name; `isCut` when there are more than are listed. */
export function searchGroups(search: GroupSearch): { groups: Group[]; isCut: boolean } {
  if (search.typed && search.words.length === 0) return { groups: [], isCut: false };
  const found = groupsWithWords.all({ words: JSON.stringify(search.words) });
  return { groups: found.slice(0, MOST_GROUPS), isCut: found.length > MOST_GROUPS };
}

/** The groups one level below, by name. */
export function listGroupsBelow(group: Group): Group[] {
  return groupsBelow.all({ id: group.id }).sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

export function isMemberOf(actor: Actor, group: Group): boolean {
  return can(actor, "group:leave", { groupId: group.id });
}

/** How the actor comes into the group: is in it, cannot any more, or by its rule. */
export function joiningOf(actor: Actor, group: Group): "in" | "archived" | JoinRule {
  if (isMemberOf(actor, group)) return "in";
  return group.archivedAt ? "archived" : group.joinRule;
}

/**
 * Who is in the group, the newest first, a page at a time, with how many they are and who holds an office today.
 * Names to show only: how people describe themselves stays theirs.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function listPeople(actor: Actor, slug: string | undefined, after?: PageKey) {
  const group = getGroup(slug);
  authorize(actor, "group:listPeople", { groupId: group.id });

  const from = after ?? { at: new Date(Number.MAX_SAFE_INTEGER / 2), id: "" };
  const rows = peoplePage.all({ groupId: group.id, at: from.at.getTime(), id: from.id });
  const page = cutPage(rows, PEOPLE_PER_PAGE, ({ joinedAt, id }) => ({ at: joinedAt, id }));
  return {
    group,
    people: page.rows,
    next: page.next,
    total: peopleCount.get({ groupId: group.id })?.people ?? 0,
    offices: officesOfGroup.all({ groupId: group.id, today: today(now()) }),
  };
}
