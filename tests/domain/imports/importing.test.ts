import { existsSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { holdFeedback, publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { getFeedback } from "#app/domain/feedback/queries.server.ts";
import { countToCheck } from "#app/domain/feedback/waiting-counts.server.ts";
import { getBatch, listBatches, publishBatch } from "#app/domain/imports/batches.server.ts";
import {
  chooseReading,
  planImport,
  removeForgottenFiles,
  removeImport,
  startImport,
  undoImport,
  uploadFile,
} from "#app/domain/imports/commands.server.ts";
import type { Plan } from "#app/domain/imports/plan.ts";
import { describeImport, previewImport } from "#app/domain/imports/preview.server.ts";
import {
  findRememberedPlan,
  getImport,
  listAllRefusals,
  listImports,
} from "#app/domain/imports/queries.server.ts";
import { NO_CHOICES } from "#app/domain/imports/reading/form.ts";
import { NEXT_STATES } from "#app/domain/imports/rules.ts";
import { runImports } from "#app/domain/imports/run.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { events, feedback, importedRows, importFiles, imports, offices } from "#db/schema/index.ts";
import { amount } from "#tests/amount.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup, createOrganisation, createSite, createTheme } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const REAL = "../shared/data/fft_comments_labelled.csv";
const ANSWERS = amount({ sample: 1000, bar: 5096 });

const trust = createOrganisation();
const site = createSite(trust.id);

const PLAN: Plan = {
  answers: [5],
  rating: 3,
  question: 4,
  date: 2,
  respondent: 1,
  timeBand: null,
  place: `${trust.id}.${site.id}`,
  audience: "group",
  uses: ["mayCount", "mayQuote"],
};

const HEADINGS = "Comment ID,Respondent ID,Date,FFT categorical answer,FFT question,FFT answer";
const FILE = [
  HEADINGS,
  '1,A,01/05/2026,1,FFT Why?,"Kind staff,\nand quick"',
  "2,A,01/05/2026,1,How could we improve?,Nearer parking",
  "3,B,01/05/2026,4,FFT Why?,I waited too long",
  "4,C,01/05/2026,1,FFT Why?,Did not answer",
  "5,D,31/02/2026,1,FFT Why?,Good",
  "6,E,01/05/2026,1,FFT Why?,Ask Dr Marigold Featherstone on 07700 900123",
].join("\r\n");

const NOW = Date.parse("2026-06-15T12:00:00Z");

function story() {
  setClock(() => NOW);
  const group = createGroup();
  return { group, facilitator: createActor("facilitator", group), moderator: createActor("moderator") };
}

type Story = ReturnType<typeof story>;

async function uploaded(
  { group, facilitator }: Pick<Story, "group" | "facilitator">,
  text: string | Buffer = FILE,
) {
  const sent = await uploadFile(facilitator, group.slug, { name: "fft.csv", bytes: Buffer.from(text) });
  if (!sent.ok) throw new Error(sent.reason);
  return { slug: group.slug, id: sent.id };
}

async function imported(told: Pick<Story, "group" | "facilitator">, text?: string | Buffer, plan = PLAN) {
  const place = await uploaded(told, text);
  expect(await planImport(told.facilitator, place, plan)).toEqual({ ok: true });
  startImport(told.facilitator, place);
  await runImports();
  return { place, ...getImport(told.facilitator, place.slug, place.id) };
}

const commentsOf = (importId: string) =>
  db.select().from(feedback).where(eq(feedback.importId, importId)).all();
const eventsOn = (importId: string) =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ details }) => details.importId === importId)
    .map(({ name, actorRole }) => `${name} by ${actorRole}`);

