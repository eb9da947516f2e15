import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getDraft, listDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import type { RouteHandler } from "#app/request-context.ts";
import * as publish from "#app/routes/checks/manage.checks.$reference.publish.tsx";
import * as question from "#app/routes/feedback/feedback.$draft.$step.tsx";
import * as autosave from "#app/routes/feedback/feedback.$draft.autosave.tsx";
import * as check from "#app/routes/feedback/feedback.$draft.check.tsx";
import * as checkDetails from "#app/routes/feedback/feedback.$draft.check-details.tsx";
import * as remove from "#app/routes/feedback/feedback.$draft.delete.tsx";
import * as sent from "#app/routes/feedback/feedback.$draft.sent.tsx";
import * as change from "#app/routes/feedback/feedback.$reference.response.$response.change.tsx";
import * as lookThrough from "#app/routes/feedback/feedback.$reference.response.$response.tsx";
import * as respond from "#app/routes/feedback/feedback.$reference.response.new.tsx";
import * as comment from "#app/routes/feedback/feedback.$reference.tsx";
import * as start from "#app/routes/feedback/feedback.questions.tsx";
import * as feedbackPage from "#app/routes/feedback/feedback.tsx";
import * as ownComment from "#app/routes/feedback/your-page.feedback.$reference.tsx";
import { db } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { countCommits } from "#tests/count-commits.ts";
import {
  createActor,
  createCounty,
  createDraft,
  createFeedback,
  createGroup,
  createOrganisation,
  createSite,
} from "#tests/factories.ts";
import { contextFor, postOf } from "./context.ts";

const county = createCounty();

type Params = Record<string, string>;

