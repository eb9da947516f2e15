import { asc, type SQL, sql } from "drizzle-orm";
import { MOST_COUNTED } from "#app/lib/counting.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, groups } from "#db/schema/index.ts";
import { type Actor, scopeOf } from "../policy.ts";
import { isAlone, isByAnother, isPublished, isWaitingForCheck } from "./visibility.server.ts";

/** How many comments wait for this actor to check them: one's own are checked by others. Counts to just over 99. */
export function countToCheck(actor: Actor): number {
  if (!scopeOf(actor, "feedback:check").all) return 0;
  return toCheck().get({ actor: actor.id ?? "" })?.count ?? 0;
}

const toCheck = prepared(() => selectCount(sql`${isWaitingForCheck} and ${isByAnother}`));

/** How many published comments about the actor's organisations have no response yet. Counts to just over 99. */
export function countUnanswered(actor: Actor): number {
  const { organisationIds } = scopeOf(actor, "feedback:respond");
  const mine = { actor: actor.id ?? "", organisations: JSON.stringify(organisationIds) };
  return unanswered().get(mine)?.count ?? 0;
}

const unanswered = prepared(() =>
  selectCount(
    sql`${isPublished} and ${feedback.isAnswered} = 0 and ${isAlone} and ${isByAnother}
    and ${feedback.organisationId} in (select value from json_each(${sql.placeholder("organisations")}))`,
  ),
);

/** For each group whose feedback the actor tags: how many published comments have no themes yet, to just over 99. */
export function countUntagged(actor: Actor) {
  const groupIds = JSON.stringify(scopeOf(actor, "feedback:tag").groupIds);
  return untaggedByGroup()
    .all({ groups: groupIds })
    .filter(({ count }) => count > 0);
}

const untaggedByGroup = prepared(() =>
  db
    .select({
      slug: groups.slug,
      name: groups.name,
      count: countAtMost(
        sql`${isPublished} and ${feedback.isTagged} = 0 and ${isAlone} and ${feedback.groupId} = ${groups.id}`,
      ),
    })
    .from(groups)
    .where(sql`${groups.id} in (select value from json_each(${sql.placeholder("groups")}))`)
    .orderBy(asc(groups.name)),
);

function selectCount(condition: SQL) {
  return db.select({ count: countAtMost(condition) }).from(sql`(select 1)`);
}

function countAtMost(condition: SQL) {
  return sql<number>`(select count(*) from (select 1 from ${feedback} where ${condition} limit ${sql.raw(String(MOST_COUNTED + 1))}))`;
}