describe("a file of the Friends and Family Test", () => {
  test("becomes feedback of nobody's account that waits to be checked", async () => {
    const told = story();
    const { found } = await imported(told);
    expect(found).toMatchObject({ state: "done", rowCount: 6, rowsRead: 6, commentsMade: 3 });
    const comments = commentsOf(found.id);
    expect(comments).toHaveLength(3);
    for (const comment of comments)
      expect(comment).toMatchObject({
        source: "fft",
        authorId: null,
        state: "submitted",
        groupId: told.group.id,
        organisationId: trust.id,
        siteId: site.id,
        timeBand: "oneToSixMonths",
        audience: "group",
        mayCount: true,
        maySummarise: false,
        mayQuote: true,
        mayContact: false,
      });
    expect(comments.find(({ couldBeBetter }) => couldBeBetter === "Nearer parking")?.wentWell).toBe(
      "Kind staff,\nand quick",
    );
    expect(listAllRefusals(found)).toEqual([
      { line: 6, reason: "nonAnswer" },
      { line: 7, reason: "unknownDate" },
    ]);
    expect(eventsOn(found.id)).toEqual([
      "import.uploaded by facilitator",
      "import.started by facilitator",
      "feedback.imported by facilitator",
    ]);
  });

  test("is shown beforehand as it would become, and nothing is kept of that", async () => {
    const told = story();
    const place = await uploaded(told);
    const { found } = getImport(told.facilitator, place.slug, place.id);
    expect(await previewImport(found, PLAN)).toMatchObject({
      usableRows: 4,
      comments: 3,
      cues: { offScale: 0, contradictions: 0, withoutPerson: 0, details: 1, concerns: 0 },
      unused: ["Comment ID"],
      refused: [
        { reason: "nonAnswer", rows: 1 },
        { reason: "unknownDate", rows: 1 },
      ],
    });
    expect(commentsOf(found.id)).toEqual([]);
    await runImports();
    expect(getImport(told.facilitator, place.slug, place.id).found.state).toBe("ready");
  });

  test("adds nothing the second time, and only what is new when there is more in it", async () => {
    const told = story();
    await imported(told);
    const again = await imported(told);
    expect(again.found.commentsMade).toBe(0);
    expect(listAllRefusals(again.found).map(({ reason }) => reason)).toContain("alreadyImported");
    const more = await imported(told, `${FILE}\r\n7,F,01/05/2026,2,FFT Why?,All on time`);
    expect(more.found.commentsMade).toBe(1);
    // Another group has its own.
    expect((await imported(story())).found.commentsMade).toBe(3);
  });

  test("is read as the last one with the same headings was", async () => {
    const told = story();
    await imported(told);
    const place = await uploaded(told, `${HEADINGS}\n8,G,01/05/2026,1,FFT Why?,Good`);
    expect(findRememberedPlan(getImport(told.facilitator, place.slug, place.id).found)).toEqual(PLAN);
    const other = await uploaded(told, "Something else\nGood");
    expect(findRememberedPlan(getImport(told.facilitator, other.slug, other.id).found)).toBeNull();
  });

  test("is gone from the portal once it is imported, removed or forgotten", async () => {
    const filesLeft = () => db.select().from(importFiles).all().length;
    const told = story();
    const before = filesLeft();
    await imported(told);
    expect(filesLeft()).toBe(before);
    const place = await uploaded(told);
    removeImport(told.facilitator, place);
    expect(() => getImport(told.facilitator, place.slug, place.id)).toThrow(status(404));
    expect(filesLeft()).toBe(before);
    const forgotten = await uploaded(told);
    setClock(() => NOW + 8 * 24 * 60 * 60 * 1000);
    removeForgottenFiles();
    expect(() => getImport(told.facilitator, forgotten.slug, forgotten.id)).toThrow(status(404));
  });

  test("is read in another way when somebody says so; what was said of its columns stays only where they do", async () => {
    const told = story();
    const place = await uploaded(told, "Title;;\nA;B;C\n1;02/11/2025;They said \xa35".replace("\xa3", "£"));
    const current = () => getImport(told.facilitator, place.slug, place.id).found;
    const plan = { ...PLAN, answers: [2], rating: null, question: null, date: 1, respondent: 0 };
    await planImport(told.facilitator, place, plan);
    const chosen = { ...NO_CHOICES, dayOrder: "monthFirst", offScale: "leaveOut" } as const;
    expect(await chooseReading(told.facilitator, place, chosen)).toEqual({ ok: true });
    expect(current().plan).toEqual(plan);
    expect((await previewImport(current(), plan)).reading.read.days).toMatchObject({
      day: "11 February 2025",
    });

    await chooseReading(told.facilitator, place, { ...chosen, headingLine: 1 });
    expect(current()).toMatchObject({ plan: null, rowCount: 2 });
    expect((await chooseReading(told.facilitator, place, { ...chosen, encoding: "utf16le" })).ok).toBe(false);
    expect(current().choices).toEqual({ ...chosen, headingLine: 1 });
    await expect(chooseReading(told.moderator, place, chosen)).rejects.toMatchObject({ status: 403 });
  });

  test("waits with four others and no more: other people's words do not pile up", async () => {
    const told = story();
    for (let count = 0; count < 5; count++) await uploaded(told, `Comments\nFile ${count}`);
    const file = { name: "sixth.csv", bytes: Buffer.from(FILE) };
    const sent = await uploadFile(told.facilitator, told.group.slug, file);
    expect(sent).toEqual({ ok: false, reason: expect.stringMatching(/^5 files wait .* remove one/) });
    const [latest] = listImports(told.facilitator, told.group.slug).rows;
    removeImport(told.facilitator, { slug: told.group.slug, id: latest?.id });
    expect((await uploadFile(told.facilitator, told.group.slug, file)).ok).toBe(true);
  });

  test("that cannot be read leaves nothing behind", async () => {
    const { group, facilitator } = story();
    const sent = await uploadFile(facilitator, group.slug, {
      name: "x.csv",
      bytes: Buffer.from("PK\u0003\u0004"),
    });
    expect(sent).toEqual({ ok: false, reason: expect.stringMatching(/save it as CSV/) });
    expect(listImports(facilitator, group.slug).rows).toEqual([]);
  });
});

