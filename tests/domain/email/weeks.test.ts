import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { markAsDied } from "#app/domain/absences/deaths.server.ts";
import { pauseAccount } from "#app/domain/absences/pausing.server.ts";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { listNewSince, markNewsAsRead } from "#app/domain/email/news.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { makeStopLink } from "#app/domain/email/stop-links.server.ts";
import { stopEmailsByLink } from "#app/domain/email/stopping.server.ts";
import { putInOutbox } from "#app/domain/events/record.server.ts";
import { leaveGroup } from "#app/domain/membership/commands.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { changeEmailChoices } from "#app/domain/people/email-choices.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { dayAfter, momentInLondon, today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { documents, emails, members, outbox } from "#db/schema/index.ts";
import { createRandom, type Random } from "#db/seed/demonstration/random.ts";
import { EMAIL_CHOICES, wordsOf } from "#db/vocabulary.ts";
import { amount } from "../../amount.ts";
import { createFeedback, createGroup, createMeeting, createMember, joinGroup } from "../../factories.ts";
import { type Faults, judgeWeek, type PersonNow, type Week } from "./weeks-judge.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEKS = amount({ sample: 15, bar: 1000 });

/** The last Thursday before the clocks go forward: weeks run over both changes of the year. */
const FIRST_WEEK = Date.parse("2027-03-25T09:00:00Z");

let moment = FIRST_WEEK;

afterEach(() => setClock());

test(`${WEEKS} weeks of events, choices and failures: no email twice, unasked for, missing, or to the dead`, async () => {
  setClock(() => moment);
  const random = createRandom(5321);
  const all: Faults = { twice: [], unasked: [], missing: [], toTheDead: [] };
  const counts = { told: 0, arrived: 0, uncertain: 0, emails: 0 };
  for (let n = 0; n < WEEKS; n += 1) {
    db.delete(outbox).run();
    db.delete(emails).run();
    const week = await tellWeek(random, counts);
    const faults = judgeWeek(week);
    for (const kind of Object.keys(all) as (keyof Faults)[])
      all[kind].push(...faults[kind].map((marker) => `week ${n}: ${marker}`));
    counts.told += week.told.length;
    counts.arrived += week.received.length;
    counts.uncertain += week.uncertain.size;
  }
  console.log(
    `${WEEKS} weeks: ${counts.told} things told, ${counts.arrived} arrived in ${counts.emails} emails, ${counts.uncertain} may have arrived`,
  );
  expect(all).toEqual({ twice: [], unasked: [], missing: [], toTheDead: [] });
  expect(counts.emails).toBeLessThan(counts.arrived);
  expect(counts.uncertain).toBeGreaterThan(0);
}, 600_000);

describe("control: the judge sees", () => {
  const person: PersonNow = {
    is: "there",
    isRefused: false,
    pausedUntil: 0,
    forAll: "daily",
    byGroup: {},
    groups: ["weald"],
    readUpTo: 0,
  };
  const told = { marker: "a", to: "sam", when: "gathered", groupId: "weald", at: 1 } as const;
  const week = (changes: Partial<Week> = {}, then: Partial<PersonNow> = {}): Week => ({
    told: [told],
    received: [{ marker: "a", to: "sam", at: 5 }],
    uncertain: new Set(),
    pointless: new Set(),
    people: new Map([
      [
        "sam",
        [
          { at: 0, now: person },
          { at: 3, now: { ...person, ...then } },
        ],
      ],
    ]),
    ...changes,
  });
  const NONE: Faults = { twice: [], unasked: [], missing: [], toTheDead: [] };

  test.each([
    ["nothing in a week without faults", week(), NONE],
    [
      "one that came twice",
      week({ received: [5, 6].map((at) => ({ marker: "a", to: "sam", at })) }),
      { twice: ["a"] },
    ],
    ["one that is missing", week({ received: [] }), { missing: ["a"] }],
    ["one after they chose none", week({}, { forAll: "none" }), { unasked: ["a"] }],
    ["one of a group that they left", week({}, { groups: [] }), { unasked: ["a"] }],
    [
      "one to somebody else",
      week({ received: [{ marker: "b", to: "sam", at: 5 }] }),
      { unasked: ["b"], missing: ["a"] },
    ],
    ["one in a pause", week({}, { pausedUntil: 6 }), { unasked: ["a"] }],
    ["one that a pause has swallowed", week({ received: [] }, { pausedUntil: 6 }), { missing: ["a"] }],
    ["one to the dead", week({}, { is: "gone" }), { toTheDead: ["a"] }],
    ["that one is excused which may have arrived", week({ received: [], uncertain: new Set(["a"]) }), NONE],
  ])("%s", (_, given, faults) => {
    expect(judgeWeek(given)).toEqual({ ...NONE, ...faults });
  });
});

