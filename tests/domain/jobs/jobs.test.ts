import { beforeEach, describe, expect, test, vi } from "vitest";
import { describeFailingJobs, listJobs } from "#app/domain/jobs/queries.server.ts";
import { type Job, runJobs } from "#app/domain/jobs/run.server.ts";
import { giveBackJob, listJobsAs, takeDueJob } from "#app/domain/jobs/runs.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { DAY, MINUTE, SECOND } from "#app/lib/durations.ts";
import { isWhenClocksChange, Schedule } from "#app/lib/schedule.ts";
import { counters } from "#db/counters.server.ts";
import { createActor } from "#tests/factories.ts";

const DAILY = new Schedule("40 3 * * *");
const NOON = Date.UTC(2026, 2, 10, 12);

beforeEach(() => {
  counters().exec("delete from jobs");
  at(NOON);
});

describe("times of a day in London", () => {
  test("move with its clocks, and never lie in the hours in which these change", () => {
    expect(DAILY.after(new Date("2026-03-28T12:00:00Z"))).toEqual(new Date("2026-03-29T02:40:00Z"));
    expect(DAILY.after(new Date("2026-10-24T12:00:00Z"))).toEqual(new Date("2026-10-25T03:40:00Z"));
    const hourly = new Schedule("7 0,3-23 * * *");
    expect([DAILY.often, hourly.often]).toEqual(["Every day", "Every hour"]);
    expect(hourly.after(new Date("2026-03-10T00:30:00Z"))).toEqual(new Date("2026-03-10T03:07:00Z"));
    for (const line of ["30 1 * * *", "30 2 * * *", "7 * * * *"])
      expect(() => new Schedule(line), line).toThrow(/when clocks change/);
    expect(
      ["00:59", "01:00", "02:59", "03:00"].map((time) => isWhenClocksChange(new Date(`2026-01-10T${time}Z`))),
    ).toEqual([false, true, true, false]);
  });
});

describe("a job with a time of the day", () => {
  test("that has never run is due at once, and then at its time", () => {
    listJobsAs([{ name: "daily", every: "at its time" }]);
    expect(takeDueJob("daily")).toBe(true);
    giveBackJob("daily", DAILY, false);
    expect(takeDueJob("daily")).toBe(false);
    at(Date.UTC(2026, 2, 11, 3, 39));
    expect(takeDueJob("daily")).toBe(false);
    at(Date.UTC(2026, 2, 11, 3, 40));
    expect(takeDueJob("daily")).toBe(true);
  });

  test("runs on a server that is started each day after its time: 30 starts, 30 runs", () => {
    let runs = 0;
    for (let day = 0; day < 30; day++) {
      at(NOON + day * DAY);
      listJobsAs([{ name: "daily", every: "at its time" }]);
      if (!takeDueJob("daily")) continue;
      runs += 1;
      giveBackJob("daily", DAILY, false);
    }
    expect(runs).toBe(30);
  });

  test("waits until three at night, whenever it became due", () => {
    listJobsAs([{ name: "daily", every: "at its time" }]);
    at(Date.UTC(2026, 2, 10, 1, 30));
    expect(takeDueJob("daily")).toBe(false);
    at(Date.UTC(2026, 2, 10, 3, 0));
    expect(takeDueJob("daily")).toBe(true);
  });

  test("is run by one of two processes, and by the other when that one was cut off", () => {
    listJobsAs([{ name: "daily", every: "at its time" }]);
    expect([takeDueJob("daily"), takeDueJob("daily")]).toEqual([true, false]);
    at(NOON + 59 * MINUTE);
    expect(takeDueJob("daily")).toBe(false);
    at(NOON + 61 * MINUTE);
    expect(takeDueJob("daily")).toBe(true);
  });

  test("that ran by a clock that was ahead runs by the right one", () => {
    listJobsAs([{ name: "daily", every: "at its time" }]);
    at(NOON + 400 * DAY);
    takeDueJob("daily");
    giveBackJob("daily", DAILY, false);
    at(NOON);
    expect(takeDueJob("daily")).toBe(true);
  });
});

test("what fails is tried again, shown first, and is well again when it has gone well", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const failures: unknown[] = [];
  let isBroken = true;
  const counted = { tick: 0, turn: 0 };
  const count = (what: keyof typeof counted) => {
    counted[what] += 1;
  };
  const work = () => {
    if (isBroken) throw new Error("SQLITE_FULL");
  };
  const jobs: Job[] = [
    { name: "a tick", every: SECOND, work: () => count("tick") },
    {
      name: "a writer meets the command line",
      every: SECOND,
      work: () => {
        throw new Error("wrapped", { cause: Object.assign(new Error("locked"), { code: "SQLITE_BUSY" }) });
      },
    },
    { name: "b breaks", every: MINUTE, work },
    {
      name: "c breaks in the night",
      at: DAILY,
      work: () => {
        count("turn");
        work();
      },
    },
    { name: "d is off", at: DAILY, work: () => expect.unreachable(), isOff: () => true },
  ];
  const stop = runJobs(jobs, (error) => failures.push(error));
  await pass(6 * SECOND);
  expect(failures).toHaveLength(2);
  expect(counted.tick).toBeGreaterThan(3);

  const administrator = createActor("administrator");
  expect(listJobs(administrator).map(({ name, failures }) => [name, failures])).toEqual([
    ["b breaks", 1],
    ["c breaks in the night", 1],
    ["a tick", 0],
    ["a writer meets the command line", 0],
    ["d is off", 0],
  ]);
  expect(describeFailingJobs()).toHaveLength(2);
  expect(listJobs(administrator).find(({ name }) => name.startsWith("d"))?.beganAt).toBeNull();

  isBroken = false;
  await pass(5 * MINUTE + 10 * SECOND);
  expect(counted.turn, "after five minutes, not after a day").toBe(2);
  expect(describeFailingJobs()).toEqual([]);
  const night = listJobs(administrator).find(({ name }) => name.startsWith("c"));
  expect(night?.nextAt).toEqual(new Date("2026-03-11T03:40:00Z"));
  await stop();
  vi.useRealTimers();
});

test("a job that the program no longer has leaves the table", () => {
  listJobsAs([{ name: "old", every: "every minute" }]);
  listJobsAs([{ name: "new", every: "every minute" }]);
  expect(listJobs(createActor("administrator")).map(({ name }) => name)).toEqual(["new"]);
});

test("nobody but an administrator sees them", () => {
  for (const role of ["member", "moderator"] as const)
    expect(() => listJobs(createActor(role))).toThrow(expect.objectContaining({ status: 403 }));
});

let wall = NOON;

function at(time: number): void {
  wall = time;
  setClock(() => wall);
}

async function pass(time: number): Promise<void> {
  for (let passed = 0; passed < time; passed += SECOND) {
    at(wall + SECOND);
    await vi.advanceTimersByTimeAsync(SECOND);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
