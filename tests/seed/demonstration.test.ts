import { beforeAll, expect, test } from "vitest";
import { logInAs } from "#app/demonstration/log-in-as.server.ts";
import { findPersonalDetails } from "#app/domain/feedback/personal-details.ts";
import { findPasswordHash, getActor } from "#app/domain/people/queries.server.ts";
import { canSomewhere } from "#app/domain/policy.ts";
import { sqlite } from "#db/client.server.ts";
import { CAST } from "#db/seed/demonstration/cast.ts";
import { tellComments } from "#db/seed/demonstration/comments.ts";
import { seedDemonstration } from "#db/seed/demonstration/demonstration.ts";
import { readMeetings } from "#db/seed/demonstration/meetings.ts";
import { readPassages } from "#db/seed/demonstration/passages.ts";
import { createRandom } from "#db/seed/demonstration/random.ts";
import { findSessionOf } from "../session-of.ts";

type Text = { id: string; text: string };

beforeAll(() => {
  expect(seedDemonstration("the hash of no password")).toBe(true);
});

test("making it a second time changes nothing", () => {
  const before = numberOf("select count(*) from feedback");
  expect(seedDemonstration("the hash of no password")).toBe(false);
  expect(numberOf("select count(*) from feedback")).toBe(before);
});

test("some 600 comments are published, by more than 400 people who are not of the cast", () => {
  expect(numberOf("select count(*) from feedback where state = 'published'")).toBeGreaterThan(570);
  expect(
    numberOf(
      "select count(distinct author_id) from feedback join members on members.id = author_id where email like 'writer-%'",
    ),
  ).toBeGreaterThan(400);
  expect(numberOf("select count(*) from members where email <> '' and email not like '%@example.org'")).toBe(
    0,
  );
});

test("every state, voice, audience, rating and source is among them, and every consent is given and withheld", () => {
  const kinds = (column: string) =>
    numberOf(`select count(distinct coalesce(${column}, 'none')) from feedback`);
  expect(kinds("state")).toBe(6);
  // The four, and what a visitor has not said.
  expect(kinds("voice")).toBe(5);
  expect(kinds("audience")).toBe(2);
  expect(kinds("rating")).toBe(7);
  expect(kinds("source")).toBe(4);
  for (const consent of ["may_count", "may_summarise", "may_quote", "may_contact"])
    expect(kinds(consent)).toBe(2);
  expect(numberOf("select count(*) from feedback where voice = 'died'")).toBeGreaterThan(25);
  expect(numberOf("select count(*) from feedback_responses")).toBeGreaterThan(150);
  expect(numberOf("select count(*) from feedback where state in ('submitted', 'held')")).toBeGreaterThan(10);
});

test("most themes of a year were spoken of by 8 people or more at each of the two large trusts", () => {
  const cells = sqlite()
    .prepare(
      `select count(distinct author_id) as people from feedback join feedback_themes on feedback_id = feedback.id
       where state = 'published' and may_count and organisation_id in ('rwf', 'rvv')
         and feedback.published_at between unixepoch('now', '-14 months') * 1000 and unixepoch('now', '-2 months') * 1000
       group by organisation_id, theme_id`,
    )
    .pluck()
    .all() as number[];
  expect(cells.length).toBeGreaterThan(50);
  expect(cells.filter((people) => people >= 8).length / cells.length).toBeGreaterThan(0.7);
});

test("no two comments say the same", () => {
  const texts = listTexts();
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  expect(readPassages().length).toBeGreaterThan(250);
});