/** A week of somebody's group, and as long after it as anything could still wait. */
async function tellWeek(random: Random, counts: { emails: number }): Promise<Week> {
  moment += DAY;
  const groups = [createGroup(), createGroup()];
  const people = Array.from({ length: 4 }, () => createMember());
  for (const { id } of people) for (const group of groups) joinGroup(id, group.id);
  db.delete(outbox).run();
  const week: Week = {
    told: [],
    received: [],
    uncertain: new Set(),
    pointless: new Set(),
    people: new Map(),
  };
  const world = { random, week, groups, people, documentIds: new Map<string, string>() };
  for (const { id } of people) {
    const begun = {
      is: "there",
      isRefused: false,
      pausedUntil: 0,
      forAll: "asItHappens",
      byGroup: {},
      groups: groups.map((group) => group.id),
      readUpTo: 0,
    } as const;
    week.people.set(id, [{ at: moment, now: begun }]);
    choose(world, id);
  }
  const ends = moment + 7 * DAY;
  while (moment < ends) {
    // No two things happen in one moment: which was first would be nobody's to say.
    moment += MINUTE;
    ACTS[random.weighted(HOW_OFTEN)](world, random.pick(people).id);
    moment += random.chance(0.6) ? random.between(1, 50) * MINUTE : random.between(1, 30) * 60 * MINUTE;
    await send(world, counts);
  }
  for (let day = 0; day < 10; day += 1) {
    moment += DAY;
    await send(world, counts, "works");
  }
  return week;
}

type Group = ReturnType<typeof createGroup>;

type World = {
  random: Random;
  week: Week;
  groups: Group[];
  people: { id: string; email: string }[];
  documentIds: Map<string, string>;
};

/** What happens in a week. */
const ACTS = {
  tell,
  choose,
  /** By the link of an email. */
  stop({ week }, memberId) {
    if (stateOf(week, memberId).is !== "there") return;
    stopEmailsByLink(new URL(makeStopLink(memberId)).searchParams.get("token") ?? "");
    change(week, memberId, { forAll: "none", byGroup: {} });
  },
  read({ week }, memberId) {
    if (stateOf(week, memberId).is !== "there") return;
    const upTo = readPageKey(listNewSince(getActor(memberId)).upTo)?.at;
    if (!upTo) return;
    markNewsAsRead(getActor(memberId), upTo);
    change(week, memberId, { readUpTo: upTo.getTime() });
  },
  leave({ week, groups, random }, memberId) {
    if (stateOf(week, memberId).is !== "there") return;
    const group = random.pick(groups);
    leaveGroup(getActor(memberId), group.slug);
    change(week, memberId, { groups: stateOf(week, memberId).groups.filter((id) => id !== group.id) });
  },
  disable: ({ week }, memberId) => become(week, memberId, "there", "disabled"),
  enable: ({ week }, memberId) => become(week, memberId, "disabled", "there"),
  /** Until a day, which counts; at most one that the story still sees. */
  pause({ week, random }, memberId) {
    if (stateOf(week, memberId).is !== "there") return;
    const untilOn = today(new Date(moment + random.between(0, 3) * DAY));
    pauseAccount(getActor(memberId), { untilOn });
    change(week, memberId, { pausedUntil: momentInLondon(dayAfter(untilOn), "00:00")?.getTime() ?? 0 });
  },
  /** Their account is erased or closed, or somebody writes down that they have died. */
  end({ week, random, groups }, memberId) {
    if (stateOf(week, memberId).is === "gone") return;
    const how = random.pick(["erased", "closed", "died"]);
    if (how === "erased") db.delete(members).where(eq(members.id, memberId)).run();
    if (how === "closed") db.update(members).set({ status: "closed" }).where(eq(members.id, memberId)).run();
    const told = { groupId: groups[0]?.id ?? "", toldBy: "A daughter", recordedById: null };
    if (how === "died") inTransaction((tx) => markAsDied(tx, OPERATOR, memberId, told));
    change(week, memberId, { is: "gone" });
  },
  /** What is told is gone before anybody heard of it. */
  remove({ week, random, documentIds }) {
    const marker = [...documentIds.keys()][random.below(Math.max(documentIds.size, 1))];
    if (!marker) return;
    db.delete(documents)
      .where(eq(documents.id, documentIds.get(marker) ?? ""))
      .run();
    for (const told of week.told) if (told.marker.startsWith(marker)) week.pointless.add(told.marker);
  },
} satisfies Record<string, (world: World, memberId: string) => void>;

const HOW_OFTEN = {
  tell: 60,
  choose: 8,
  stop: 2,
  read: 4,
  leave: 2,
  disable: 2,
  enable: 2,
  pause: 3,
  end: 1,
  remove: 3,
} satisfies Record<keyof typeof ACTS, number>;

