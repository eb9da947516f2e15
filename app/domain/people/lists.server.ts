import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { credentials, members, offices, sessions } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Action, Actor } from "../policy.ts";
import { foldCase } from "../text/fold-case.server.ts";
import { hasDied } from "./away.server.ts";
import type { PeopleShown } from "./form.ts";

const PEOPLE_PER_PAGE = 20;

/** How people describe themselves, and where they live, is not for this list or any administrator. */
const columns = {
  id: members.id,
  name: members.name,
  nameToShow: members.nameToShow,
  email: members.email,
  status: members.status,
  createdAt: members.createdAt,
  isInvited: sql<number>`${members.status} = 'unconfirmed' and not exists (
    select 1 from ${credentials} where ${credentials.memberId} = ${members.id})`,
  hasDied: hasDied(members.id).mapWith(Boolean),
};

const EVERY_NAME = sql`${members.name} || ' ' || ${members.nameToShow} || ' ' || ${members.email}`;

const holdsOffice = sql`exists (select 1 from ${offices} where ${offices.memberId} = ${members.id}
  and ${offices.endedAt} is null and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")}))`;

/** Which people a list is of: each its own prepared shape. */
const SHOWN: Record<PeopleShown, SQL> = {
  all: sql`1`,
  offices: holdsOffice,
  invited: sql`${members.status} = 'unconfirmed' and not exists (
    select 1 from ${credentials} where ${credentials.memberId} = ${members.id})`,
  disabled: sql`${members.status} = 'disabled'`,
};

/**
 * People whose name or address holds every word of the search, the newest accounts first, a page at a time.
 *
 * @throws Response 403 for all but administrators
 */
export function listMembers(
  actor: Actor,
  { words, shown }: { words: readonly string[]; shown: PeopleShown },
  after?: PageKey,
) {
  authorize(actor, "member:list");
  const from = after ?? { at: new Date(Number.MAX_SAFE_INTEGER / 2), id: "" };
  const rows = pages[shown]().all({
    words: JSON.stringify(words),
    today: today(now()),
    at: from.at.getTime(),
    id: from.id,
  });
  return cutPage(rows.map(withFlag), PEOPLE_PER_PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
}

const pages = {
  all: prepared(() => pageOf("all")),
  offices: prepared(() => pageOf("offices")),
  invited: prepared(() => pageOf("invited")),
  disabled: prepared(() => pageOf("disabled")),
} as const satisfies Record<PeopleShown, unknown>;

/**
 * One person as an administrator sees them: the account, and nothing of what they said.
 *
 * @throws Response 403 for all but administrators, 404 without such a person
 */
export function getPerson(actor: Actor, id: string | undefined) {
  authorize(actor, "member:list");
  const person = personById().get({ id: id ?? "" });
  if (!person) throw notFound();
  const openSessions = sessionsOf().get({ id: person.id, now: now().getTime() })?.open ?? 0;
  return { ...withFlag(person), openSessions };
}

/**
 * Somebody whom the actor would do this to.
 *
 * @throws Response as `getPerson`, and 403 when the policy does not let the actor do it to them
 */
export function getPersonFor(actor: Actor, action: Action, id: string | undefined) {
  const person = getPerson(actor, id);
  authorize(actor, action, { authorId: person.id });
  return person;
}

const personById = prepared(() =>
  db
    .select(columns)
    .from(members)
    .where(eq(members.id, sql.placeholder("id"))),
);

const sessionsOf = prepared(() =>
  db
    .select({ open: count() })
    .from(sessions)
    .where(
      and(
        eq(sessions.memberId, sql.placeholder("id")),
        sql`${sessions.expiresAt} > ${sql.placeholder("now")}`,
      ),
    ),
);

/** How many were invited and have not come yet. */
export function countInvitations(actor: Actor): number {
  authorize(actor, "member:list");
  return invitations().get()?.open ?? 0;
}

const invitations = prepared(() => db.select({ open: count() }).from(members).where(SHOWN.invited));

function withFlag<T extends { isInvited: number }>(row: T): Omit<T, "isInvited"> & { isInvited: boolean } {
  return { ...row, isInvited: row.isInvited === 1 };
}

function pageOf(shown: PeopleShown) {
  return db
    .select(columns)
    .from(members)
    .where(
      and(
        SHOWN[shown],
        sql`(${members.createdAt}, ${members.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
        sql`not exists (
          select 1 from json_each(${sql.placeholder("words")}) as word
          where instr(${foldCase(EVERY_NAME)}, word.value) = 0
        )`,
      ),
    )
    .orderBy(desc(members.createdAt), desc(members.id))
    .limit(PEOPLE_PER_PAGE + 1);
}
