import { and, between, getViewSelectedFields, sql } from "drizzle-orm";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { workingDifferences } from "#db/schema/index.ts";

/** Groups or organisations whose rows are read: of the county those of all its groups. */
export type Places = { scope: "organisation" | "group"; placeIds: string };

/** What has to be added to the kept counts, since a comment changed after it was counted. May be less than nothing. */
export type Difference = ReturnType<typeof listDifferences>[number];

/** Of the comments of some places, published in some months: as many as changed in the last seconds. */
export function listDifferences(places: Places, months: { from: number; to: number }) {
  return differences().all({ ...places, ...months });
}

const { groupId, organisationId, ...columns } = getViewSelectedFields(workingDifferences);

const differences = prepared(() =>
  db
    .select(columns)
    .from(workingDifferences)
    .where(
      and(
        sql`case ${sql.placeholder("scope")} when 'organisation' then ${organisationId} else ${groupId} end
          in (select value from json_each(${sql.placeholder("placeIds")}))`,
        between(workingDifferences.month, sql.placeholder("from"), sql.placeholder("to")),
      ),
    ),
);

/** Few enough that nobody waits for them. */
const FOLDED_AT_ONCE = 50;

/**
 * Puts what has changed into the kept counts, some comments at a time: what a reader adds up says the same before and after.
 * A step of a comment's life thereby costs one small row, and its eighty counts are changed beside it, many together.
 */
export async function foldChanged(
  mustEnd: () => boolean = () => false,
  atOnce = FOLDED_AT_ONCE,
): Promise<void> {
  while (!mustEnd() && foldSome(atOnce) === atOnce) await new Promise((resolve) => setImmediate(resolve));
}

function foldSome(most: number): number {
  const { list, cuts, abouts, counts, clear } = statements();
  const ids = list.all(most);
  if (ids.length === 0) return 0;
  const some = JSON.stringify(ids);
  inTransaction(() => {
    for (const statement of [cuts, abouts, counts, clear]) statement.run(some);
  });
  return ids.length;
}

let made: ReturnType<typeof prepareAll> | undefined;

function statements() {
  made ??= prepareAll();
  return made;
}

/** Written as SQL: the views that they read are. */
function prepareAll() {
  const cut = "scope, place_id, is_counted, site_id, stage_id, voice";
  const some = "feedback_id in (select value from json_each(?))";
  return {
    list: sqlite().prepare("select feedback_id from working_changed limit ?").pluck(),
    cuts: sqlite().prepare(
      `insert into working_cuts (${cut}) select distinct ${cut} from working_cut_differences where ${some}
        on conflict do nothing`,
    ),
    abouts: sqlite().prepare(
      `insert into working_abouts (about) select distinct about from working_differences where ${some}
        on conflict do nothing`,
    ),
    counts: sqlite().prepare(
      `insert into working_counts
        select c.id, d.month, a.id, d.passages, sum(d.comments), sum(d.answered) from working_cut_differences d
        join working_cuts c using (${cut}) join working_abouts a using (about)
        where ${some} group by 1, 2, 3, 4 having sum(d.comments) <> 0 or sum(d.answered) <> 0
        on conflict do update set comments = comments + excluded.comments, answered = answered + excluded.answered`,
    ),
    clear: sqlite().prepare(`delete from working_changed where ${some}`),
  };
}
