import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { HIDDEN } from "#app/domain/disclosure/control.ts";
import { changeConsent, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { findRelease, releaseClosedPeriods } from "#app/domain/reports/releases.server.ts";
import { KEY } from "#app/domain/reports/report.ts";
import { COUNTY, type Scope } from "#app/domain/reports/scopes.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { feedback, releases } from "#db/schema/index.ts";
import {
  createFeedback,
  createGroup,
  createMember,
  createOrganisation,
  createStage,
  createTheme,
} from "../../factories.ts";
import { at, tell, tellOnce } from "./story.ts";

const MARCH = { kind: "month", startsOn: "2025-03-01" } as const;
const FIRST_QUARTER = { kind: "quarter", startsOn: "2025-01-01" } as const;

let group: ReturnType<typeof createGroup>;
let here: Scope;

beforeEach(() => {
  sqlite().exec("drop trigger releases_no_delete; drop trigger release_counts_no_delete");
  sqlite().exec(
    "delete from release_counts; delete from releases; delete from feedback_themes; delete from feedback",
  );
  sqlite().exec(TRIGGERS);
  group = createGroup();
  here = { scope: "group", placeId: group.id };
  setClock(() => at("2025-04-02").getTime());
});

const TRIGGERS = `
  create trigger releases_no_delete before delete on releases begin select raise(abort, 'releases are append-only'); end;
  create trigger release_counts_no_delete before delete on release_counts
    begin select raise(abort, 'releases are append-only'); end;`;

describe("a closed period is counted once", () => {
  test("one more comment, a withdrawal and a change of consent leave what was released as it was", async () => {
    const comments = tell(20, "2025-03-10", { groupId: group.id });
    await releaseClosedPeriods();
    const before = findRelease(here, MARCH);
    expect(before?.cells[KEY.people]).toBe(20);

    tell(30, "2025-03-11", { groupId: group.id });
    const [first, second] = comments;
    withdrawFeedback(getActor(first?.authorId ?? ""), first?.reference);
    const sharing = {
      audience: "group",
      mayCount: false,
      maySummarise: false,
      mayQuote: false,
      mayContact: false,
    } as const;
    changeConsent(getActor(second?.authorId ?? ""), second?.reference, sharing);
    expect(await releaseClosedPeriods()).toBe(0);
    expect(findRelease(here, MARCH)).toEqual(before);
  });

  test("the database itself refuses to change or remove a release", async () => {
    tell(8, "2025-03-10", { groupId: group.id });
    await releaseClosedPeriods();
    expect(() => db.update(releases).set({ report: {} }).run()).toThrow(/append-only/);
    expect(() => db.delete(releases).run()).toThrow(/append-only/);
  });

  test("the running month, quarter and year are not released, and nothing before the first comment is", async () => {
    tell(8, "2025-02-10", { groupId: group.id });
    tell(8, "2025-04-01", { groupId: group.id });
    await releaseClosedPeriods();
    const made = db.select().from(releases).where(eq(releases.placeId, group.id)).all();
    expect(made.map(({ period, startsOn }) => `${period} ${startsOn}`)).toEqual([
      "month 2025-02-01",
      "month 2025-03-01",
      "quarter 2025-01-01",
    ]);
  });

  test("the day of publication is London's: half past midnight on 1 April in summer time is April", async () => {
    tell(7, "2025-03-10", { groupId: group.id });
    createFeedback({
      groupId: group.id,
      publishedAt: new Date("2025-03-31T23:30:00Z"),
      stageId: createStage().id,
    });
    await releaseClosedPeriods();
    expect(findRelease(here, MARCH)?.isWithheld).toBe(true);
  });
});

describe("people are counted, not comments", () => {
  test("who tells three things is one person; each entry without an account is one", async () => {
    const authorId = createMember().id;
    for (let comment = 0; comment < 3; comment++) tellOnce("2025-03-10", { groupId: group.id, authorId });
    tell(6, "2025-03-10", { groupId: group.id });
    await releaseClosedPeriods();
    expect(findRelease(here, MARCH)).toMatchObject({
      isWithheld: true,
      cells: {},
      months: [],
      responses: [],
    });

    const [other, old] = [createGroup(), createGroup()];
    tell(8, "2025-03-10", { groupId: other.id, authorId: null, source: "paper" });
    // What grew so old that nothing points to its writer: it may all be one person's.
    tell(8, "2025-03-10", { groupId: old.id, authorId: null });
    await releaseClosedPeriods();
    const peopleOf = ({ id }: { id: string }) =>
      findRelease({ scope: "group", placeId: id }, MARCH)?.cells[KEY.people] ?? 0;
    expect([peopleOf(other), peopleOf(old)]).toEqual([10, 0]);
  });

  test("seven pieces sent without an account unhide no eighth: nobody knows of how many people they are", async () => {
    const stageId = createStage().id;
    const visitors = { authorId: null, isWithoutAccount: true };
    tell(7, "2025-03-10", { groupId: group.id, stageId });
    tell(7, "2025-03-11", { groupId: group.id, stageId, ...visitors });
    await releaseClosedPeriods();
    expect(findRelease(here, MARCH)).toMatchObject({ isWithheld: true, cells: {} });

    // Nor the cell of a table that is shown.
    const other = createGroup();
    tell(30, "2025-03-10", { groupId: other.id });
    tell(1, "2025-03-10", { groupId: other.id, stageId });
    tell(7, "2025-03-11", { groupId: other.id, stageId, ...visitors });
    await releaseClosedPeriods();
    const cells = findRelease({ scope: "group", placeId: other.id }, MARCH)?.cells ?? {};
    expect(cells[KEY.people]).toBe(30);
    expect(cells[KEY.stage(stageId)]).toBe(HIDDEN);
  });

  test("only what is published and may be counted counts", async () => {
    tell(8, "2025-03-10", { groupId: group.id });
    tell(9, "2025-03-10", { groupId: group.id, mayCount: false });
    tell(9, "2025-03-10", { groupId: group.id, state: "held", checkReason: "A name" });
    await releaseClosedPeriods();
    expect(findRelease(here, MARCH)?.cells[KEY.people]).toBe(10);
  });

  test("a person's last rating stands for them, and fewer than 10 who rated leave no ratings", async () => {
    const authorId = createMember().id;
    tellOnce("2025-03-10", { groupId: group.id, authorId, rating: "veryPoor" });
    tellOnce("2025-03-11", { groupId: group.id, authorId, rating: "good" });
    tell(11, "2025-03-10", { groupId: group.id, rating: "good" });
    tell(12, "2025-03-10", { groupId: group.id, rating: "poor" });
    const other = createGroup();
    tell(9, "2025-03-10", { groupId: other.id, rating: "good" });
    tell(20, "2025-03-10", { groupId: other.id });
    await releaseClosedPeriods();
    const cells = findRelease(here, MARCH)?.cells ?? {};
    expect(cells).toMatchObject({
      [KEY.people]: 25,
      [KEY.rating("good")]: 10,
      [KEY.rating("poorOrVeryPoor")]: 10,
    });
    const few = findRelease({ scope: "group", placeId: other.id }, MARCH)?.cells ?? {};
    expect(Object.keys(few).filter((key) => key.startsWith("rating:"))).toEqual([]);
  });

  test("who does not know takes no number of those who rated away, and one small part none of the other half", async () => {
    tell(36, "2025-03-10", { groupId: group.id, rating: "veryGood" });
    tell(30, "2025-03-10", { groupId: group.id, rating: "good" });
    tell(4, "2025-03-10", { groupId: group.id, rating: "neither" });
    tell(12, "2025-03-10", { groupId: group.id, rating: "poor" });
    tell(3, "2025-03-10", { groupId: group.id, rating: "doNotKnow" });
    tell(10, "2025-03-10", { groupId: group.id });
    const torn = createMember().id;
    tellOnce("2025-03-10", { groupId: group.id, authorId: torn, rating: "veryGood" });
    tellOnce("2025-03-11", { groupId: group.id, authorId: torn, rating: "doNotKnow" });
    await releaseClosedPeriods();
    expect(findRelease(here, MARCH)?.cells).toMatchObject({
      [KEY.rated]: 85,
      [KEY.rating("none")]: 15,
      [KEY.rating("veryGood")]: 35,
      [KEY.rating("good")]: 30,
      [KEY.rating("goodOrVeryGood")]: 65,
      [KEY.rating("neither")]: HIDDEN,
      [KEY.rating("poorOrVeryPoor")]: HIDDEN,
      [KEY.rating("neitherOrWorse")]: 15,
    });
  });
});

describe("the last rating is the last by time", () => {
  test("30 people who were unhappy and then very happy are 30 who are very happy, under the ids of production", async () => {
    const people = Array.from({ length: 30 }, () => createMember().id);
    for (const authorId of people) {
      tellOnce("2025-03-20", { groupId: group.id, authorId, rating: "veryGood" });
      // Kept later and published on the same day, but sent before: the order of sending is what counts.
      tellOnce("2025-03-20", { groupId: group.id, authorId, rating: "veryPoor", sentAt: at("2025-03-10") });
    }
    const ids = db.select({ id: feedback.id }).from(feedback).all();
    expect(
      ids.filter(({ id }) => id[14] !== "4"),
      "ids without an order",
    ).toEqual([]);

    await releaseClosedPeriods();
    expect(findRelease(here, MARCH)?.cells).toMatchObject({
      [KEY.people]: 30,
      [KEY.rating("veryGood")]: 30,
      [KEY.rating("poorOrVeryPoor")]: 0,
    });
  });
});

describe("what differs by a few people is not shown side by side", () => {
  test("a theme that nearly everybody spoke of is hidden; so is an organisation that is nearly the whole county", async () => {
    const theme = createTheme();
    const organisation = createOrganisation();
    const about = { groupId: group.id, organisationId: organisation.id };
    tell(22, "2025-03-10", about, [theme.id]);
    tell(1, "2025-03-10", about);
    tell(6, "2025-03-10", { groupId: createGroup().id });
    await releaseClosedPeriods();
    expect(findRelease(COUNTY, MARCH)?.cells[KEY.people]).toBe(30);
    expect(findRelease(COUNTY, MARCH)?.cells[KEY.theme(theme.id)]).toBe(HIDDEN);
    expect(findRelease({ scope: "organisation", placeId: organisation.id }, MARCH)?.isWithheld).toBe(true);
  });

  test("a county in which all but a few told one organisation is withheld: its staff can count the rest", async () => {
    const organisation = createOrganisation();
    tell(20, "2025-03-10", { groupId: group.id, organisationId: organisation.id });
    tell(5, "2025-03-10", { groupId: createGroup().id });
    await releaseClosedPeriods();
    expect(findRelease(COUNTY, MARCH)?.isWithheld).toBe(true);
  });

  test("a quarter that adds a few people to a month is withheld; one that adds 8 or nobody is shown", async () => {
    tell(20, "2025-03-10", { groupId: group.id });
    const [added, same] = [createGroup(), createGroup()];
    for (const { id } of [added, same]) tell(20, "2025-03-10", { groupId: id });
    tell(5, "2025-02-10", { groupId: group.id });
    tell(8, "2025-02-10", { groupId: added.id });
    tell(20, "2025-02-10", { groupId: createGroup().id });
    await releaseClosedPeriods();
    expect(findRelease(here, FIRST_QUARTER)?.isWithheld).toBe(true);
    const shown = findRelease({ scope: "group", placeId: added.id }, FIRST_QUARTER);
    expect(shown?.cells[KEY.people]).toBe(30);
    expect(shown?.months).toEqual([
      { startsOn: "2025-01-01", people: 0 },
      { startsOn: "2025-02-01", people: 10 },
      { startsOn: "2025-03-01", people: 20 },
    ]);
    expect(findRelease({ scope: "group", placeId: same.id }, FIRST_QUARTER)?.cells[KEY.people]).toBe(20);
  });

  test("no release holds a number from 1 to 7 or one that is no multiple of 5", async () => {
    const theme = createTheme();
    for (const [people, day] of [
      [7, "2025-01-10"],
      [13, "2025-02-10"],
      [22, "2025-03-10"],
    ] as const)
      tell(people, day, { groupId: group.id, rating: "good", stageId: createStage().id }, [theme.id]);
    await releaseClosedPeriods();
    const made = db.select({ report: releases.report }).from(releases).all();
    const numbers =
      JSON.stringify(made)
        .match(/(?<=":)\d+(?=[,}])/g)
        ?.map(Number) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter((number) => number % 5 !== 0)).toEqual([]);
    expect(db.select().from(feedback).all().length).toBe(42);
  });
});
