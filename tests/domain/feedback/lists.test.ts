import { describe, expect, test } from "vitest";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import {
  type FeedbackFilter,
  listGroupFeedback,
  listOwnFeedback,
} from "#app/domain/feedback/lists.server.ts";
import { findNextToAnswer } from "#app/domain/feedback/next-to-answer.server.ts";
import { countUnanswered, countUntagged } from "#app/domain/feedback/waiting-counts.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { countStatements, explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createMember,
  createOrganisation,
  createStage,
  createTheme,
} from "#tests/factories.ts";
import { listAbout } from "#tests/feedback-desk.ts";
import { explanation, respond } from "#tests/responses.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const all: FeedbackFilter = { theme: null, stage: null };
const references = (list: { items: { reference: string }[] }) => list.items.map(({ reference }) => reference);

describe("a group's feedback", () => {
  const group = createGroup();
  const member = createActor("groupMember", group);
  const facilitator = createActor("facilitator", group);
  const theme = createTheme();
  const stage = createStage();
  const writer = createMember().id;
  const older = createFeedback({
    groupId: group.id,
    authorId: writer,
    publishedAt: new Date(1000),
    stageId: stage.id,
  });
  const staffOnly = createFeedback({
    groupId: group.id,
    authorId: writer,
    publishedAt: new Date(2000),
    audience: "staff",
  });
  const newer = createFeedback({ groupId: group.id, authorId: writer, publishedAt: new Date(3000) });
  createFeedback({ groupId: group.id, state: "submitted", publishedAt: null });
  createFeedback({ groupId: createGroup().id });
  tagFeedback(facilitator, older.reference, { couldBeBetter: [theme.id] });
  tagFeedback(facilitator, staffOnly.reference, { couldBeBetter: [theme.id] });

  test("is listed newest first; what is for staff only, to staff only", () => {
    expect(references(listGroupFeedback(member, group, all))).toEqual([newer.reference, older.reference]);
    const wide = listGroupFeedback(facilitator, group, all);
    expect(references(wide)).toEqual([newer.reference, staffOnly.reference, older.reference]);
    expect(wide.items.map(({ isForStaffOnly }) => isForStaffOnly)).toEqual([false, true, false]);
  });

  test("is filtered by theme, by stage and by both", () => {
    const list = (actor: typeof member, filter: FeedbackFilter) =>
      references(listGroupFeedback(actor, group, filter));
    expect(list(member, { theme: theme.id, stage: null })).toEqual([older.reference]);
    expect(list(facilitator, { theme: theme.id, stage: null })).toEqual([
      staffOnly.reference,
      older.reference,
    ]);
    expect(list(facilitator, { theme: null, stage: stage.id })).toEqual([older.reference]);
    expect(list(facilitator, { theme: theme.id, stage: stage.id })).toEqual([older.reference]);
    expect(list(member, { theme: "none-such", stage: null })).toEqual([]);
  });

  test("shows themes and whether there is a response", () => {
    const [shown] = listGroupFeedback(member, group, { theme: theme.id, stage: null }).items;
    expect(shown).toMatchObject({ themes: [theme.name], stageName: stage.name, isAnswered: false });
  });

  test("names the two passages in the words that their writer read", () => {
    const bereaved = { voice: "died" } as const;
    const theirs = createGroup();
    createFeedback({ groupId: theirs.id, publishedAt: new Date(1000) });
    createFeedback({ groupId: theirs.id, publishedAt: new Date(2000), ...bereaved });
    const { items } = listGroupFeedback(createActor("groupMember", theirs), theirs, all);
    expect(items.map(({ names }) => names.wentWell)).toEqual(["What was done well", "What went well"]);
  });

  test.each(["member", "administrator"] as const)("is not for a %s outside the group", (role) => {
    expect(() => listGroupFeedback(createActor(role), group, all)).toThrow(status(404));
  });

  test("says how many comments have no themes yet", () => {
    expect(countUntagged(facilitator)).toMatchObject([{ slug: group.slug, name: group.name, count: 1 }]);
    expect(countUntagged(facilitator)[0]?.oldest).toBeInstanceOf(Date);
    expect(countUntagged(member)).toEqual([]);
  });
});

