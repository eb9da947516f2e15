import type Database from "better-sqlite3";
import { DAY, type Place } from "./place.ts";
import { idAt, type Random } from "./random.ts";

export const RECOMMENDATIONS = 20_000;

/** Feedback under each, and entries of its thread. */
const UNDER = 6;

const OUTCOMES = ["confirmed", "changed", "promised", "refused", "noAnswer"] as const;

/**
 * Adds 20,000 recommendations, all of them public: one in five is with an organisation that has not answered, and the
 * others were answered in one way or another. Each rests on feedback and has a thread.
 *
 * @returns the reference of the newest, which has a thread like every other
 */
export function createRecommendations(
  database: Database.Database,
  random: Random,
  place: Place,
  now: number,
): string {
  const addRow = database.prepare(
    `insert into recommendations (id, reference, group_id, title, asks, why, done_when, state, owner_organisation_id,
       since_on, due_on, paused_days, first_sent_on, accepted_at, text_passed_at, closed_on, confirmed_on, made_on,
       promised_on, created_at, moved_at)
     values (?, ?, ?, ?, 'Keep one room beside the clinic free on clinic days.', 'People heard hard news in the corridor.',
       'One room is free on every clinic day, for three months.', ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addStep = database.prepare(
    `insert into recommendation_steps (id, recommendation_id, step, at, group_id, organisation_id, words, more)
     values (?, ?, ?, ?, ?, ?, '', '')`,
  );
  const addUnder = database.prepare(
    "insert or ignore into recommendation_feedback (recommendation_id, feedback_id, gathered_at) values (?, ?, ?)",
  );
  const addPublished = database.prepare(
    `insert into published_changes (recommendation_id, reference, outcome, title, group_id, asked_by, asked_on,
       organisation_id, held_by, words, made_on, promised_on, answered_on, due_on, confirmed_on, from_people, changed_at)
     values (?, ?, ?, ?, ?, 'Weald Cancer Action Group', ?, ?, 'A hospital trust', 'A room is free on clinic days.', ?, ?, ?, ?, ?, 10, ?)`,
  );
  const comments = database
    .prepare("select id from feedback where state = 'published' and may_summarise = 1 limit 5000")
    .pluck()
    .all() as string[];
  const create = database.transaction(() => {
    let reference = "";
    for (let number = 0; number < RECOMMENDATIONS; number += 1) {
      const at = Math.floor(now - (RECOMMENDATIONS - number) * 60_000 * 30);
      const day = new Date(at).toISOString().slice(0, 10);
      const outcome = OUTCOMES[number % OUTCOMES.length] ?? "noAnswer";
      const isOpen = outcome === "noAnswer";
      const isClosed = outcome === "confirmed" || outcome === "refused";
      const id = idAt(at, 20_000_000 + number);
      reference = `KM-R-26-${number.toString(32).toUpperCase().padStart(5, "0")}`;
      const groupId = random.weighted(place.groups).id;
      const trustId = random.weighted(place.trusts).id;
      const title = `Keep a quiet room free beside clinic ${number}`;
      const made = outcome === "confirmed" || outcome === "changed" ? day : null;
      const promised = outcome === "promised" ? "2099-01-01" : null;
      const confirmed = outcome === "confirmed" ? day : null;
      const due = isOpen ? new Date(at + 28 * DAY).toISOString().slice(0, 10) : null;
      const state = isOpen ? "accepted" : isClosed ? "closed" : "answered";
      addRow.run(
        id,
        reference,
        groupId,
        title,
        state,
        trustId,
        day,
        due,
        day,
        at,
        at,
        isClosed ? day : null,
        confirmed,
        made,
        promised,
        at,
        at,
      );
      for (const [index, step] of [
        "drafted",
        "gathered",
        "supported",
        "sent",
        "textPassed",
        "accepted",
      ].entries())
        addStep.run(
          idAt(at + index, 21_000_000 + number),
          id,
          step,
          at + index,
          index < 4 ? groupId : null,
          index < 4 ? null : trustId,
        );
      for (let under = 0; under < UNDER; under += 1) addUnder.run(id, random.pick(comments), at);
      addPublished.run(
        id,
        reference,
        outcome,
        title,
        groupId,
        day,
        trustId,
        made,
        promised,
        isOpen ? null : day,
        due,
        confirmed,
        at,
      );
    }
    return reference;
  });
  return create();
}
