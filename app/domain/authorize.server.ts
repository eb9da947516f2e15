import { eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { forbidden } from "#app/lib/refusals.ts";
import { type Action, type Actor, can, type Subject, scopeOf } from "./policy.ts";

/** @throws Response 403 when the policy's row does not reach the subject. Get the subject first: unseen is a 404. */
export function authorize(actor: Actor, action: Action, subject: Subject = {}): void {
  if (!can(actor, action, subject)) throw forbidden();
}

/** `id` is the comment's own, which the holder of its code reaches. */
type Columns = {
  id?: SQLiteColumn;
  author?: SQLiteColumn;
  group?: SQLiteColumn;
  organisation?: SQLiteColumn;
};

/** A row of the policy said in SQL: true for just those rows on which `can` would say yes. */
export function reachInSql(actor: Actor, action: Action, columns: Columns): SQL {
  const scope = scopeOf(actor, action);
  const reached: SQL[] = [];
  if (scope.all) reached.push(sql`1`);
  if (scope.own && actor.id && columns.author) reached.push(eq(columns.author, actor.id));
  if (scope.feedbackIds.length > 0 && columns.id) reached.push(inArray(columns.id, scope.feedbackIds));
  if (scope.groupIds.length > 0 && columns.group) reached.push(inArray(columns.group, scope.groupIds));
  if (scope.organisationIds.length > 0 && columns.organisation)
    reached.push(inArray(columns.organisation, scope.organisationIds));

  const within = or(...reached) ?? sql`0`;
  if (!scope.neverOwn || !actor.id || !columns.author) return within;
  return sql`(${within}) and (${columns.author} is null or ${ne(columns.author, actor.id)})`;
}
