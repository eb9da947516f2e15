import { expect, test } from "vitest";
import { HIDDEN } from "#app/domain/disclosure/control.ts";
import { ANYONE, type Cover, findPinned, type View, viewOfShown } from "#app/domain/disclosure/over-time.ts";
import { SCHEMES } from "#app/domain/disclosure/schemes.ts";
import { countPeople } from "#app/domain/reports/count.server.ts";
import { type Period, partsOf, periodKey } from "#app/domain/reports/periods.ts";
import { releaseClosedPeriods } from "#app/domain/reports/releases.server.ts";
import { type ControlledReport, isLastRating, KEY, type PeopleCounts } from "#app/domain/reports/report.ts";
import { COUNTY, type Scope } from "#app/domain/reports/scopes.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { releases } from "#db/schema/index.ts";
import { amount } from "#tests/amount.ts";
import { createGroup, createMember, createTheme } from "#tests/factories.ts";
import { createRandom, type Random } from "../../bench/data/random.ts";
import { at, tellOnce } from "./story.ts";

/** How many portals are drawn: `npm run test:all` draws 500 in a step of its own. */
const PORTALS = Number(process.env.PORTALS ?? amount({ sample: 5, bar: 12 }));
const AT_ONCE = 20;
const MONTHS = Array.from({ length: 24 }, (_, month) => month);
const SERVICE = SCHEMES.patientVoice;

setClock(() => at("2026-02-02").getTime());
const themes = [createTheme({ category: "Place" }), createTheme({ category: "Place" }), createTheme()];
const people = Array.from({ length: 60 }, () => createMember().id);
const RATINGS = ["veryGood", "good", "neither", "poor", "doNotKnow", null] as const;

/** What is told to one group in two years: so many people in each month, some of them more than once. */
type Portal = { months: number[]; repeats: number };

function drawPortal(random: Random): Portal {
  const most = random.pick([3, 5, 8, 12, 25]);
  const isQuiet = random.next() < 0.5;
  return {
    months: MONTHS.map(() => (isQuiet && random.next() < 0.4 ? 0 : random.below(most + 1))),
    repeats: random.pick([0, 0, 0.3]),
  };
}

