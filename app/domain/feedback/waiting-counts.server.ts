import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, groups, organisations } from "#db/schema/index.ts";
import { type Actor, scopeOf } from "../policy.ts";
import { isAlone, isByAnother, isPublished, isWaitingForCheck } from "./visibility.server.ts";

/** How many comments wait for this actor to check them: one's own are checked by others. */
export function countToCheck(actor: Actor): number {
  if (!scopeOf(actor, "feedback:check").all) return 0;
  return toCheck().get({ actor: actor.id ?? "" })?.count ?? 0;
}

const toCheck = prepared(() => selectCount(sql`${isWaitingForCheck} and ${isByAnother}`));

/**
 * For each organisation whose feedback the actor reads, their own and those that nobody responds for: how many published
 * comments have no response yet, and since when. Exact: its index holds all that is asked.
 */
export function countUnanswered(actor: Actor) {
  const { organisationIds } = scopeOf(actor, "feedback:readStaffOnly");
  const theirs = { actor: actor.id ?? "", organisations: JSON.stringify(organisationIds) };
  return unansweredByOrganisation().all(theirs);
}

const isUnanswered = sql`${isPublished} and ${feedback.isAnswered} = 0 and ${isAlone} and ${isByAnother}
  and ${feedback.organisationId} = ${organisations.id}`;

const unansweredByOrganisation = prepared(() =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      count: countOf(isUnanswered),
      oldest: oldestOf(sql`${feedback} indexed by feedback_unanswered`, isUnanswered),
    })
    .from(organisations)
    .where(sql`${organisations.id} in (select value from json_each(${sql.placeholder("organisations")}))`),
);

/** For each group whose feedback the actor tags: how many published comments have no themes yet, and since when. */
export function countUntagged(actor: Actor) {
  const groupIds = JSON.stringify(scopeOf(actor, "feedback:tag").groupIds);
  return untaggedByGroup()
    .all({ groups: groupIds })
    .filter(({ count }) => count > 0);
}

const isUntagged = sql`${isPublished} and ${feedback.isTagged} = 0 and ${isAlone} and ${feedback.groupId} = ${groups.id}`;

const untaggedByGroup = prepared(() =>
  db
    .select({
      id: groups.id,
      slug: groups.slug,
      name: groups.name,
      count: countOf(isUntagged),
      oldest: oldestOf(sql`${feedback} indexed by feedback_untagged`, isUntagged),
    })
    .from(groups)
    .where(sql`${groups.id} in (select value from json_each(${sql.placeholder("groups")}))`),
);

function selectCount(condition: SQL) {
  return db.select({ count: countOf(condition) }).from(sql`(select 1)`);
}

function countOf(condition: SQL) {
  return sql<number>`(select count(*) from ${feedback} where ${condition})`;
}

/** By its index, which is in the order of publication: SQLite would choose one that holds answered comments too. */
function oldestOf(indexed: SQL, condition: SQL) {
  return sql`(select ${feedback.publishedAt} from ${indexed} where ${condition}
    order by ${feedback.publishedAt} limit 1)`.mapWith(feedback.publishedAt);
}
