import { expect, test } from "vitest";
import { compareSearch } from "#app/domain/search/comparing.server.ts";
import { sqlite } from "#db/client.server.ts";
import { createActor, createFeedback, createGroup } from "../../factories.ts";
import { titles } from "./asked.ts";

test("what went round the triggers is found at night, mended and told of", async () => {
  const group = createGroup();
  const member = createActor("groupMember", group);
  const told = { groupId: group.id, state: "published", publishedAt: new Date() } as const;
  const hidden = createFeedback({ ...told, wentWell: "A saxophone" });
  await compareSearch();

  const trigger = sqlite()
    .prepare("select sql from sqlite_schema where name = 'search_feedback_of_feedback_update'")
    .pluck()
    .get() as string;
  sqlite().exec("drop trigger search_feedback_of_feedback_update");
  sqlite().prepare("update feedback set state = 'held', check_reason = 'x' where id = ?").run(hidden.id);
  sqlite().exec(trigger);
  expect(titles(member, "saxophone")).toHaveLength(1);

  await expect(compareSearch()).rejects.toThrow(/^1 pieces of search .*\(feedback\): made anew/);
  expect(titles(member, "saxophone")).toEqual([]);
  await compareSearch();
});
