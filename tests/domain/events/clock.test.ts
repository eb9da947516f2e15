import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  confirmClock,
  describeClockDoubt,
  forgetClock,
  isClockBelievable,
  keepBelievedTime,
} from "#app/domain/events/clock.server.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { findMemberByEmail } from "#app/domain/people/queries.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { findRelease } from "#app/domain/reports/releases.server.ts";
import { startJobs } from "#app/jobs.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { DAY, HOUR, MINUTE, SECOND } from "#app/lib/durations.ts";
import { setMonotonic } from "#app/lib/monotonic.server.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import { credentials } from "#db/schema/index.ts";
import {
  createActor,
  createAttendance,
  createGroup,
  createMeeting,
  createMember,
  createNotes,
} from "#tests/factories.ts";
import { tell } from "../reports/story.ts";

/** The moment at which the story begins, and the two clocks of its machine. */
const START = Date.parse("2027-03-24T10:00:00Z");
let wall = START;
let running = 0;

/** Real time: both clocks go on. */
const pass = (time: number) => {
  wall += time;
  running += time;
};

/** Somebody, or something, sets the clock. */
const set = (moment: number) => {
  wall = moment;
};

const restart = () => forgetClock();

const logIn = () => {
  const somebody = createActor("member");
  inTransaction((tx) => recordEvent(tx, somebody, "account.loggedIn", { memberId: somebody.id ?? "" }));
};

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

beforeEach(() => {
  // With the highest number that was given: else rows seem to be missing at the end of the audit log.
  sqlite().exec(`drop trigger if exists events_no_delete; delete from events; delete from clock;
    delete from sqlite_sequence where name = 'events'`);
  sqlite().exec(
    "create trigger events_no_delete before delete on events begin select raise(abort, 'events are append-only'); end",
  );
  [wall, running] = [START, 0];
  setClock(() => wall);
  setMonotonic(() => running);
  restart();
});

describe("a clock is believed", () => {
  test("on an empty database, and while it goes as time goes", () => {
    expect(isClockBelievable()).toBe(true);
    pass(100 * DAY);
    expect(isClockBelievable()).toBe(true);
    expect(describeClockDoubt()).toBeUndefined();
  });

  test("after a night and a quiet weekend, though nobody did anything", () => {
    logIn();
    keepBelievedTime();
    for (let hours = 0; hours < 60; hours += 1) {
      pass(HOUR);
      keepBelievedTime();
    }
    pass(20 * HOUR);
    restart();
    expect(isClockBelievable()).toBe(true);
  });

  test("when the network sets it a little", () => {
    isClockBelievable();
    set(wall + 4 * MINUTE);
    expect(isClockBelievable()).toBe(true);
  });
});

describe("a clock is not believed", () => {
  test.each([
    ["ahead", 400 * DAY],
    ["back", -2 * HOUR],
  ])("that is set %s while the service runs, until it is set right", (_, by) => {
    isClockBelievable();
    pass(HOUR);
    set(wall + by);
    expect(isClockBelievable()).toBe(false);
    expect(describeClockDoubt()).toMatch(/set to another time.*nothing is released.*confirm-clock \d{4}-/);
    set(wall - by);
    expect(isClockBelievable()).toBe(true);
  });

  test.each([
    ["ahead of", DAY + MINUTE, /more than a day after/],
    ["behind", -DAY - MINUTE, /more than a day before/],
  ])("at a start, when it is more than a day %s the newest event", (_, by, words) => {
    logIn();
    set(wall + by);
    restart();
    expect(isClockBelievable()).toBe(false);
    expect(describeClockDoubt()).toMatch(words);
  });

  test("because people log in by it: they have their time from it", () => {
    keepBelievedTime();
    set(wall + 400 * DAY);
    restart();
    logIn();
    expect(isClockBelievable()).toBe(false);
    restart();
    expect(isClockBelievable()).toBe(false);
  });

  test("when an event lies in its future, until a person says which is right", () => {
    keepBelievedTime();
    set(wall + 400 * DAY);
    logIn();
    set(START);
    restart();
    expect(isClockBelievable()).toBe(false);
    expect(confirmClock(OPERATOR, dayOf(wall))).toEqual({ ok: true });
    expect(isClockBelievable()).toBe(true);
  });
});