async function answerOf(work: () => unknown): Promise<Response> {
  try {
    const answer = await work();
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const get = (loader: RouteHandler, actor: MemberActor, params: Params, query = "") =>
  answerOf(() =>
    loader({
      request: new Request(`http://localhost:3000/page${query}`),
      params,
      context: contextFor(actor),
    }),
  );

const post = (action: RouteHandler, actor: MemberActor, params: Params, fields: Params = {}, query = "") =>
  answerOf(() => action({ request: postOf(`/page${query}`, fields), params, context: contextFor(actor) }));

const leadsTo = (answer: Response) => `${answer.status} ${answer.headers.get("Location")}`;
const sentFrom = (draftId: string) => db.select().from(feedback).where(eq(feedback.draftId, draftId)).all();

test("someone tells the whole of it, step by step, and sends it", async () => {
  const group = createGroup();
  const trust = createOrganisation();
  const hospital = createSite(trust.id);
  const author = createActor("groupMember", group);

  await post(start.action, author, {}, { group: group.slug });
  const draft = listDrafts(author)[0]?.draft.id ?? "";
  const answer = async (step: string, fields: Params) =>
    leadsTo(await post(question.action, author, { draft, step }, fields)).replace(`/feedback/${draft}/`, "");

  expect(await answer("group", { groupId: group.id })).toBe("303 whose-care");
  expect(await answer("whose-care", { voice: "someoneElse" })).toBe("303 basis");
  expect(await answer("basis", { basis: "agreed" })).toBe("303 organisation");
  expect(await answer("organisation", { organisationId: trust.id })).toBe("303 site");
  expect(await answer("site", { siteId: hospital.id })).toBe("303 when");
  expect(await answer("when", { timeBand: "oneToSixMonths" })).toBe("303 tumour-group");
  expect(await answer("tumour-group", {})).toBe("303 stage");
  expect(await answer("stage", {})).toBe("303 overall");
  expect(await answer("overall", { rating: "good" })).toBe("303 experience");
  expect(await answer("experience", { wentWell: "Mrs Jones was kind.", couldBeBetter: "" })).toBe(
    "303 sharing",
  );
  expect(await answer("sharing", { audience: "group" })).toBe("303 check-details");

  const found = await (await get(checkDetails.loader, author, { draft })).json();
  expect(found.words).toEqual(["Mrs Jones"]);
  expect(await answer("experience", { wentWell: "The nurse was kind." })).toBe("303 sharing");
  expect(leadsTo(await get(checkDetails.loader, author, { draft }))).toBe(`302 /feedback/${draft}/check`);

  const shown = await (await get(check.loader, author, { draft })).json();
  expect(shown.answers.map(({ answer: text }: { answer: string }) => text)).toEqual([
    group.name,
    "Someone else",
    "They know and agree",
    trust.name,
    hospital.name,
    "1 to 6 months ago",
    "Not answered",
    "Not answered",
    "Good",
  ]);
  expect(leadsTo(await post(check.action, author, { draft }))).toBe(`303 /feedback/${draft}/sent`);
  const told = await (await get(sent.loader, author, { draft })).json();
  expect(told).toMatchObject({ reference: sentFrom(draft)[0]?.reference, heading: "Feedback sent" });
});

describe("a draft", () => {
  // Each story has a writer of its own: one may send only so often.
  let author: MemberActor;
  beforeEach(() => {
    author = createActor("member");
  });

  test("sent twenty times at once is one comment, and each answer leads to it", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(check.action, author, { draft })),
    );
    expect(new Set(answers.map(leadsTo))).toEqual(new Set([`303 /feedback/${draft}/sent`]));
    expect(sentFrom(draft)).toHaveLength(1);
  });

  test("sent by ten people at the same moment is ten comments, and the disk was waited for once", async () => {
    const people = Array.from({ length: 10 }, () => createActor("member"));
    const drafts = people.map((person) => createDraft(person, { groupId: county.id }).id);
    const before = countCommits();
    await Promise.all(
      people.map((person, index) => post(check.action, person, { draft: drafts[index] ?? "" })),
    );
    expect(countCommits() - before).toBe(1);
    expect(drafts.map((draft) => sentFrom(draft).length)).toEqual(Array(10).fill(1));
  });

  test("opened again after it was sent leads to what became of it", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    await post(check.action, author, { draft });
    for (const loader of [check.loader, checkDetails.loader]) {
      expect(leadsTo(await get(loader, author, { draft }))).toBe(`302 /feedback/${draft}/sent`);
    }
    const step = await get(question.loader, author, { draft, step: "when" });
    expect(leadsTo(step)).toBe(`302 /feedback/${draft}/sent`);
  });

  test("checked before it is whole leads to the first question that is open, and back", async () => {
    const draft = createDraft(author, { groupId: county.id, timeBand: null }).id;
    const missing = `/feedback/${draft}/when?return=check`;
    expect(leadsTo(await get(check.loader, author, { draft }))).toBe(`302 ${missing}`);
    expect(leadsTo(await post(check.action, author, { draft }))).toBe(`303 ${missing}`);
    const answer = await post(
      question.action,
      author,
      { draft, step: "when" },
      { timeBand: "longerAgo" },
      "?return=check",
    );
    expect(leadsTo(answer)).toBe(`303 /feedback/${draft}/check`);
  });

  test("an answer changed at the check asks what it opens, then goes back to the check", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    const change = async (step: string, fields: Params) =>
      leadsTo(await post(question.action, author, { draft, step }, fields, "?return=check"));
    expect(await change("whose-care", { voice: "someoneElse" })).toBe(
      `303 /feedback/${draft}/basis?return=check`,
    );
    expect(await change("basis", { basis: "asked" })).toBe(`303 /feedback/${draft}/check`);
  });

  test("an answer that will not do comes back with what was typed, and the draft stays as it was", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    const context = contextFor(author);
    const text = "a".repeat(4001);
    const request = postOf("/page", { wentWell: text, couldBeBetter: "" });
    const answer = await answerOf(() =>
      question.action({ request, params: { draft, step: "experience" }, context }),
    );
    expect(answer.status).toBe(400);
    expect(context.rejectedForm?.values.wentWell).toEqual([text]);
    expect(getDraft(author, draft).wentWell).not.toBe(text);
  });

  test("a step that does not exist is not there", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    expect((await get(question.loader, author, { draft, step: "names" })).status).toBe(404);
    expect((await post(question.action, author, { draft, step: "names" })).status).toBe(404);
  });

  test("someone who was bereaved is not congratulated", async () => {
    const values = { voice: "died" } as const;
    const draft = createDraft(author, { groupId: county.id, ...values }).id;
    await post(check.action, author, { draft });
    const told = await (await get(sent.loader, author, { draft })).json();
    expect(told).toMatchObject({ bereaved: true, heading: "We have received what you told us" });
  });
});

describe("the way to a draft", () => {
  const author = createActor("member");

  test("is shown before one starts another, to its writer alone", async () => {
    createDraft(author, { groupId: county.id });
    const shown = async (actor: MemberActor) => (await get(feedbackPage.loader, actor, {})).json();
    expect(await shown(author)).toMatchObject({ begun: "/your-page" });
    expect(await shown(createActor("member"))).not.toHaveProperty("begun", "/your-page");
  });

  test.each([
    ["overall", { voice: "died" }],
    ["basis", { voice: "own" }],
    ["site", { voice: "own" }],
  ] as const)("does not open %s when that is not asked", async (step, values) => {
    const draft = createDraft(author, { groupId: county.id, ...values }).id;
    expect(leadsTo(await get(question.loader, author, { draft, step }))).toBe(`302 /feedback/${draft}/check`);
    const begun = createDraft(author, { groupId: null, ...values, timeBand: null }).id;
    expect(leadsTo(await get(question.loader, author, { draft: begun, step }))).toBe(
      `302 /feedback/${begun}/group`,
    );
  });
});

