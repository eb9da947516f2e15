import { afterAll, beforeAll, expect, test } from "vitest";
import { Person } from "../../faults/http-client.ts";
import { shows } from "../table/shown.ts";
import { peopleOf, startWorld, type World } from "../world/world.ts";

/** The limits of requirements.md 2.6 as they are in the public service: everywhere else LIMITS_FACTOR widens them. */
let world: World;

beforeAll(async () => {
  world = await startWorld({ LIMITS_FACTOR: "1" });
});

afterAll(() => world.stop());

const MEMBER = "CNRY-members-member-email-weald@example.org";
const CARER = "CNRY-members-carer-email-weald@example.org";
const account = (email: string) => ({
  email,
  password: "copper window gentle river",
  name: "N",
  nameToShow: "N",
  houseRules: "yes",
});

/** Does something until it is refused, and says how often it went well. */
async function goodOnes(most: number, act: (turn: number) => Promise<{ status: number }>): Promise<number> {
  for (let turn = 0; turn < most; turn++) if ((await act(turn)).status === 429) return turn;
  return most;
}

test("wrong passwords at one account: the eleventh waits, and another account does not", async ({ task }) => {
  const visitor = new Person(world.portal.origin);
  const wrong = (email: string) =>
    visitor.copy().post("/log-in", { email, password: "not the password at all" });
  const tries = await goodOnes(15, () => wrong(MEMBER));
  const refused = await wrong(MEMBER);
  shows(task, ["A10", "H1"], { cases: tries + 1, bar: "10 tries, then 429", result: `${tries} tries` });
  expect(tries).toBe(10);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect((await wrong(CARER)).status).toBe(400);
});

test("emails to one address: five are written, and the answer never changes", async ({ task }) => {
  const visitor = new Person(world.portal.origin);
  const answers = new Set<string>();
  for (let turn = 0; turn < 8; turn++) {
    const { status, location } = await visitor.copy().post("/forgot-password", { email: CARER });
    answers.add(`${status} ${location}`);
  }
  const [{ emails } = { emails: 0 }] = world.rewind.rows<{ emails: number }>(
    "select count(*) as emails from outbox where kind = 'resetPassword'",
  );
  shows(task, ["H1"], {
    cases: 8,
    bar: "5 emails, 1 answer",
    result: `${emails} emails, ${answers.size} answer`,
  });
  expect(emails).toBe(5);
  expect(answers.size).toBe(1);
});

test("emails from one network: the 51st request is refused", async ({ task }) => {
  const visitor = new Person(world.portal.origin);
  const sent = await goodOnes(60, (turn) =>
    visitor.copy().post("/forgot-password", { email: `nobody-${turn}@example.org` }),
  );
  // Eight came before, of the test above.
  shows(task, ["H1"], { cases: sent + 8, bar: "50, then 429", result: `${sent + 8}` });
  expect(sent + 8).toBe(50);
});

test("accounts from one network: the 41st request is refused", async ({ task }) => {
  // A minute holds 100 forms of a visitor, and those above have used them.
  await new Promise((resolve) => setTimeout(resolve, 61_000));
  const visitor = new Person(world.portal.origin);
  const made = await goodOnes(50, (turn) =>
    visitor.copy().post("/create-account", account(`new-${turn}@example.org`)),
  );
  shows(task, ["H1"], { cases: made + 1, bar: "40, then 429", result: `${made}` });
  expect(made).toBe(40);
});

test("feedback of one member: the 21st in an hour is refused, and nothing of it is lost", async ({
  task,
}) => {
  // Whose office ended years ago is logged out at the first minute; this one never had any.
  const { member } = peopleOf(world.portal);
  const draft = world.portal.cast.drafts.memberDraft ?? "";
  const sent = await goodOnes(30, () => member.post(`/feedback/${draft}/check`));
  shows(task, ["H1"], { cases: sent + 1, bar: "20, then 429", result: `${sent}` });
  expect(sent).toBe(20);
});

test("forms of one member: the 101st in a minute is refused; pages: the 1,001st", async ({ task }) => {
  const { reviewer, moderator } = peopleOf(world.portal);
  const forms = await goodOnes(120, () => reviewer.post("/groups/weald/leave"));
  const pages = await goodOnes(1100, () => moderator.get("/about"));
  const result = `${forms} forms, ${pages} pages`;
  shows(task, ["H1"], { cases: forms + pages + 2, bar: "100 forms, 1,000 pages, then 429", result });
  expect(forms).toBe(100);
  expect(pages).toBe(1000);
});

test("an address that somebody else claims to have is not believed", async ({ task }) => {
  const { administrator } = peopleOf(world.portal);
  const forms = await goodOnes(120, (turn) =>
    administrator.postBody("/groups/weald/leave", "", { "X-Forwarded-For": `198.51.100.${turn}` }),
  );
  shows(task, ["H2"], { cases: forms + 1, bar: "100, then 429", result: `${forms}` });
  expect(forms).toBe(100);
});
