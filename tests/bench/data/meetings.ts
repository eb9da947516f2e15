import type Database from "better-sqlite3";
import { DAY, type Place } from "./place.ts";
import { idAt, type Random } from "./random.ts";
import { concern, praise } from "./words.ts";

const MONTHS = 18;
const ITEMS = 8;

/**
 * Adds a meeting a month for each group, the last one still to come, with notes that everyone may read.
 *
 * @returns the id of the first group's latest meeting that has notes
 */
export function createMeetings(
  database: Database.Database,
  random: Random,
  place: Place,
  now: number,
): string {
  const addMeeting = database.prepare(
    `insert into meetings (id, group_id, title, starts_at, ends_at, place, link, access, agenda, created_at)
     values (?, ?, ?, ?, ?, 'The Town Hall, High Street', '', 'Step-free entrance and a hearing loop', ?, ?)`,
  );
  const addNotes = database.prepare(
    `insert into notes (id, meeting_id, group_id, state, published_at, names_checked_at, updated_at)
     values (?, ?, ?, 'public', ?, ?, ?)`,
  );
  let latest = "";
  let number = 0;
  const create = database.transaction(() => {
    for (const [index, [group]] of place.groups.entries()) {
      for (let month = MONTHS; month >= 0; month -= 1) {
        number += 1;
        const startsAt = now + (7 + index - month * 30) * DAY;
        const id = idAt(startsAt, number);
        const agenda = "- Welcome\n- What people told us\n- Actions";
        addMeeting.run(
          id,
          group.id,
          `Meeting ${MONTHS - month + 1}`,
          startsAt,
          startsAt + DAY / 12,
          agenda,
          startsAt,
        );
        if (month === 0) continue;

        const publishedAt = startsAt + 3 * DAY;
        addNotes.run(id, id, group.id, publishedAt, publishedAt, publishedAt);
        addItems(database, random, id, number, startsAt);
        if (index === 0) latest = id;
      }
    }
  });
  create();
  return latest;
}

function addItems(
  database: Database.Database,
  random: Random,
  notesId: string,
  number: number,
  at: number,
): void {
  const addItem = database.prepare(
    "insert into notes_items (id, notes_id, position, title, said) values (?, ?, ?, ?, ?)",
  );
  const addDecision = database.prepare(
    "insert into decisions (id, item_id, position, words) values (?, ?, 1, ?)",
  );
  const addAction = database.prepare(
    "insert into actions (id, item_id, position, words, owner, is_due_next_meeting) values (?, ?, 1, ?, 'The facilitator', 1)",
  );
  for (let position = 1; position <= ITEMS; position += 1) {
    const id = idAt(at, number * 100 + position);
    addItem.run(id, notesId, position, `Item ${position}`, `${concern(random)}\n\n${praise(random)}`);
    if (position % 2 === 0) addDecision.run(id, id, concern(random).slice(0, 120));
    if (position % 3 === 0) addAction.run(id, id, praise(random).slice(0, 120));
  }
}
