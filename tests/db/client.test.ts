import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
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

test("a command that is refused in the middle has written nothing, and the one around it goes on", () => {
  const write = (name: string) => db.run(`insert into limits_test values ('${name}')`);
  sqlite().exec("create temp table limits_test (name text)");
  const refused = { ok: false, reason: "full" } as const;
  const outcome = inTransaction(() => {
    write("before");
    const inner = inTransaction(() => {
      write("inside");
      return refused;
    });
    write("after");
    return { ok: true, inner };
  });
  expect(outcome).toEqual({ ok: true, inner: refused });
  expect(sqlite().prepare("select name from limits_test").pluck().all()).toEqual(["before", "after"]);
});
