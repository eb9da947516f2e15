import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import type { Place } from "./place.ts";
import { DAY } from "./place.ts";
import { idAt, type Random } from "./random.ts";

/** Somebody with an open session: what stands in the cookie. */
export type Session = { memberId: string; cookie: string };

/** Adds that many accounts, each in one group or two, and returns their ids. */
export function createMembers(
  database: Database.Database,
  random: Random,
  place: Place,
  count: number,
  now: number,
): string[] {
  const addMember = prepareMember(database);
  const addMembership = prepareMembership(database);
  const create = database.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const joinedAt = now - (750 - (700 * index) / count) * DAY;
      const id = idAt(joinedAt, index);
      addMember(id, `member-${index}`, joinedAt);
      const home = random.weighted(place.groups);
      addMembership(home.id, id, joinedAt, index);
      const other = random.weighted(place.groups);
      if (other !== home && random.next() < 0.1) addMembership(other.id, id, joinedAt, count + index);
      return id;
    }),
  );
  return create();
}

/** Whose pages are measured: someone in the first group, and one holder of each office that sees lists. */
export function createReaders(database: Database.Database, place: Place, now: number) {
  const addMember = prepareMember(database);
  const addMembership = prepareMembership(database);
  const addOffice = database.prepare(
    "insert into offices (id, office, member_id, group_id, organisation_id, starts_on) values (?, ?, ?, ?, ?, '2020-01-01')",
  );
  const group = place.groups[0]?.[0];
  const trust = place.trusts[0]?.[0];
  if (!group || !trust) throw new Error("The reference facts are missing");

  const reader = (name: string, number: number): Session => {
    const memberId = idAt(now - DAY, number);
    addMember(memberId, name, now - DAY);
    return { memberId, cookie: openSession(database, memberId, name, now) };
  };
  const member = reader("member", 1);
  addMembership(group.id, member.memberId, now - DAY, 0);
  const facilitator = reader("facilitator", 2);
  addOffice.run(idAt(now, 2), "facilitator", facilitator.memberId, group.id, null);
  const reviewer = reader("reviewer", 3);
  addOffice.run(idAt(now, 3), "reviewer", reviewer.memberId, null, trust.id);
  const moderator = reader("moderator", 4);
  addOffice.run(idAt(now, 4), "moderator", moderator.memberId, null, null);
  return { member, facilitator, reviewer, moderator };
}

/** A session as logging in by both steps makes it. Kept is only the SHA-256 of the cookie's value. */
export function openSession(
  database: Database.Database,
  memberId: string,
  name: string,
  now: number,
): string {
  const token = name.padEnd(40, "x");
  agreeToAnyVersion(database, memberId, now);
  database
    .prepare(
      `insert into sessions (id_hash, public_id, member_id, created_at, expires_at, absolute_expires_at,
         authenticated_at, second_step_at, idle_minutes, is_own_device) values (?, ?, ?, ?, ?, ?, ?, ?, 60, 0)`,
    )
    .run(
      createHash("sha256").update(token).digest("hex"),
      name,
      memberId,
      now,
      now + DAY / 24,
      now + DAY,
      now,
      now,
    );
  return `session=${token}`;
}

/** Or Your page would first show a version that is new on the day of the run. */
function agreeToAnyVersion(database: Database.Database, memberId: string, now: number): void {
  const agree = database.prepare(
    "insert or ignore into terms_agreements (member_id, terms, version, agreed_at) values (?, ?, 1000, ?)",
  );
  for (const terms of ["houseRules", "privacy"]) agree.run(memberId, terms, now);
}

export function prepareMember(database: Database.Database) {
  const insert = database.prepare(
    `insert into members (id, email, email_key, name, name_to_show, status, house_rules_accepted_at,
       email_confirmed_at, created_at) values (?, ?, ?, ?, ?, 'active', ?, ?, ?)`,
  );
  return (id: string, name: string, at: number) => {
    const email = `${name}@example.org`;
    const moment = Math.floor(at);
    insert.run(id, email, email, name, name, moment, moment, moment);
  };
}

export function prepareMembership(database: Database.Database) {
  const insert = database.prepare(
    "insert into memberships (id, group_id, member_id, joined_at) values (?, ?, ?, ?)",
  );
  return (groupId: string, memberId: string, at: number, number: number) =>
    insert.run(idAt(at, number), groupId, memberId, Math.floor(at));
}