function tell({ random, week, groups, people, documentIds }: World): void {
  const group = random.pick(groups);
  const kind = random.weighted({ documentAdded: 6, meetingCancelled: 2, concernRaised: 1 });
  const to = people.filter(({ id }) => stateOf(week, id).is !== "gone" && random.chance(0.7));
  const { marker, about } = make(kind, group);
  if (about.documentId) documentIds.set(marker, about.documentId);
  inTransaction((tx) => {
    for (const { id } of to) putInOutbox(tx, kind, id, { ...about, groupId: group.id });
  });
  const when = ({ documentAdded: "gathered", meetingCancelled: "prompt", concernRaised: "always" } as const)[
    kind
  ];
  for (const { id } of to)
    week.told.push({ marker: `${marker} ${id}`, to: id, when, groupId: group.id, at: moment });
}

/** So far away that it does not pass before anybody hears of it. */
function inTwoMonths() {
  return { startsAt: new Date(moment + 60 * DAY), endsAt: new Date(moment + 60 * DAY + MINUTE) };
}

type Kind = "documentAdded" | "meetingCancelled" | "concernRaised";

/** Something to tell, and what stands in the email about it and in no other. */
function make(kind: Kind, group: Group): { marker: string; about: Record<string, string> } {
  const marker = `MARK-${newId()}`;
  if (kind === "meetingCancelled")
    return { marker, about: { meetingId: createMeeting(group, { title: marker, ...inTwoMonths() }).id } };
  if (kind === "concernRaised") {
    const { id, reference } = createFeedback({ groupId: group.id });
    return { marker: reference, about: { feedbackId: id } };
  }
  const row = {
    id: newId(),
    groupId: group.id,
    title: marker,
    kind: "pdf",
    size: 1,
    addedAt: now(),
  } as const;
  db.insert(documents).values(row).run();
  return { marker, about: { documentId: row.id } };
}

function choose({ random, week, groups }: World, memberId: string): void {
  if (stateOf(week, memberId).is !== "there") return;
  const words = wordsOf(EMAIL_CHOICES);
  const forAll = random.pick(words);
  const theirs = groups.filter(({ id }) => stateOf(week, memberId).groups.includes(id) && random.chance(0.4));
  const byGroup = Object.fromEntries(theirs.map(({ id }) => [id, random.pick(words)]));
  changeEmailChoices(getActor(memberId), { emails: forAll, weeklyOn: random.between(1, 7) }, byGroup);
  change(week, memberId, { forAll, byGroup });
}

function become(week: Week, memberId: string, from: PersonNow["is"], to: "there" | "disabled"): void {
  if (stateOf(week, memberId).is !== from) return;
  const status = to === "there" ? "active" : "disabled";
  db.update(members).set({ status }).where(eq(members.id, memberId)).run();
  change(week, memberId, { is: to });
}

/** The mail server takes it, or one of the ways in which it does not. */
async function send(world: World, counts: { emails: number }, how?: "works"): Promise<void> {
  const { random, week } = world;
  const never = new Promise<void>(() => {});
  let isKilled = false;
  const server = async (envelope: Envelope, onHandedOver: () => void): Promise<void> => {
    moment += 1;
    const answer =
      how ??
      random.weighted({
        works: 76,
        down: 8,
        notNow: 4,
        lost: 3,
        silent: 3,
        refused: 2,
        killed: 2,
        killedBefore: 2,
      });
    const to = world.people.find(({ email }) => email === envelope.to)?.id ?? "nobody";
    const inIt = markersIn(envelope, to);
    if (answer === "down") throw new Error("connect ECONNREFUSED");
    if (answer === "refused") {
      for (const marker of inIt) week.pointless.add(marker);
      change(week, to, { isRefused: true });
      throw Object.assign(new Error("550 no such mailbox"), { responseCode: 550 });
    }
    isKilled = answer === "killed" || answer === "killedBefore";
    if (answer === "killedBefore") return never;
    onHandedOver();
    if (answer === "notNow") throw Object.assign(new Error("451 later"), { responseCode: 451 });
    if (answer !== "lost") {
      counts.emails += 1;
      for (const marker of inIt) week.received.push({ marker, to, at: moment });
    }
    if (answer === "works") {
      if (stateOf(week, to).isRefused) change(week, to, { isRefused: false });
      return;
    }
    for (const marker of inIt) week.uncertain.add(marker);
    if (answer === "killed") return never;
    throw new Error("Timeout");
  };
  let isDone = false;
  void sendDueEmails(server).finally(() => {
    isDone = true;
  });
  // A process that is killed answers nobody any more: the next turn is that of the process after it.
  while (!isDone && !isKilled) await new Promise((resolve) => setImmediate(resolve));
}

function markersIn({ text }: Envelope, to: string): string[] {
  return [...new Set(text.match(/MARK-[\da-f-]{36}|KM-\d\d-\w{5}/g))].map((marker) => `${marker} ${to}`);
}

function stateOf(week: Week, memberId: string): PersonNow {
  const state = week.people.get(memberId)?.at(-1)?.now;
  if (!state) throw new Error("Nobody in this week has that id");
  return state;
}

function change(week: Week, memberId: string, changes: Partial<PersonNow>): void {
  week.people.get(memberId)?.push({ at: moment, now: { ...stateOf(week, memberId), ...changes } });
}