describe("an import", () => {
  test("is done whole or not at all: one that was cut off begins anew", async () => {
    const told = story();
    const place = await uploaded(told);
    await planImport(told.facilitator, place, PLAN);
    startImport(told.facilitator, place);
    await runImports(() => true);
    expect(commentsOf(place.id)).toEqual([]);
    expect(getImport(told.facilitator, place.slug, place.id).found.state).toBe("running");
    await runImports();
    expect(commentsOf(place.id)).toHaveLength(3);
  });

  test("that fails in the middle of writing leaves none of its comments", async () => {
    const told = story();
    const place = await uploaded(told);
    await planImport(told.facilitator, place, { ...PLAN, audience: "everyone" as never });
    startImport(told.facilitator, place);
    await expect(runImports()).rejects.toThrow(/feedback_audience/);
    expect(commentsOf(place.id)).toEqual([]);
    expect(getImport(told.facilitator, place.slug, place.id).found.state).toBe("running");
    db.delete(imports).where(eq(imports.id, place.id)).run();
  });

  test("is started once, and not changed or removed after that", async () => {
    const told = story();
    const { place, found } = await imported(told);
    startImport(told.facilitator, place);
    await runImports();
    expect(commentsOf(found.id)).toHaveLength(3);
    expect(await planImport(told.facilitator, place, PLAN)).toEqual({ ok: true });
    expect(getImport(told.facilitator, place.slug, place.id).found.plan).toEqual(PLAN);
    removeImport(told.facilitator, place);
    expect(getImport(told.facilitator, place.slug, place.id).found.state).toBe("done");
  });

  test("does not begin before somebody has said what is in the file", async () => {
    const told = story();
    const place = await uploaded(told);
    startImport(told.facilitator, place);
    expect(getImport(told.facilitator, place.slug, place.id).found.state).toBe("ready");
    expect(await planImport(told.facilitator, place, { ...PLAN, answers: [6] })).toEqual({
      ok: false,
      reason: "column",
    });
    expect(await planImport(told.facilitator, place, { ...PLAN, place: "nowhere" })).toEqual({
      ok: false,
      reason: "place",
    });
  });

  test("is for facilitators of the group alone", async () => {
    const told = story();
    const place = await uploaded(told);
    const elsewhere = story();
    const others: MemberActor[] = [
      createActor("member"),
      createActor("groupMember", told.group),
      createActor("reviewer", { organisationId: trust.id }),
      createActor("administrator"),
      told.moderator,
      elsewhere.facilitator,
    ];
    for (const other of others) {
      const file = { name: "fft.csv", bytes: Buffer.from(FILE) };
      await expect(uploadFile(other, told.group.slug, file)).rejects.toMatchObject({ status: 403 });
      for (const act of [startImport, removeImport, undoImport])
        expect(() => act(other, place)).toThrow(status(403));
      await expect(planImport(other, place, PLAN)).rejects.toMatchObject({ status: 403 });
      expect(() => listImports(other, told.group.slug)).toThrow(status(403));
    }
    // By the address of their own group an import of another one is not there.
    expect(() => getImport(elsewhere.facilitator, elsewhere.group.slug, place.id)).toThrow(status(404));
    expect(getImport(told.facilitator, place.slug, place.id).found.state).toBe("ready");
  });
});

