import { beforeEach, describe, expect, test } from "vitest";
import { forgetClock } from "#app/domain/events/clock.server.ts";
import { approveRecall, askForRecall, stopRecall } from "#app/domain/reports/recalls/commands.server.ts";
import { recallForm } from "#app/domain/reports/recalls/form.ts";
import {
  countRecalledReleases,
  listDaysOfReports,
  listOpenRecalls,
} from "#app/domain/reports/recalls/queries.server.ts";
import { NEXT_RECALL_STATES } from "#app/domain/reports/recalls/rules.ts";
import { findRelease, releaseClosedPeriods } from "#app/domain/reports/releases.server.ts";
import { KEY } from "#app/domain/reports/report.ts";
import { setClock } from "#app/lib/clock.ts";
import { setMonotonic } from "#app/lib/monotonic.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import { events, recalledReleases, releases, reportRecalls } from "#db/schema/index.ts";
import { createActor, createGroup } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";
import { at, tell } from "./story.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const MARCH = { kind: "month", startsOn: "2025-03-01" } as const;
const WRONG = "2025-04-02";
const reason = "The clock of the server was three weeks ahead";

const [ada, bea] = [createActor("administrator"), createActor("administrator")];
let here: { scope: "group"; placeId: string };

/** 12 people by 10 March; then the clock runs ahead, and March is released while it is not over. */
beforeEach(async () => {
  settle();
  const group = createGroup();
  here = { scope: "group", placeId: group.id };
  tell(12, "2025-03-08", { groupId: group.id });
  goTo(WRONG);
  await releaseClosedPeriods();
  goTo("2025-03-12");
  tell(20, "2025-03-20", { groupId: group.id });
});

describe("a report that was made too soon", () => {
  test("is taken back by two administrators, and made again when its period is over", async () => {
    expect(findRelease(here, MARCH)?.cells[KEY.people]).toBe(10);
    askForRecall(ada, { day: WRONG, reason });
    const [recall] = listOpenRecalls(bea);
    expect(recall).toMatchObject({ madeOn: WRONG, reason, canApprove: true });
    expect(findRelease(here, MARCH), "one person alone changes nothing").toBeDefined();

    expect(approveRecall(bea, recall?.id)).toEqual({ ok: true });
    expect(findRelease(here, MARCH)).toBeUndefined();
    expect(listDaysOfReports(ada)).toEqual([]);
    expect(countRecalledReleases()).toBeGreaterThan(0);
    await releaseClosedPeriods();
    expect(findRelease(here, MARCH), "not while March is going on").toBeUndefined();

    goTo("2025-04-03");
    await releaseClosedPeriods();
    expect(findRelease(here, MARCH)?.cells[KEY.people]).toBe(30);
    expect(await releaseClosedPeriods(), "once").toBe(0);
    const versions = db.select().from(releases).all();
    const own = versions.filter(({ placeId, period }) => placeId === here.placeId && period === "month");
    expect(own.filter(({ startsOn }) => startsOn === MARCH.startsOn).map(({ version }) => version)).toEqual([
      1, 2,
    ]);
    expect(
      db
        .select({ name: events.name })
        .from(events)
        .all()
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(["reports.recallAsked", "reports.recalled"]));
  });

  test("hides in the next version what would tell of the few who came since", async () => {
    const few = createGroup();
    tell(12, "2025-03-08", { groupId: few.id });
    goTo(WRONG);
    await releaseClosedPeriods();
    tell(3, "2025-03-20", { groupId: few.id });
    askForRecall(ada, { day: WRONG, reason });
    approveRecall(bea, listOpenRecalls(bea)[0]?.id);
    await releaseClosedPeriods();
    expect(findRelease({ scope: "group", placeId: few.id }, MARCH)).toMatchObject({ isWithheld: true });
  });
});

describe("who may", () => {
  test("nobody approves what they asked for, and none but administrators see any of it", () => {
    askForRecall(ada, { day: WRONG, reason });
    const [recall] = listOpenRecalls(ada);
    expect(recall?.canApprove).toBe(false);
    expect(() => approveRecall(ada, recall?.id)).toThrow(status(403));
    for (const actor of [createActor("moderator"), createActor("member")]) {
      expect(() => askForRecall(actor, { day: WRONG, reason })).toThrow(status(403));
      expect(() => approveRecall(actor, recall?.id)).toThrow(status(403));
      expect(() => stopRecall(actor, recall?.id)).toThrow(status(403));
    }
    expect(() => approveRecall(bea, "nothing")).toThrow(status(404));
    expect(() => askForRecall(ada, { day: "2019-01-01", reason })).toThrow(status(404));
  });

  test("asking twice waits once; what was stopped or approved is not decided again", () => {
    askForRecall(ada, { day: WRONG, reason });
    askForRecall(bea, { day: WRONG, reason });
    const [recall, second] = listOpenRecalls(bea);
    expect(second).toBeUndefined();
    expect(stopRecall(ada, recall?.id)).toEqual({ ok: true });
    expect(approveRecall(bea, recall?.id)).toEqual({ ok: false, reason: "settled" });
    expect(stopRecall(bea, recall?.id)).toEqual({ ok: false, reason: "settled" });
    expect(findRelease(here, MARCH)).toBeDefined();
  });

  test("nobody approves by a clock that is not believed", () => {
    askForRecall(ada, { day: WRONG, reason });
    const [recall] = listOpenRecalls(bea);
    goTo("2026-04-02");
    expect(approveRecall(bea, recall?.id)).toEqual({ ok: false, reason: "clock" });
    expect(findRelease(here, MARCH)).toBeDefined();
    goTo("2025-03-12");
    expect(approveRecall(bea, recall?.id)).toEqual({ ok: true });
  });

  test("the database keeps it that two have agreed, and what was taken back", () => {
    askForRecall(ada, { day: WRONG, reason });
    const alone = { state: "approved", settledById: ada.id, settledAt: new Date() } as const;
    expect(() => db.update(reportRecalls).set(alone).run()).toThrow(/report_recalls_two/);
    approveRecall(bea, listOpenRecalls(bea)[0]?.id);
    expect(() => db.delete(recalledReleases).run()).toThrow(/append-only/);
    expect(() => db.update(recalledReleases).set({ recallId: "x" }).run()).toThrow(/append-only/);
  });

  test("a form without a day or a reason comes back", () => {
    const { error } = recallForm.safeParse({ day: "soon", reason: " " });
    expect(error?.issues.map(({ path }) => path.join())).toEqual(["day", "reason"]);
  });
});

test("docs/states.md says where a recall may go", () => {
  const who = (_: string, to: string) => (to === "approved" ? "another administrator" : "an administrator");
  expect(writtenStates("Recalls of reports")).toEqual(ruledStates(NEXT_RECALL_STATES, who));
});

function goTo(day: string): void {
  setClock(() => at(day).getTime());
  forgetClock();
}

/** No report, no recall, and an empty log: each test is a story of its own. */
function settle(): void {
  const guarded = ["recalled_releases", "report_recalls", "release_counts", "releases", "events", "feedback"];
  const triggers = sqlite
    .prepare("select name, sql from sqlite_schema where type = 'trigger' and name like '%_no_delete'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) sqlite.exec(`drop trigger ${name}`);
  for (const table of [...guarded, "clock"]) sqlite.exec(`delete from ${table}`);
  for (const { sql } of triggers) sqlite.exec(sql);
  setMonotonic();
}