describe("deleting a draft", () => {
  const author = createActor("member");

  test("is confirmed first, and done once however often one presses", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    expect(await (await get(remove.loader, author, { draft })).json()).toMatchObject({ topic: county.name });
    const deleted = "303 /your-page";
    expect(leadsTo(await post(remove.action, author, { draft }))).toBe(deleted);
    expect(leadsTo(await post(remove.action, author, { draft }))).toBe(deleted);
    expect((await get(remove.loader, author, { draft })).status).toBe(404);
  });

  test("is not for anyone else, who sees no such draft", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    const other = createActor("moderator");
    expect((await get(remove.loader, other, { draft })).status).toBe(404);
    await post(remove.action, other, { draft });
    expect(getDraft(author, draft).id).toBe(draft);
  });

  test("that was sent in the meantime leads to what became of it", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    await post(check.action, author, { draft });
    expect(leadsTo(await get(remove.loader, author, { draft }))).toBe(`302 /feedback/${draft}/sent`);
    expect(leadsTo(await post(remove.action, author, { draft }))).toBe(`303 /feedback/${draft}/sent`);
    expect(sentFrom(draft)).toHaveLength(1);
  });
});

describe("autosave", () => {
  const author = createActor("member");

  test("keeps what is typed and answers 204", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    const answer = await post(autosave.action, author, { draft }, { wentWell: "Half a ", couldBeBetter: "" });
    expect(answer.status).toBe(204);
    expect(getDraft(author, draft)).toMatchObject({ wentWell: "Half a ", couldBeBetter: "" });
  });

  test("answers 400 to more than may be sent, and what was kept stays", async () => {
    const draft = createDraft(author, { groupId: county.id, wentWell: "Kept" }).id;
    const answer = await post(autosave.action, author, { draft }, { wentWell: "a".repeat(4001) });
    expect(answer.status).toBe(400);
    expect(getDraft(author, draft).wentWell).toBe("Kept");
  });

  test("of another person's draft finds nothing", async () => {
    const draft = createDraft(author, { groupId: county.id }).id;
    const answer = await post(autosave.action, createActor("moderator"), { draft }, { wentWell: "Mine" });
    expect(answer.status).toBe(404);
  });
});

describe("a response", () => {
  const trust = createOrganisation();
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  const { reference } = createFeedback({ groupId: county.id, organisationId: trust.id });
  const said = { kind: "explained", post: "Lead cancer nurse" };

  test("is looked through before it is sent, and can be corrected then", async () => {
    expect((await get(respond.loader, reviewer, { reference })).status).toBe(200);
    const written = await post(respond.action, reviewer, { reference }, { ...said, text: "Thank you." });
    const response = leadsTo(written).split("/").at(-1) ?? "";
    expect(leadsTo(written)).toBe(`303 /feedback/${reference}/response/${response}`);

    const look = await get(lookThrough.loader, reviewer, { reference, response });
    expect(await look.json()).toMatchObject({ may: { send: true, change: true }, isReadFirst: false });
    expect(leadsTo(await post(lookThrough.action, reviewer, { reference, response }, {}))).toBe(
      `303 /feedback/${reference}`,
    );
    const corrected = { ...said, text: "Thank you for telling us." };
    expect(leadsTo(await post(change.action, reviewer, { reference, response }, corrected))).toBe(
      `303 /feedback/${reference}`,
    );
  });

  test("comes back with what was typed when something is missing", async () => {
    const context = contextFor(reviewer);
    const request = postOf("/page", { kind: "changePlanned", post: "Matron", text: "We will." });
    const turnedDown = await answerOf(() => respond.action({ request, params: { reference }, context }));
    expect(turnedDown.status).toBe(400);
    expect(context.rejectedForm?.values.text).toEqual(["We will."]);
    expect(context.rejectedForm?.errors.map(({ field }) => field)).toEqual(["planned", "dueOn-day"]);
  });
});

describe("one comment", () => {
  test("reaches its readers without its author", async () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const { reference } = createFeedback({ groupId: group.id, authorId: author.id });
    const answer = await get(comment.loader, createActor("facilitator", group), { reference });
    const told = await answer.text();
    expect(told).toContain("Parking took an hour.");
    expect(told).not.toContain(author.id);
  });

  test("is on its writer's page, which nobody else has", async () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const { reference } = createFeedback({ groupId: group.id, authorId: author.id });
    expect((await get(ownComment.loader, author, { reference })).status).toBe(200);
    expect((await get(ownComment.loader, createActor("moderator"), { reference })).status).toBe(404);
  });

  test("is published from the queue; who comes second sees what became of it", async () => {
    const { reference } = createFeedback({
      groupId: createGroup().id,
      state: "submitted",
      publishedAt: null,
    });
    const moderator = createActor("moderator");
    const press = async () =>
      leadsTo(await post(publish.action, moderator, { reference }, { state: "submitted" }));
    expect(await press()).toMatch(/^303 \/manage\/checks(\?|$)/);
    expect(await press()).toBe(`303 /manage/checks/${reference}`);
  });
});