describe("undoing an import", () => {
  test("removes its comments, and they can be imported again", async () => {
    const told = story();
    const { place, found } = await imported(told);
    expect(undoImport(told.facilitator, place)).toEqual({ ok: true, isUndone: true });
    expect(commentsOf(found.id)).toEqual([]);
    expect(db.select().from(importedRows).where(eq(importedRows.groupId, told.group.id)).all()).toEqual([]);
    expect(getImport(told.facilitator, place.slug, place.id).found).toMatchObject({
      state: "undone",
      commentsMade: 3,
      commentsKept: 0,
    });
    expect(eventsOn(found.id).at(-1)).toBe("import.undone by facilitator");
    expect(undoImport(told.facilitator, place)).toEqual({ ok: false, reason: "changed" });
    expect((await imported(told)).found.commentsMade).toBe(3);
  });

  test("leaves what is published or was worked with, and says how much that is", async () => {
    const told = story();
    const { place, found } = await imported(told);
    const labelled = commentsOf(found.id).find(({ couldBeBetter }) => couldBeBetter !== "");
    const read = commentsOf(found.id).find(({ id }) => id !== labelled?.id);
    for (const comment of [read, labelled])
      publishFeedback(told.moderator, comment?.reference, { state: "submitted", changedAt: null });
    tagFeedback(told.facilitator, labelled?.reference, { couldBeBetter: [createTheme().id] });
    const formVersion = { state: "published", changedAt: null } as const;
    holdFeedback(told.moderator, labelled?.reference, { ...formVersion, reason: "I have to ask." });
    undoImport(told.facilitator, place);
    const left = commentsOf(found.id).map(({ id }) => id);
    expect(left.toSorted()).toEqual([read?.id, labelled?.id].toSorted());
    expect(getImport(told.facilitator, place.slug, place.id).found.commentsKept).toBe(2);
    // What stayed is still known: importing again brings back the others alone.
    expect((await imported(told)).found.commentsMade).toBe(1);
  });
});

