import { beforeEach, describe, expect, test } from "vitest";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { countWaitingAt, type DeskShown, getFeedbackDesk } from "#app/domain/reports/working/desk.server.ts";
import { NOT_SAID, type WorkingFilter } from "#app/domain/reports/working/filter.ts";
import { listWorkingComments } from "#app/domain/reports/working/list.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  createSite,
  createStage,
  createTheme,
} from "#tests/factories.ts";
import { explanation, respond } from "#tests/responses.ts";

/* A desk: what waits at one's place, with its filters; what may not be counted is seen to like everything else. */

const NOW = Date.parse("2026-03-10T12:00:00Z");
setClock(() => NOW);
beforeEach(() => setClock(() => NOW));

const group = createGroup();
const trust = createOrganisation();
const reviewer = createActor("reviewer", { organisationId: trust.id });
const facilitator = createActor("facilitator", group);
const [east, west] = [createSite(trust.id), createSite(trust.id)];
const stage = createStage();
const theme = createTheme();

const about = { groupId: group.id, organisationId: trust.id };
for (let n = 0; n < 24; n += 1) {
  const comment = createFeedback({
    ...about,
    siteId: n % 3 === 0 ? null : n % 2 === 0 ? east.id : west.id,
    stageId: n % 4 === 0 ? stage.id : null,
    voice: n % 5 === 0 ? "caredFor" : "own",
    basis: null,
    wentWell: n % 8 === 3 ? "The tea was warm." : "The nurse rang.",
    mayCount: n % 2 === 0,
    publishedAt: new Date(Date.parse("2024-11-01T12:00:00Z") + n * 20 * 24 * 60 * 60 * 1000),
  });
  if (n % 6 === 0) tagFeedback(facilitator, comment.reference, { couldBeBetter: [theme.id] });
  if (n % 7 === 0) respond(reviewer, comment.reference, explanation());
}
// One's own is for somebody else to respond to, and is told like everything else.
createFeedback({ ...about, authorId: reviewer.id, publishedAt: new Date("2026-01-05T12:00:00Z") });
createFeedback({ groupId: createGroup().id, organisationId: createOrganisation().id });

const FILTERS: WorkingFilter[] = [
  {},
  { site: east.id },
  { site: NOT_SAID },
  { stage: stage.id },
  { voice: "caredFor" },
  { theme: theme.id },
  { period: "2025" },
  { period: "2025-q1", site: west.id },
  { site: east.id, stage: stage.id, voice: "own" },
  { theme: theme.id, period: "2025" },
  { words: "tea warm" },
];

describe.each([
  ["the reviewer's", reviewer, `organisation-${trust.id}`],
  ["the facilitator's", facilitator, `group-${group.id}`],
] as const)("%s desk", (_whose, actor, key) => {
  const readAll = (filter: WorkingFilter, show: DeskShown) => {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = getFeedbackDesk(
        actor,
        { about: key, ...filter },
        show,
        undefined,
        readPageKey(after ?? null),
      );
      found.push(...page.items.map(({ reference }) => reference));
      after = page.next;
    } while (after);
    return found;
  };

  test.each(FILTERS)("counts exactly what it lists: %j", (filter) => {
    const { counts } = getFeedbackDesk(actor, { about: key, ...filter }, "waiting");
    expect(counts.all).toBe(readAll(filter, "all").length);
    expect(counts.waiting).toBe(readAll(filter, "waiting").length);
  });

  test("says on the page of work how much waits, to the last one", () => {
    const [scope, placeId = ""] = key.split(/-(.*)/s) as ["group" | "organisation", string];
    expect(countWaitingAt(actor, { scope, placeId })).toBe(readAll({}, "waiting").length);
  });
});

test("each filter finds something and leaves something out: the comparison could fail", () => {
  const all = getFeedbackDesk(reviewer, {}, "all").counts.all;
  expect(all).toBe(25);
  for (const filter of FILTERS.slice(1)) {
    const { counts } = getFeedbackDesk(reviewer, filter, "all");
    expect(counts.all, JSON.stringify(filter)).toBeGreaterThan(0);
    expect(counts.all, JSON.stringify(filter)).toBeLessThan(all);
  }
});

test("what waits longest stands first, and one's own waits for somebody else", () => {
  const [first, ...others] = getFeedbackDesk(reviewer, {}, "waiting").items;
  expect(first?.publishedOn).toBe("21 November 2024");
  expect(others.every(({ isAnswered }) => !isAnswered)).toBe(true);
  expect(getFeedbackDesk(reviewer, {}, "waiting").counts.waiting).toBe(20);
});

test("a place that is not theirs is not there, and who sees to nothing has no desk", () => {
  const status = (code: number) => expect.objectContaining({ status: code });
  expect(() => getFeedbackDesk(facilitator, { about: `organisation-${trust.id}` }, "all")).toThrow(
    status(404),
  );
  for (const role of ["groupMember", "moderator", "administrator"] as const)
    expect(() => getFeedbackDesk(createActor(role, group), {}, "all")).toThrow(status(403));
});

test("its lists are found through an index, in their order", () => {
  const span = { key: "all", name: "All time", from: "2024-01", to: "2026-03" };
  const place = { scope: "organisation", placeId: trust.id } as const;
  const plan = (filter: WorkingFilter, own: "any" | "without") =>
    explainStatements(() =>
      listWorkingComments(place, filter, span, { perPage: 20, desk: { actor: reviewer.id, own } }),
    ).join("\n");
  const waiting = plan({ answered: "no", sort: "oldest" }, "without");
  expect(waiting).toMatch(/INDEX feedback_(unanswered|organisation_published)/);
  const all = plan({ sort: "newest" }, "any");
  expect(all).toContain("feedback_organisation_published");
  for (const steps of [waiting, all]) expect(steps).not.toMatch(/SCAN feedback|TEMP B-TREE/);
});
