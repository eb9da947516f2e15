import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changeConsent, tagFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { foldChanged } from "#app/domain/reports/working/changed.server.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import { db, sqlite } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  createTheme,
} from "#tests/factories.ts";
import { respond } from "#tests/responses.ts";
import { listMiscounts } from "./recount.ts";

const group = createGroup();
const trust = createOrganisation();
const author = createActor("groupMember", group);
const facilitator = createActor("facilitator", group);
const reviewer = createActor("reviewer", { organisationId: trust.id });
const [food, parking] = [createTheme({ category: "Place" }), createTheme({ category: "Place" })];

const tell = (values: Partial<typeof feedback.$inferInsert> = {}) =>
  createFeedback({ groupId: group.id, organisationId: trust.id, authorId: author.id, ...values });

const rowsOf = (where: string) =>
  sqlite()
    .prepare(`select sum(comments) from working_differences where organisation_id is not null and ${where}`)
    .pluck()
    .get();

const waiting = () => sqlite().prepare("select count(*) from working_changed").pluck().get();

test.each([
  ["at once", 1],
  ["after three steps", 3],
  ["after all of it", 100],
])(
  "every step of a comment's life leaves the counts as a recount would have them: folded in %s",
  async (_, every) => {
    const sent = tell({ state: "submitted", publishedAt: null });
    expect(listMiscounts()).toEqual([]);
    db.update(feedback)
      .set({ state: "published", publishedAt: new Date() })
      .where(eq(feedback.id, sent.id))
      .run();
    const { reference } = sent;
    const steps = [
      () =>
        tagFeedback(facilitator, reference, { wentWell: [food.id], couldBeBetter: [food.id, parking.id] }),
      () =>
        respond(reviewer, reference, {
          kind: "explained",
          text: "We have read it.",
          post: "Nurse",
          change: null,
          dueOn: null,
          place: null,
          madeOn: null,
          evidence: null,
        }),
      () => tagFeedback(facilitator, reference, { couldBeBetter: [parking.id] }),
      () =>
        changeConsent(author, reference, {
          audience: "staff",
          mayCount: false,
          maySummarise: true,
          mayQuote: true,
          mayContact: false,
        }),
      () =>
        db
          .update(feedback)
          .set({ combinedIntoId: tell().id, combinedAt: new Date() })
          .where(eq(feedback.id, sent.id))
          .run(),
      () => tagFeedback(facilitator, reference, {}),
      () =>
        db
          .update(feedback)
          .set({ combinedIntoId: null, combinedAt: null })
          .where(eq(feedback.id, sent.id))
          .run(),
      () => withdrawFeedback(author, reference),
    ];
    for (const [index, step] of steps.entries()) {
      step();
      expect(listMiscounts()).toEqual([]);
      if ((index + 1) % every === 0) await foldChanged();
      expect(listMiscounts()).toEqual([]);
    }
    expect(steps.length).toBeGreaterThan(2 * 3);
    await foldChanged();
    expect(waiting()).toBe(0);
    expect(listMiscounts()).toEqual([]);
  },
);

test("what changed is folded in some at a time, and a step writes one row until then", async () => {
  await foldChanged();
  const { id } = tell();
  const add = sqlite().prepare(
    "insert into feedback_themes (feedback_id, theme_id, passage) values (?, ?, ?)",
  );
  for (const theme of [food, parking]) add.run(id, theme.id, "wentWell");
  expect(waiting()).toBe(1);
  for (let n = 0; n < 6; n++) tell();
  await foldChanged(() => false, 3);
  expect(waiting()).toBe(0);
  expect(listMiscounts()).toEqual([]);
  tell();
  await foldChanged(() => true);
  expect(waiting()).toBe(1);
});

test("a theme that is set twice is counted once, and a comment that goes takes its themes along", async () => {
  await foldChanged();
  const { id } = tell();
  const add = sqlite().prepare(
    "insert or ignore into feedback_themes (feedback_id, theme_id, passage) values (?, ?, ?)",
  );
  for (const passage of ["wentWell", "wentWell", "couldBeBetter"]) add.run(id, food.id, passage);
  expect(rowsOf(`about = '${food.id}'`)).toBe(1);
  expect(rowsOf(`about = '${food.id}' and passages = 3`)).toBe(1);
  expect(rowsOf(`about = 'in:Place' and passages & 1`)).toBe(1);
  expect(listMiscounts()).toEqual([]);
  sqlite().prepare("delete from feedback where id = ?").run(id);
  expect(listMiscounts()).toEqual([]);
});

test("the recount notices a row that is wrong", async () => {
  tell();
  await foldChanged();
  sqlite().exec("update working_counts set comments = comments + 1");
  expect(listMiscounts()).not.toEqual([]);
  sqlite().exec("update working_counts set comments = comments - 1");
  expect(listMiscounts()).toEqual([]);
});

test("a comment is counted in the month of its day in London, on either side of each midnight", () => {
  const month = sqlite()
    .prepare("select distinct month from working_differences where feedback_id = ?")
    .pluck();
  const days = fc.tuple(fc.integer({ min: 2020, max: 2031 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(days, fc.integer({ min: -90, max: 90 }), ([year, number], minutes) => {
      const midnight = momentInLondon(`${year}-${String(number).padStart(2, "0")}-01`, "00:00");
      const publishedAt = new Date((midnight?.getTime() ?? 0) + minutes * 60_000);
      const { id } = tell({ publishedAt });
      expect(month.all(id)).toEqual([Number(today(publishedAt).slice(0, 7).replace("-", ""))]);
    }),
    { numRuns: 60 },
  );
});