describe("a moderator", () => {
  const batchOf = (told: Story, id: string) => getBatch(told.moderator, id);

  test("sees what an old comment may tell of, and what is new also on the same-day list", async () => {
    const told = story();
    const words = "Some days I wonder if it is worth going on";
    const lines = [HEADINGS, `1,A,01/02/2026,4,FFT Why?,${words}`, `2,B,10/06/2026,4,FFT Why?,${words}`];
    const { found } = await imported(told, lines.join("\n"));
    const { items } = listToCheck(told.moderator);
    const mine = commentsOf(found.id).map(({ reference, timeBand }) => {
      const item = items.find((one) => one.reference === reference);
      return [timeBand, item?.isForToday, item?.concerns];
    });
    expect(mine.toSorted()).toEqual([
      ["lastMonth", true, []],
      ["oneToSixMonths", false, ["selfHarm"]],
    ]);
  });

  test("meets what may identify someone by itself, and everything else of a file as one thing", async () => {
    const told = story();
    const before = countToCheck(told.moderator);
    const { found } = await imported(told);
    expect(countToCheck(told.moderator)).toBe(before + 1);
    const flagged = commentsOf(found.id).find(({ isCheckedInBatch }) => !isCheckedInBatch);
    expect(flagged?.wentWell).toMatch(/Featherstone/);
    expect(listToCheck(told.moderator).items.map(({ reference }) => reference)).toContain(flagged?.reference);
    expect(listBatches(told.moderator).find(({ id }) => id === found.id)).toMatchObject({ count: 2 });
    expect(batchOf(told, found.id).comments.map(({ reference }) => reference)).not.toContain(
      flagged?.reference,
    );
  });

  test("publishes what they chose of what was read: the rest joins the queue", async () => {
    const told = story();
    const { found } = await imported(told);
    const before = countToCheck(told.moderator);
    const [read, aside] = batchOf(told, found.id).comments.map(({ reference }) => reference);
    publishBatch(told.moderator, found.id, { shown: [read, aside] as string[], publish: [read] as string[] });
    const stateOf = (reference: string | undefined) =>
      commentsOf(found.id).find((comment) => comment.reference === reference);
    expect(stateOf(read)).toMatchObject({ state: "published", isCheckedInBatch: false });
    expect(stateOf(aside)).toMatchObject({ state: "submitted", isCheckedInBatch: false });
    expect(countToCheck(told.moderator)).toBe(before + 1);
    expect(batchOf(told, found.id)).toMatchObject({ left: 0, comments: [] });
  });

  test.each(["Ask Mr Okonkwo, he is on\n07700 900123.", "My temperature is 39 today and nobody answers."])(
    "cannot publish with the others what is found today and was not when the file came in: %s",
    async (text) => {
      const told = story();
      const { found } = await imported(told);
      const [grown, calm] = batchOf(told, found.id).comments.map(({ reference }) => reference);
      db.update(feedback)
        .set({ couldBeBetter: text })
        .where(eq(feedback.reference, grown ?? ""))
        .run();
      const marked = batchOf(told, found.id).comments.find(({ reference }) => reference === grown);
      expect(marked?.isForItself).toBe(true);
      expect(marked?.runs.couldBeBetter.some(({ isFound }) => isFound)).toBe(true);
      publishBatch(told.moderator, found.id, {
        shown: [grown, calm] as string[],
        publish: [grown, calm] as string[],
      });
      const stateOf = (reference: string | undefined) =>
        commentsOf(found.id).find((comment) => comment.reference === reference);
      expect(stateOf(grown)).toMatchObject({ state: "submitted", isCheckedInBatch: false });
      expect(stateOf(calm)).toMatchObject({ state: "published" });
    },
  );

  test("publishes only what the page showed them, and nothing twice", async () => {
    const told = story();
    const { found } = await imported(told);
    const other = await imported(story());
    const elsewhere = batchOf(told, other.found.id).comments.map(({ reference }) => reference);
    publishBatch(told.moderator, found.id, { shown: elsewhere, publish: elsewhere });
    publishBatch(told.moderator, found.id, { shown: [], publish: [] });
    expect(commentsOf(found.id).every(({ state }) => state === "submitted")).toBe(true);
    expect(commentsOf(other.found.id).every(({ state }) => state === "submitted")).toBe(true);
    const shown = batchOf(told, found.id).comments.map(({ reference }) => reference);
    publishBatch(told.moderator, found.id, { shown, publish: shown });
    publishBatch(told.moderator, found.id, { shown, publish: shown });
    expect(commentsOf(found.id).filter(({ state }) => state === "published")).toHaveLength(2);
  });

  test("publishes nothing, and puts nothing aside, for whoever forgot to choose; who means none says so", async () => {
    const told = story();
    const { found } = await imported(told);
    const shown = batchOf(told, found.id).comments.map(({ reference }) => reference);
    expect(publishBatch(told.moderator, found.id, { shown, publish: [] })).toEqual({
      ok: false,
      reason: "nothingChosen",
    });
    expect(batchOf(told, found.id).left).toBe(shown.length);
    expect(publishBatch(told.moderator, found.id, { shown, publish: [], none: "yes" }).ok).toBe(true);
    expect(batchOf(told, found.id).left).toBe(0);
    expect(commentsOf(found.id).every(({ state }) => state === "submitted")).toBe(true);
  });

  test("who holds one comment of a file finds it in the queue again", async () => {
    const told = story();
    const { found } = await imported(told);
    const before = countToCheck(told.moderator);
    const [comment] = batchOf(told, found.id).comments;
    holdFeedback(told.moderator, comment?.reference, { state: "submitted", reason: "I have to ask." });
    expect(countToCheck(told.moderator)).toBe(before + 1);
    expect(batchOf(told, found.id).left).toBe(1);
  });

  test("who brought the file in checks nothing of it, whatever offices they hold", async () => {
    const told = story();
    const { found } = await imported(told);
    db.insert(offices)
      .values({ id: newId(), office: "moderator", memberId: told.facilitator.id, startsOn: "2020-01-01" })
      .run();
    const both = getActor(told.facilitator.id);
    expect(listBatches(both).map(({ id }) => id)).not.toContain(found.id);
    expect(listBatches(told.moderator).map(({ id }) => id)).toContain(found.id);
    expect(() => getBatch(both, found.id)).toThrow(status(403));
    const [comment] = commentsOf(found.id);
    const formVersion = { state: "submitted", changedAt: null } as const;
    expect(() => publishFeedback(both, comment?.reference, formVersion)).toThrow(status(403));
  });

  test("is the only one who does: nobody else reads what waits", async () => {
    const told = story();
    const { found } = await imported(told);
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    for (const other of [told.facilitator, reviewer, createActor("administrator")]) {
      expect(listBatches(other)).toEqual([]);
      expect(() => getBatch(other, found.id)).toThrow(status(403));
      expect(() => publishBatch(other, found.id, { shown: [], publish: [] })).toThrow(status(403));
      for (const { reference } of commentsOf(found.id))
        expect(() => getFeedback(other, reference)).toThrow(status(404));
    }
    expect(() => batchOf(told, "nothing")).toThrow(status(404));
  });
});