test("nothing in them may identify anyone, and no template shows through", () => {
  for (const { text } of listTexts()) {
    expect(findPersonalDetails(text), text).toEqual([]);
    expect(text).not.toMatch(/[{}[\]|]|undefined| {2}|\.\./);
    expect(text).toMatch(/^["£\p{Lu}\d]/u);
  }
});

test("the meetings go back 18 months, in four groups, and everything in them has its place", () => {
  expect(numberOf("select count(*) from notes")).toBeGreaterThanOrEqual(24);
  expect(numberOf("select count(distinct group_id) from meetings")).toBe(4);
  expect(numberOf("select count(distinct state) from notes")).toBe(3);
  expect(
    numberOf("select count(*) from meetings where starts_at < unixepoch('now', '-17 months') * 1000"),
  ).toBeGreaterThan(0);
  expect(
    numberOf("select count(*) from meetings where starts_at > unixepoch() * 1000"),
  ).toBeGreaterThanOrEqual(4);
  for (const meeting of ["weald", "coast", "medway", "km-cap"].flatMap(readMeetings)) {
    expect(meeting.monthsAgo, meeting.title).toBeGreaterThan(0);
    for (const { title, said, decisions, actions } of meeting.items) {
      expect(said.length + decisions.length + actions.length, title).toBeGreaterThan(0);
      for (const { text, owner } of actions) expect(text && owner, title).toBeTruthy();
    }
  }
});

test("nothing happens later than today, or before what it follows from", () => {
  const wrong = [
    "sent_at > unixepoch() * 1000",
    "checked_at < sent_at or checked_at > unixepoch() * 1000",
    "withdrawn_at < checked_at or withdrawn_at > unixepoch() * 1000",
    "exists (select 1 from members where members.id = author_id and created_at > sent_at)",
    "exists (select 1 from feedback_responses where feedback_id = feedback.id and created_at < feedback.published_at)",
  ];
  for (const what of wrong) expect(numberOf(`select count(*) from feedback where ${what}`), what).toBe(0);
  expect(sqlite().pragma("foreign_key_check")).toEqual([]);
  expect(sqlite().pragma("integrity_check", { simple: true })).toBe("ok");
});

test.each(CAST.map((person) => [person.name, person] as const))(
  "%s can be logged in as",
  async (_, person) => {
    const cookie = await logInAs(person, null);
    const actor = await findSessionOf(cookie);
    expect(actor.roles.length).toBe(1 + new Set(rolesOf(actor.id)).size);
    expect(canSomewhere(actor, "office:hold")).toBe(person.places.some((place) => "office" in place));
  },
);

test("the other accounts have no password, and the cast's is nobody's", () => {
  expect(numberOf("select count(*) from credentials")).toBe(CAST.length);
  const writer = sqlite()
    .prepare("select id from members where email = 'writer-1@example.org'")
    .pluck()
    .get();
  expect(findPasswordHash(String(writer))).toBeUndefined();
});

test("the same day tells the same stories", () => {
  const day = new Date("2027-02-03T12:00:00Z");
  const [once, again, other] = [7, 7, 8].map((seed) => JSON.stringify(tellComments(day, createRandom(seed))));
  expect(once === again).toBe(true);
  expect(once === other).toBe(false);
});

function listTexts(): Text[] {
  return sqlite()
    .prepare(
      "select id, trim(went_well || char(10) || could_be_better, char(10)) as text from feedback where state <> 'withdrawn'",
    )
    .all() as Text[];
}

function rolesOf(memberId: string): string[] {
  return getActor(memberId)
    .roles.filter(({ role }) => role !== "member")
    .map((held) => JSON.stringify(held));
}

function numberOf(query: string): number {
  return Number(sqlite().prepare(query).pluck().get());
}

test("some was sent without an account: one is asked about, and one waits for a second moderator", () => {
  expect(numberOf("select count(*) from feedback where is_without_account = 1")).toBe(4);
  expect(
    numberOf(
      `select count(*) from feedback_questions as question join feedback on feedback.id = question.feedback_id
       where is_without_account = 1 and question.state = 'open'`,
    ),
  ).toBe(1);
  expect(numberOf("select count(*) from feedback_agreements where agreed_at is null")).toBe(1);
  expect(numberOf("select count(*) from response_reactions where kind = 'notAnswered'")).toBeGreaterThan(0);
});
