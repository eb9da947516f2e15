import type Database from "better-sqlite3";
import type { Place } from "./place.ts";
import { idAt, type Random } from "./random.ts";
import { concern, praise } from "./words.ts";

/** Adds that many drafts with every answer that must be given, and returns their ids. */
export function createDrafts(
  database: Database.Database,
  random: Random,
  place: Place,
  authorId: string,
  count: number,
  now: number,
): string[] {
  const group = place.groups[0]?.[0];
  const trust = place.trusts[0]?.[0];
  const insert = database.prepare(
    `insert into feedback_drafts (id, author_id, group_id, voice, organisation_id, site_id, time_band, rating,
       went_well, could_be_better, audience, may_count, created_at, updated_at)
     values (?, ?, ?, 'own', ?, ?, 'lastMonth', 'good', ?, ?, 'group', 1, ?, ?)`,
  );
  const create = database.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const id = idAt(now + index, index);
      const words = [praise(random), concern(random)];
      insert.run(id, authorId, group?.id, trust?.id, trust?.sites[0], ...words, now, now);
      return id;
    }),
  );
  return create();
}