test("lists are read by their indexes, however many comments there are", async () => {
  const told = story();
  const { place, found } = await imported(told);
  const plan = explainStatements(() => {
    listImports(told.facilitator, place.slug);
    findRememberedPlan(found);
    listBatches(told.moderator);
    getBatch(told.moderator, found.id);
    listToCheck(told.moderator);
  });
  for (const index of [
    "imports_group",
    "imports_headings",
    "feedback_to_check_in_batch",
    "feedback_to_check ",
  ])
    expect(`${plan.join("\n")} `).toContain(index);
  const isSlow = (step: string, at: number) =>
    /^SCAN (feedback|imports)(?! USING)/.test(step) ||
    // The few organisations there are may be sorted.
    (/TEMP B-TREE/.test(step) && !/organisations/.test(plan[at - 1] ?? ""));
  expect(plan.filter(isSlow)).toEqual([]);
});

test("docs/states.md says the same as the rules", () => {
  const section = readFileSync("docs/states.md", "utf8").split("## Imports")[1]?.split("\n## ")[0] ?? "";
  const rows = [...section.matchAll(/^\| (\w+) \| .+ \| (\w+) \|$/gm)].map(([, from, to]) => `${from} ${to}`);
  const rules = Object.entries(NEXT_STATES).flatMap(([from, next]) => next.map((to) => `${from} ${to}`));
  expect(rows.filter((row) => row !== "From To")).toEqual(rules);
});

test.skipIf(!existsSync(REAL))(
  `${ANSWERS} of 5,096 answers of a real file, twice, and back`,
  async () => {
    const told = story();
    const plan = { ...PLAN, answers: [8], rating: 6, question: 7, date: 3, respondent: 2 };
    const { place, found } = await imported(told, linesOfReal(), plan);
    const refused = Object.groupBy(listAllRefusals(found), ({ reason }) => reason);
    const counts = Object.fromEntries(Object.entries(refused).map(([reason, rows]) => [reason, rows.length]));
    console.log(`${found.rowCount} rows: ${found.commentsMade} comments; refused ${JSON.stringify(counts)}`);
    expect(found).toMatchObject({ state: "done", rowCount: ANSWERS, rowsRead: ANSWERS });
    expect(commentsOf(found.id)).toHaveLength(found.commentsMade);
    const rows = db.select().from(importedRows).where(eq(importedRows.groupId, told.group.id)).all();
    expect(rows.length + listAllRefusals(found).length).toBe(ANSWERS);

    const again = await imported(told, linesOfReal(), plan);
    expect(again.found.commentsMade).toBe(0);
    undoImport(told.facilitator, place);
    // Some comments at a time: others are served in between.
    expect(commentsOf(found.id).length).toBe(found.commentsMade - 20);
    const undoing = getImport(told.facilitator, place.slug, place.id).found;
    expect(await describeImport(undoing)).toMatchObject({
      state: "undoing",
      commentsLeft: found.commentsMade - 20,
    });
    await runImports(() => true);
    expect(commentsOf(found.id).length).toBe(found.commentsMade - 20);
    await runImports();
    expect(commentsOf(found.id)).toEqual([]);
    expect(getImport(told.facilitator, place.slug, place.id).found).toMatchObject({
      state: "undone",
      commentsKept: 0,
    });
  },
  60_000,
);

/** The heading of the real file and so many of its answers; a line break in quotation marks ends none. */
function linesOfReal(): Buffer {
  const text = readFileSync(REAL, "utf8");
  let [left, isQuoted, end] = [ANSWERS + 1, false, 0];
  for (; end < text.length && left > 0; end += 1) {
    if (text[end] === '"') isQuoted = !isQuoted;
    else if (text[end] === "\n" && !isQuoted) left -= 1;
  }
  return Buffer.from(text.slice(0, end));
}
