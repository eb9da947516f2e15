import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { action } from "#app/demonstration/demo.log-in.tsx";
import { readMailbox } from "#app/demonstration/mailbox.server.ts";
import { withDemonstration } from "#app/demonstration/routes.ts";
import { createAccount } from "#app/domain/people/commands.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { isOpenToStrangers } from "#app/gate.server.ts";
import routes from "#app/routes.ts";
import { CAST, emailOf } from "#db/seed/demonstration/cast.ts";
import { createMember } from "#tests/factories.ts";
import { contextFor, postOf } from "./context.ts";

const [maureen] = CAST;
if (!maureen) throw new Error("Nobody is in the cast");

beforeAll(() => void createMember({ email: emailOf(maureen) }));
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

test("only with DEMO are there more routes than the router's", async () => {
  expect(JSON.stringify(routes)).not.toContain("demo");
  vi.stubEnv("DEMO", "yes");
  const { default: shown } = await import("#app/routes.ts");
  expect(shown).toEqual(withDemonstration(routes));
  const more = shown[0]?.children?.slice(routes.length) ?? [];
  expect(more.map(({ path }) => path)).toEqual(["demo", "demo/log-in", "demo/parts"]);
});

test("a stranger may open them, since they are where one becomes somebody", () => {
  expect(isOpenToStrangers("demonstration/demo")).toBe(true);
  expect(isOpenToStrangers("routes/site/your-page")).toBe(false);
});

test("one of the cast comes in and stands where their story begins", async () => {
  const context = contextFor();
  const answer = await post("maureen", context);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe(maureen.startsAt);
  expect(context.setCookie).toHaveLength(1);
});

test.each(["sam", "", "x".repeat(60), "frances"])(
  "%o cannot be chosen: not of the cast, or not in this file",
  async (who) => {
    createMember({ email: `sam-${who.length}@example.org` });
    const context = contextFor();
    expect((await post(who, context)).status).toBe(404);
    expect(context.setCookie).toEqual([]);
  },
);

test("an email is shown once it is asked for, with one link however often it is looked at", async () => {
  const form = { email: "new@example.net", name: "New", nameToShow: "New", area: "", password: "" };
  createAccount(VISITOR, { ...form, selfDescription: null } as Parameters<typeof createAccount>[1], "a hash");
  const [email] = await readMailbox();
  expect(email).toMatchObject({ to: "new@example.net", subject: "Confirm your email address" });
  expect((await readMailbox())[0]?.text).toBe(email?.text);
});

async function post(person: string, context: ReturnType<typeof contextFor>): Promise<Response> {
  try {
    return await action({ request: postOf("/demo/log-in", { person }), context, params: {} });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