function tellAll({ months, repeats }: Portal, random: Random): Scope {
  const group = createGroup();
  sqlite().transaction(() => {
    for (const [month, count] of months.entries())
      for (let n = 0; n < count; n++) {
        const isSame = random.next() < repeats;
        // Each without an account is one whom somebody wrote down on paper.
        const whose = isSame
          ? { authorId: random.pick(people) }
          : ({ authorId: null, source: "paper" } as const);
        const day = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-10`;
        const about = themes.filter(() => random.next() < 0.5).map(({ id }) => id);
        tellOnce(day, { groupId: group.id, ...whose, rating: random.pick(RATINGS) }, about);
      }
  })();
  return { scope: "group", placeId: group.id };
}

/**
 * All periods of a place as they were kept, and what a reader of them all finds out: staff who count the comments of `held`
 * exactly look for those of others.
 */
function attack(scope: Scope, held?: Scope) {
  const kept = db
    .select()
    .from(releases)
    .all()
    .filter((row) => row.scope === scope.scope && row.placeId === scope.placeId)
    .map(({ period, startsOn, report }) => {
      const told: Period = { kind: period, startsOn };
      const own = held ? countPeople(held, told) : {};
      return { period: told, report: report as ControlledReport, exact: countPeople(scope, told), own };
    });
  const covers: Cover[] = kept.flatMap(({ period }) =>
    partsOf(period).map((parts) => ({ whole: periodKey(period), parts: parts.map(periodKey) })),
  );
  const keys = new Set(kept.flatMap(({ report }) => Object.keys(report.cells)).concat(KEY.people));
  let hidden = 0;
  const found = [...keys].flatMap((key) => {
    // Of what somebody holds nothing of in any period they know no more than a reader who holds nothing at all, tried apart.
    if (held && !kept.some(({ own }) => own[key])) return [];
    const views = kept.flatMap(({ period, report, exact, own }): View[] => {
      if (held) return viewOfOthers(key, { period, report, exact, own });
      const name = periodKey(period);
      const shown = report.isWithheld && key === KEY.people ? HIDDEN : report.cells[key];
      const count = exact[key] ?? 0;
      const isFew = count < SERVICE.threshold;
      if (shown === undefined)
        return report.isWithheld
          ? [{ period: name, least: 0, most: (exact[KEY.people] ?? 0) < 8 ? 7 : ANYONE, isSmall: false }]
          : [];
      if (shown !== HIDDEN) return [viewOfShown(name, shown, SERVICE)];
      if (count > 0) hidden++;
      // The reader is told which numbers are hidden for their smallness: more than anybody knows.
      const most = isFew ? SERVICE.threshold - 1 : ANYONE;
      return [{ period: name, least: Math.min(1, count), most, isSmall: isFew && count > 0 }];
    });
    // Somebody who told others in one month may have told one's own in another: nobody is in all longer periods.
    const isNested = !held && !isLastRating(key);
    return findPinned(views, covers, { possibilities: 5, isNested }).map((period) => `${key} in ${period}`);
  });
  return { found, hidden };
}

type Kept = { period: Period; report: ControlledReport; exact: PeopleCounts; own: PeopleCounts };

/** What staff know of the people who told nothing to their own place. */
function viewOfOthers(key: string, { period, report, exact, own }: Kept): View[] {
  const name = periodKey(period);
  const mine = own[key] ?? 0;
  const others = Math.max(0, (exact[key] ?? 0) - mine);
  const shown = report.isWithheld && key === KEY.people ? HIDDEN : report.cells[key];
  if (shown === undefined) return [];
  if (shown !== HIDDEN) {
    const { least, most } = viewOfShown(name, shown, SERVICE);
    const between = { least: Math.max(0, least - mine), most: Math.max(0, most - mine) };
    return [{ period: name, ...between, isSmall: false }];
  }
  const isFewOthers = others > 0 && others <= 5;
  const isFew = (exact[key] ?? 0) < SERVICE.threshold;
  const most = isFewOthers ? 5 : isFew ? Math.max(0, 7 - mine) : ANYONE;
  return [{ period: name, least: 0, most, isSmall: others > 0 && (isFewOthers || isFew) }];
}

async function attackAll(portals: readonly Portal[], random: Random) {
  empty();
  const scopes = portals.map((portal) => tellAll(portal, random));
  // Others tell enough elsewhere for the county not to be nearly one of these.
  tellAll({ months: MONTHS.map(() => 20), repeats: 0 }, random);
  await releaseClosedPeriods();
  return scopes.map((scope) => attack(scope));
}

function empty() {
  const triggers = sqlite()
    .prepare(
      "select name, sql from sqlite_schema where name in ('releases_no_delete', 'release_counts_no_delete')",
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) sqlite().exec(`drop trigger ${name}`);
  for (const table of ["release_counts", "releases", "feedback_themes", "feedback"])
    sqlite().exec(`delete from ${table}`);
  for (const { sql } of triggers) sqlite().exec(sql);
}

const WORST: Portal[] = [
  { months: MONTHS.map((month) => [3, 2, 2][month % 3] ?? 0), repeats: 0 },
  { months: MONTHS.map((month) => (month % 2 === 0 ? 7 : 0)), repeats: 0 },
];

test("the control: with the rule of each report by itself, what is known to be hard is found out", async () => {
  Object.assign(SERVICE, { isHeldOverTime: false });
  const attacks = await attackAll(WORST, createRandom(1));
  Object.assign(SERVICE, { isHeldOverTime: true });
  for (const { found } of attacks)
    expect(found.filter((cell) => cell.startsWith(KEY.people))).not.toEqual([]);
});

test(
  `${PORTALS} portals: no hidden number of any period is known to within 5, whatever periods are put side by side`,
  async () => {
    const random = createRandom(20_260_401);
    let hidden = 0;
    for (let done = 0; done < PORTALS; done += AT_ONCE) {
      const drawn = Array.from({ length: Math.min(AT_ONCE, PORTALS - done) }, () => drawPortal(random));
      const attacks = await attackAll(done === 0 ? [...WORST, ...drawn.slice(2)] : drawn, random);
      for (const attack of attacks) {
        hidden += attack.hidden;
        expect(attack.found).toEqual([]);
      }
    }
    console.log(`${PORTALS} portals, ${hidden} hidden numbers: 0 known to within 5`);
    expect(hidden).toBeGreaterThan(PORTALS * 50);
  },
  PORTALS * 20_000,
);

/** A county of one large group and some that few people told: what its staff read beside their own exact counts. */
const COUNTIES = Math.ceil(PORTALS / 6);

async function attackCounty(portals: readonly Portal[], random: Random) {
  empty();
  const scopes = portals.map((portal) => tellAll(portal, random));
  await releaseClosedPeriods();
  return [attack(COUNTY), ...scopes.map((held) => attack(COUNTY, held))];
}

const FIVE_OTHERS: Portal[] = [20, 5].map((people) => ({
  months: MONTHS.map((month) => (month < 18 ? 0 : people)),
  repeats: 0,
}));

test("the control: five others a month are found out by who counts their own, where only each report is held", async () => {
  Object.assign(SERVICE, { isHeldOverTime: false });
  const [, byLarge] = await attackCounty(FIVE_OTHERS, createRandom(1));
  Object.assign(SERVICE, { isHeldOverTime: true });
  expect(byLarge?.found).not.toEqual([]);
});

test(
  `${COUNTIES} counties: nor of the county, whichever group's comments its reader counts`,
  async () => {
    const random = createRandom(20_260_402);
    let hidden = 0;
    for (let done = 0; done < COUNTIES; done++) {
      const large = { months: MONTHS.map(() => 15 + random.below(10)), repeats: random.pick([0, 0.3]) };
      const few = Array.from({ length: 2 }, () => drawPortal(random));
      const attacks = await attackCounty(done === 0 ? FIVE_OTHERS : [large, ...few], random);
      for (const attack of attacks) {
        hidden += attack.hidden;
        expect(attack.found).toEqual([]);
      }
    }
    console.log(`${COUNTIES} counties, ${hidden} hidden numbers: 0 known to within 5`);
    expect(hidden).toBeGreaterThan(COUNTIES);
  },
  COUNTIES * 60_000,
);
