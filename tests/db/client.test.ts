import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, sqlite } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";

const PARTIAL_INDEX = "feedback_group_published";

test("no plan depends on the value of a parameter, so none has to be made again for the next one", () => {
  const { sql, params } = db
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.groupId, "a group"), eq(feedback.state, "published")))
    .toSQL();
  expect(plan(sql, params)).not.toContain(PARTIAL_INDEX);

  // The control: where SQLite may look, it sees that the index for published comments holds this one.
  expect(plan(sql.replaceAll("+?", "?"), params)).toContain(PARTIAL_INDEX);
});

function plan(sql: string, params: unknown[]): string {
  const steps = sqlite()
    .prepare(`explain query plan ${sql}`)
    .all(...params) as { detail: string }[];
  return steps.map(({ detail }) => detail).join("\n");
}
