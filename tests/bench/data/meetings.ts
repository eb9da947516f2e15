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
    `insert into meetings (id, group_id, title, starts_at, ends_at, place, link, access, created_at)
     values (?, ?, ?, ?, ?, 'The Town Hall, High Street', '', 'Step-free entrance and a hearing loop', ?)`,
  );
  const addNotes = database.prepare(
    `insert into notes (id, meeting_id, group_id, state, public_edition, agreed_at, published_at, names_checked_at, updated_at)
     values (?, ?, ?, 'agreed', 'published', ?, ?, ?, ?)`,
  );
  let latest = "";
  let number = 0;
  const create = database.transaction(() => {
    for (const [index, [group]] of place.groups.entries()) {
      for (let month = MONTHS; month >= 0; month -= 1) {
        number += 1;
        const startsAt = now + (7 + index - month * 30) * DAY;
        const id = idAt(startsAt, number);
        addMeeting.run(
          id,
          group.id,
          `Meeting ${MONTHS - month + 1}`,
          startsAt,
          startsAt + DAY / 12,
          startsAt,
        );
        if (month === 0) continue;

        const publishedAt = startsAt + 3 * DAY;
        addNotes.run(id, id, group.id, publishedAt, publishedAt, publishedAt, publishedAt);
        addItems(database, random, { notesId: id, groupId: group.id }, number, startsAt);
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
  { notesId, groupId }: { notesId: string; groupId: string },
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
    "insert into actions (id, item_id, group_id, position, words, owner, is_due_next_meeting, written_at) values (?, ?, ?, 1, ?, 'The facilitator', 1, ?)",
  );
  const addPublicItem = database.prepare(
    "insert into public_items (item_id, title, said, decisions, actions) values (?, ?, ?, ?, ?)",
  );
  for (let position = 1; position <= ITEMS; position += 1) {
    const id = idAt(at, number * 100 + position);
    const said = `${concern(random)}\n\n${praise(random)}`;
    const decision = position % 2 === 0 ? concern(random).slice(0, 120) : "";
    const action = position % 3 === 0 ? praise(random).slice(0, 120) : "";
    addItem.run(id, notesId, position, `Item ${position}`, said);
    if (decision) addDecision.run(id, id, decision);
    if (action) addAction.run(id, id, groupId, action, at);
    addPublicItem.run(id, `Item ${position}`, said, decision, action);
  }
}