describe("an organisation's feedback", () => {
  const trust = createOrganisation();
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  const group = createGroup();
  const writer = createMember().id;
  const about = { groupId: group.id, organisationId: trust.id, authorId: writer };
  const answered = createFeedback({ ...about, publishedAt: new Date(1000) });
  const staffOnly = createFeedback({ ...about, publishedAt: new Date(2000), audience: "staff" });
  createFeedback({ ...about, state: "held", checkReason: "Why", publishedAt: null });
  createFeedback({ ...about, organisationId: createOrganisation().id });
  respond(reviewer, answered.reference, explanation());

  test("is listed newest first for its reviewer, with what has no response yet", () => {
    const { items } = listAbout(reviewer, trust.id);
    expect(items.map(({ reference, isAnswered }) => ({ reference, isAnswered }))).toEqual([
      { reference: staffOnly.reference, isAnswered: false },
      { reference: answered.reference, isAnswered: true },
    ]);
    expect(countUnanswered(reviewer)[0]).toMatchObject({ count: 1, oldest: staffOnly.publishedAt });
  });

  test("begins on the desk with what waits longest, and leads from one response to the next", () => {
    const place = { groupId: group.id, organisationId: createOrganisation().id, authorId: writer };
    const nurse = createActor("reviewer", { organisationId: place.organisationId });
    const [newer, older, done] = [3000, 1000, 500].map((at) =>
      createFeedback({ ...place, publishedAt: new Date(at) }),
    );
    createFeedback({ ...place, authorId: nurse.id, publishedAt: new Date(1) });
    respond(nurse, done?.reference ?? "", explanation());
    const waiting = listAbout(nurse, place.organisationId, "waiting").items;
    expect(waiting.map(({ reference }) => reference)).toEqual([older?.reference, newer?.reference]);
    expect(done && findNextToAnswer(nurse, done)).toBe(older?.reference);
    expect(older && findNextToAnswer(nurse, older)).toBe(newer?.reference);
    expect(done && findNextToAnswer(reviewer, done)).toBeUndefined();
  });

  test("does not count what the reviewer wrote: another one responds to that", () => {
    createFeedback({ ...about, authorId: reviewer.id });
    expect(countUnanswered(reviewer)[0]?.count).toBe(1);
  });

  test.each(["groupMember", "facilitator", "administrator"] as const)("is not for a %s", (role) => {
    const actor = createActor(role, group);
    expect(() => listAbout(actor, trust.id)).toThrow(status(role === "facilitator" ? 404 : 403));
    expect(countUnanswered(actor)).toEqual([]);
  });
});

test("what someone sent is listed for them alone, whatever became of it, with its status", () => {
  const author = createActor("member");
  const group = createGroup();
  const mine = { groupId: group.id, authorId: author.id };
  createFeedback({ ...mine, sentAt: new Date(1000) });
  createFeedback({
    ...mine,
    sentAt: new Date(2000),
    state: "refused",
    checkReason: "Why",
    publishedAt: null,
  });
  createFeedback({ groupId: group.id });
  expect(listOwnFeedback(author).items.map(({ status }) => status.text)).toEqual([
    "Not published",
    "With your group",
  ]);
});

test("a writer knows each comment by its own first words, and sees how far it is on its way", () => {
  const author = createActor("member");
  const mine = { groupId: createGroup().id, authorId: author.id };
  createFeedback({ ...mine, sentAt: new Date(1000), wentWell: "", couldBeBetter: "It was cold." });
  createFeedback({ ...mine, sentAt: new Date(2000), wentWell: `The nurse ${"rang and ".repeat(20)}came.` });
  createFeedback({
    ...mine,
    sentAt: new Date(3000),
    state: "refused",
    checkReason: "Why",
    publishedAt: null,
  });
  expect(listOwnFeedback(author).items.map(({ firstWords, reached }) => ({ firstWords, reached }))).toEqual([
    { firstWords: expect.any(String), reached: null },
    { firstWords: expect.stringMatching(/^The nurse rang and .{30,60}…$/), reached: 3 },
    { firstWords: "It was cold.", reached: 3 },
  ]);
});

describe("long lists", () => {
  const group = createGroup();
  const trust = createOrganisation();
  const facilitator = createActor("facilitator", group);
  const author = createActor("member");
  const theme = createTheme();
  const add = (count: number) => {
    for (let n = 0; n < count; n++) {
      const { reference } = createFeedback({
        groupId: group.id,
        organisationId: trust.id,
        authorId: author.id,
        // Five at the same moment: the id must decide between them.
        publishedAt: new Date(1_000_000 + Math.floor(n / 5)),
      });
      if (n % 2 === 0) tagFeedback(facilitator, reference, { couldBeBetter: [theme.id] });
    }
  };
  const readAll = () => [
    listGroupFeedback(facilitator, group, all),
    listGroupFeedback(facilitator, group, { theme: theme.id, stage: null }),
    listOwnFeedback(author),
  ];

  test("take as many statements for 200 comments as for 20", () => {
    add(20);
    const few = countStatements(readAll);
    add(180);
    expect(countStatements(readAll)).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  });

  test("are read page by page, each comment once", () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = listGroupFeedback(facilitator, group, { ...all, after: readPageKey(after ?? null) });
      seen.push(...references(page));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
  });

  test("are found through an index and need no sorting", () => {
    const plan = explainStatements(readAll).join("\n");
    for (const index of [
      "feedback_group_published",
      "feedback_themes_theme (theme_id=? AND group_id=? AND (published_at,feedback_id)<(?,?))",
      "feedback_author",
    ]) {
      expect(plan).toContain(index);
    }
    expect(plan.split("\n").filter((step) => /^SCAN feedback|TEMP B-TREE/.test(step))).toEqual([]);
  });
});
