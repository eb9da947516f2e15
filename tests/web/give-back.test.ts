import { describe, expect, test } from "vitest";
import { giveBack } from "#app/web/give-back.server.ts";
import { contextFor, refusalOn } from "#tests/routes/context.ts";

/* A form that came when its writer's session had ended: what is in it decides what they get. */

const WRITTEN = "The ward was kind, and nobody rang.";

async function sent(fields: [string, string][]) {
  const context = contextFor(undefined, { path: "/groups/weald/leave", hasSessionEnded: true });
  const request = new Request("http://localhost/groups/weald/leave", {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  const response: unknown = await giveBack(context, request, "/groups/weald").catch((thrown) => thrown);
  if (!(response instanceof Response)) throw response;
  return { context, response };
}

describe("a form that was sent after the session had ended", () => {
  test("comes back whole where somebody wrote, without what is secret", async () => {
    const { context, response } = await sent([
      ["formVersion", "abc"],
      ["text", WRITTEN],
      ["password", "correct horse battery"],
    ]);
    expect(response.status).toBe(401);
    expect(context.rejectedForm).toEqual({
      ok: false,
      values: { formVersion: ["abc"], text: [WRITTEN] },
      errors: [],
    });
  });

  test("comes back though it has as many fields as the longest notes", async () => {
    const fields = Array.from({ length: 9_000 }, (_, at): [string, string] => [`item-${at}`, "x"]);
    const { context, response } = await sent([...fields, ["text", WRITTEN]]);
    expect(response.status).toBe(401);
    expect(Object.keys(context.rejectedForm?.values ?? {})).toHaveLength(9_001);
  });

  test.each([
    [[["formVersion", "abc"]]],
    [[["choice", "yes"]]],
    [[["namesSeen", "0198d3b7-6f5e-7c2a-9a51-8f3b0a1c2d3e 0198d3b7-6f5e-7c2a-9a51-8f3b0a1c2d3f"]]],
    [[["password", "correct horse battery"]]],
  ] satisfies [[string, string][]][])(
    "leads to the log-in page where nobody wrote anything: %j",
    async (fields) => {
      const { context, response } = await sent(fields);
      expect(response.status).toBe(302);
      expect(response.headers.get("Location")).toBe("/log-in?next=%2Fgroups%2Fweald");
      expect(context.rejectedForm).toBeUndefined();
      expect(refusalOn("/log-in", context)).toContain("You are not logged in any more");
    },
  );
});