describe("a person's word", () => {
  test("lets a portal go on that was off for ten days; a log-in does not", () => {
    logIn();
    keepBelievedTime();
    set(wall + 10 * DAY);
    restart();
    logIn();
    expect(isClockBelievable()).toBe(false);
    expect(confirmClock(OPERATOR, dayOf(wall))).toEqual({ ok: true });
    expect(isClockBelievable()).toBe(true);
    restart();
    expect(isClockBelievable()).toBe(true);
  });

  test("needs the right day, so that nobody gives it without looking", () => {
    keepBelievedTime();
    const today = dayOf(wall);
    set(wall + 400 * DAY);
    restart();
    expect(confirmClock(OPERATOR, today)).toEqual({ ok: false, reason: "otherDay" });
    expect(isClockBelievable()).toBe(false);
  });

  test("is the operator's", () => {
    expect(() => confirmClock(createActor("administrator"), dayOf(wall))).toThrow(
      expect.objectContaining({ status: 403 }),
    );
  });

  test("given for a wrong time ends when that is set right, and is given anew", () => {
    keepBelievedTime();
    set(wall + 3 * DAY);
    expect(confirmClock(OPERATOR, dayOf(wall))).toEqual({ ok: true });
    expect(isClockBelievable()).toBe(true);
    set(START);
    expect(isClockBelievable()).toBe(false);
    confirmClock(OPERATOR, dayOf(wall));
    expect(isClockBelievable()).toBe(true);
  });
});

describe("the jobs", () => {
  test("do nothing with the clock 400 days ahead: no row differs; with a person's word they do it", async () => {
    const group = createGroup();
    tell(20, "2027-03-10", { groupId: group.id });
    const meeting = createMeeting(group, { startsAt: new Date(wall - DAY) });
    const notes = createNotes(meeting, "review", { reviewEndsAt: new Date(wall + 7 * DAY) });
    createAttendance(notes.id, createActor("groupMember", group).id);
    const unconfirmed = createMember({ status: "unconfirmed", emailConfirmedAt: null });
    const password = { memberId: unconfirmed.id, passwordHash: "none", changedAt: new Date(wall) };
    db.insert(credentials).values(password).run();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const failures: unknown[] = [];
    // The mail server is another program: how many emails would have gone is all that counts here.
    let sent = 0;
    const stop = startJobs(
      (error) => failures.push(error),
      async () => {
        sent += 1;
      },
    );
    const run = async (time: number) => {
      const step = 5 * SECOND;
      for (let passed = 0; passed < time; passed += step) {
        pass(step);
        await vi.advanceTimersByTimeAsync(step);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    // What is due today is done, and an email waits for an hour.
    await run(2 * MINUTE);
    createWaitingEmail(wall + HOUR);
    const [before, emails] = [everyRow(), sent];

    set(wall + 400 * DAY);
    await run(2 * MINUTE);
    set(wall - 400 * DAY);
    await run(10 * SECOND);
    expect(everyRow()).toEqual(before);
    expect(sent).toBe(emails);

    set(wall + 400 * DAY);
    await run(61 * MINUTE);
    expect(everyRow(), "nor in an hour, when what runs each hour has its turn").toEqual(before);

    // The same hour, but a person says that it is so: the control.
    confirmClock(OPERATOR, dayOf(wall));
    await run(61 * MINUTE);
    await stop();
    vi.useRealTimers();
    expect(failures).toEqual([]);
    expect(findRelease({ scope: "group", placeId: group.id }, MARCH)).toBeDefined();
    expect(sqlite().prepare("select state from notes where id = ?").pluck().get(notes.id)).toBe("agreed");
    expect(findMemberByEmail(unconfirmed.email)).toBeUndefined();
    expect(sent).toBeGreaterThan(emails);
    // Two hours of jobs, second by second: on a machine with other work it takes its time.
  }, 120_000);
});

const MARCH = { kind: "month", startsOn: "2027-03-01" } as const;

function createWaitingEmail(dueAt: number): void {
  const { id } = createActor("member");
  sqlite()
    .prepare(
      "insert into outbox (id, kind, member_id, details, created_at, due_at) values ('waiting', 'accountEnabled', ?, '{}', ?, ?)",
    )
    .run(id, wall, dueAt);
}

/** How an index of search is laid out, which building it anew changes and nobody sees. */
const LAYOUT = /^search_[a-z]+_(config|data|idx)$/;

/** The whole database, row by row. */
function everyRow(): Record<string, unknown[]> {
  const tables = sqlite()
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  const seen = tables.filter((name) => !LAYOUT.test(name));
  return Object.fromEntries(seen.map((name) => [name, sqlite().prepare(`select * from "${name}"`).all()]));
}
