import { and, count, desc, eq, inArray, isNull, not, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, memberships, offices, refusedAddresses } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { type Group, getGroup } from "../../groups/queries.server.ts";
import { hasDied } from "../../people/away.server.ts";
import { hasNoEmail } from "../../people/without-email.server.ts";
import { type Actor, can } from "../../policy.ts";
import { fold } from "../../text/fold.ts";
import { foldCase } from "../../text/fold-case.server.ts";

const PEOPLE_PER_PAGE = 20;

/** Offices of the group held today, by post, the longest in office first. */
function officesNow(group: Group) {
  return officesOfGroup()
    .all({ groupId: group.id, today: today(now()) })
    .sort((a, b) => `${a.office} ${a.startsOn}`.localeCompare(`${b.office} ${b.startsOn}`));
}

const officesOfGroup = prepared(() =>
  db
    .select({
      office: offices.office,
      deputy: deputies.nameToShow,
      name: members.nameToShow,
      startsOn: offices.startsOn,
      endsOn: offices.endsOn,
      isListed: sql<boolean>`exists (select 1 from memberships m where m.member_id = ${offices.memberId} and m.group_id = ${offices.groupId} and m.left_at is null and m.is_listed = 1)`,
    })
    .from(offices)
    .innerJoin(members, eq(members.id, offices.memberId))
    .leftJoin(deputies, eq(deputies.id, offices.deputyId))
    .where(
      and(
        eq(offices.groupId, sql.placeholder("groupId")),
        inArray(offices.office, ["facilitator", "representative"]),
        not(hasDied(offices.memberId)),
        isNull(offices.endedAt),
        sql`${offices.startsOn} <= ${sql.placeholder("today")}`,
        or(isNull(offices.endsOn), sql`${offices.endsOn} >= ${sql.placeholder("today")}`),
      ),
    )
    .limit(PEOPLE_PER_PAGE),
);

const deputies = alias(members, "deputies");

/**
 * Who is in the group, the newest first, a page at a time, with how many they are and who holds an office. Names to
 * show only: how people describe themselves stays theirs. With words to look for, those whose name holds them all.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function listPeople(actor: Actor, slug: string | undefined, after?: PageKey, words: Words = []) {
  const group = getGroup(slug);
  authorize(actor, "group:listPeople", { groupId: group.id });
  const page = cutPage(peoplePage().all(keyOf(group, after, words)), PEOPLE_PER_PAGE, pageKeyOf);
  return {
    group,
    people: page.rows,
    next: page.next,
    total: peopleCount().get({ groupId: group.id })?.people ?? 0,
    offices: officesNow(group),
  };
}

const peoplePage = prepared(() =>
  db
    // Since when emails come back: somebody may ring them.
    .select({ ...person, refusedAt: refusedAddresses.refusedAt, hasNoEmail: hasNoEmail(members.id) })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .leftJoin(refusedAddresses, eq(refusedAddresses.memberId, memberships.memberId))
    .where(and(isOfGroup, holdsWords(), isAfterKey))
    .orderBy(desc(memberships.joinedAt), desc(memberships.id))
    .limit(PEOPLE_PER_PAGE + 1),
);

/**
 * Those in the group whose name to show holds what is looked for, the newest first.
 *
 * @throws Response as `listPeople`
 */
export function findPeople(actor: Actor, slug: string | undefined, name: string) {
  const group = getGroup(slug);
  authorize(actor, "group:listPeople", { groupId: group.id });
  return peopleOfName().all({ groupId: group.id, name: fold(name.trim()) });
}

const peopleOfName = prepared(() =>
  db
    .select(person)
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(isOfGroup, sql`instr(${foldCase(sql`${members.nameToShow}`)}, ${sql.placeholder("name")}) > 0`),
    )
    .orderBy(desc(memberships.joinedAt), desc(memberships.id))
    .limit(PEOPLE_PER_PAGE),
);

/**
 * Those in the group who agreed to be listed, for others in the group, and how many there are in all.
 *
 * @throws Response 404 for those who are not in the group
 */
export function listListedPeople(actor: Actor, slug: string | undefined, after?: PageKey, words: Words = []) {
  const group = getGroup(slug);
  if (!can(actor, "group:readPeople", { groupId: group.id })) throw notFound();
  const page = cutPage(listedPage().all(keyOf(group, after, words)), PEOPLE_PER_PAGE, pageKeyOf);
  const { people = 0, listed = 0 } = peopleCount().get({ groupId: group.id }) ?? {};
  return { group, people: page.rows, next: page.next, total: people, listed };
}

const listedPage = prepared(() =>
  db
    .select(person)
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(and(isOfGroup, sql`${memberships.isListed} = 1`, holdsWords(), isAfterKey))
    .orderBy(desc(memberships.joinedAt), desc(memberships.id))
    .limit(PEOPLE_PER_PAGE + 1),
);

const person = {
  id: memberships.id,
  memberId: members.id,
  name: members.nameToShow,
  joinedAt: memberships.joinedAt,
  isListed: memberships.isListed,
};

/** What is looked for in a name, as `searchWords` reads it; without any, everybody is found. */
type Words = readonly string[];

/** Asked in the statements alone: folding case takes a function that only an open database has. */
function holdsWords() {
  return sql`not exists (select 1 from json_each(${sql.placeholder("words")}) word
    where instr(${foldCase(sql`${members.nameToShow}`)}, word.value) = 0)`;
}

const isAfterKey = sql`(${memberships.joinedAt}, ${memberships.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`;

const peopleCount = prepared(() =>
  db
    .select({ people: count(), listed: sql<number>`coalesce(sum(${memberships.isListed}), 0)` })
    .from(memberships)
    .where(isOfGroup),
);

/** Whether the actor agreed to be listed; undefined for someone who is not in the group. */
export function findOwnListing(actor: Actor, group: Group): boolean | undefined {
  return actor.id ? ownListing().get({ memberId: actor.id, groupId: group.id })?.isListed : undefined;
}

const ownListing = prepared(() =>
  db
    .select({ isListed: memberships.isListed })
    .from(memberships)
    .where(and(eq(memberships.memberId, sql.placeholder("memberId")), isOfGroup)),
);

const isOfGroup = and(
  eq(memberships.groupId, sql.placeholder("groupId")),
  isNull(memberships.leftAt),
  not(hasDied(memberships.memberId)),
);

/**
 * The offices of a group by post, as everyone may read them. A name is there only for others in the group, and only
 * of someone who agreed to be listed.
 */
export function listPosts(actor: Actor, group: Group) {
  const isInside = can(actor, "group:readPeople", { groupId: group.id });
  return officesNow(group).map(({ office, endsOn, name, isListed }) => ({
    office,
    endsOn,
    name: isInside && isListed ? name : null,
  }));
}

function keyOf(group: Group, after: PageKey | undefined, words: Words) {
  const from = after ?? { at: new Date(Number.MAX_SAFE_INTEGER / 2), id: "" };
  return { groupId: group.id, at: from.at.getTime(), id: from.id, words: JSON.stringify(words) };
}

function pageKeyOf({ joinedAt, id }: { joinedAt: Date; id: string }): PageKey {
  return { at: joinedAt, id };
}
