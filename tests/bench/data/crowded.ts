import type Database from "better-sqlite3";
import { openSession, prepareMember, prepareMembership, type Session } from "./people.ts";
import { DAY } from "./place.ts";
import { idAt } from "./random.ts";

export const CROWDED = { slug: "crowded", meetings: 1000, members: 500 };

/** More than a page holds, of all that one person can have. */
const ACTIONS_OF_ONE = 300;

/** A group with more of everything than any has, who runs it and who is in it. */
export type Crowd = { organiser: Session; attendee: Session; coming: string; held: string };

/**
 * Adds one group with 1,000 meetings, nearly all of them over and with agreed notes, and 500 members who have all said
 * whether they come to the next one. Every tenth told what they need.
 */
export function createCrowd(database: Database.Database, now: number): Crowd {
  const run = (statement: string, ...values: unknown[]) => database.prepare(statement).run(...values);
  const groupId = idAt(now - 900 * DAY, 900);
  const create = database.transaction(() => {
    run(
      `insert into groups (id, slug, name, level, towns, about, join_rule, created_at)
       values (?, ?, 'Crowded Cancer Action Group', 'local', 'All of Kent', 'A group for one run of the bench.', 'open', ?)`,
      groupId,
      CROWDED.slug,
      now - 900 * DAY,
    );
    const people = createPeople(database, groupId, now);
    const held = createHeldMeetings(database, groupId, people, now);
    const coming = createMeeting(database, groupId, CROWDED.meetings, now + 7 * DAY);
    createAnswers(database, coming, people, now);
    return {
      organiser: {
        memberId: people[0] ?? "",
        cookie: openSession(database, people[0] ?? "", "organiser", now),
      },
      attendee: {
        memberId: people[1] ?? "",
        cookie: openSession(database, people[1] ?? "", "attendee", now),
      },
      coming,
      held,
    };
  });
  return create();
}

function createPeople(database: Database.Database, groupId: string, now: number): string[] {
  const addMember = prepareMember(database);
  const addMembership = prepareMembership(database);
  const people = Array.from({ length: CROWDED.members }, (_, index) => {
    const joinedAt = now - (800 - index) * DAY;
    const id = idAt(joinedAt, 10_000_000 + index);
    addMember(id, `crowded-${index}`, joinedAt);
    addMembership(groupId, id, joinedAt, 10_000_000 + index);
    if (index % 10 === 0) addNeeds(database, id, joinedAt);
    return id;
  });
  database.prepare("update memberships set is_listed = 1 where group_id = ?").run(groupId);
  database
    .prepare(
      "insert into offices (id, office, member_id, group_id, starts_on) values (?, 'facilitator', ?, ?, '2020-01-01')",
    )
    .run(idAt(now, 900), people[0], groupId);
  return people;
}

function addNeeds(database: Database.Database, memberId: string, at: number): void {
  database
    .prepare(
      "insert into contact_preferences (member_id, emails, needs_agreed_at) values (?, 'asItHappens', ?)",
    )
    .run(memberId, Math.floor(at));
  for (const need of ["largePrint", "telephone"])
    database.prepare("insert into communication_needs (member_id, need) values (?, ?)").run(memberId, need);
}

/** @returns the oldest, whose notes are still a draft. */
function createHeldMeetings(
  database: Database.Database,
  groupId: string,
  people: string[],
  now: number,
): string {
  const addNotes = database.prepare(
    `insert into notes (id, meeting_id, group_id, state, agreed_at, updated_at) values (?, ?, ?, ?, ?, ?)`,
  );
  const addItem = database.prepare(
    "insert into notes_items (id, notes_id, position, title, said) values (?, ?, 1, 'What was said', 'A few words.')",
  );
  const addAction = database.prepare(
    `insert into actions (id, item_id, group_id, position, words, owner, owner_id, is_due_next_meeting, written_by_id, written_at)
     values (?, ?, ?, ?, 'Ask the ward how it plans the ride home, and tell the group', 'Somebody', ?, 1, ?, ?)`,
  );
  let id = "";
  for (let number = 1; number < CROWDED.meetings; number += 1) {
    const startsAt = now - number * DAY;
    id = createMeeting(database, groupId, CROWDED.meetings - number, startsAt);
    const agreedAt = number === CROWDED.meetings - 1 ? null : startsAt + DAY / 2;
    addNotes.run(id, id, groupId, agreedAt ? "agreed" : "draft", agreedAt, startsAt + DAY / 2);
    addItem.run(id, id);
    const owner = number <= ACTIONS_OF_ONE ? people[1] : people[number % people.length];
    addAction.run(id, id, groupId, 1, owner, people[0], startsAt);
  }
  return id;
}

function createMeeting(
  database: Database.Database,
  groupId: string,
  number: number,
  startsAt: number,
): string {
  const id = idAt(startsAt, 10_000_000 + number);
  database
    .prepare(
      `insert into meetings (id, group_id, title, starts_at, ends_at, place, link, access, created_at)
       values (?, ?, ?, ?, ?, 'The Town Hall, High Street', '', '', ?)`,
    )
    .run(id, groupId, `Meeting ${number}`, startsAt, startsAt + DAY / 12, startsAt);
  return id;
}

function createAnswers(database: Database.Database, meetingId: string, people: string[], now: number): void {
  const add = database.prepare(
    "insert into answers (meeting_id, member_id, state, answered_at) values (?, ?, ?, ?)",
  );
  for (const [index, memberId] of people.entries())
    add.run(meetingId, memberId, index % 5 === 4 ? "notComing" : "coming", now - index);
}
