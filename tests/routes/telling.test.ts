import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { claimHeldDraft } from "#app/domain/feedback/drafts/claiming.server.ts";
import { startForm } from "#app/domain/feedback/drafts/form.ts";
import { findHeldDraft, startVisitorsDraft } from "#app/domain/feedback/drafts/held.server.ts";
import { pauseVisitorSending } from "#app/domain/feedback/visitors/commands.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import type { RequestContext, RouteHandler } from "#app/request-context.ts";
import * as question from "#app/routes/feedback/feedback.$draft.$step.tsx";
import * as getHelp from "#app/routes/feedback/feedback.$draft.get-help.tsx";
import * as createAccount from "#app/routes/feedback/feedback.create-account.tsx";
import * as logIn from "#app/routes/feedback/feedback.log-in.tsx";
import * as lookPage from "#app/routes/feedback/feedback.look.tsx";
import * as questions from "#app/routes/feedback/feedback.questions.tsx";
import * as feedbackPage from "#app/routes/feedback/feedback.tsx";
import * as logInPage from "#app/routes/log-in/log-in.tsx";
import { db } from "#db/client.server.ts";
import { feedback, feedbackDrafts } from "#db/schema/index.ts";
import { createActor, createCounty, createGroup } from "#tests/factories.ts";
import { contextFor, getOf, postOf } from "./context.ts";

createCounty();

const TOLD = {
  page: "a page",
  where: "home",
  placeName: "Sheerness",
  wentWell: "The nurse came every day.",
  couldBeBetter: "Nobody rang me back.",
  audience: "staff",
  uses: "quote",
};

async function run(
  handler: RouteHandler,
  path: string,
  context: RequestContext,
  fields?: Record<string, string>,
) {
  const request = fields ? postOf(path, fields) : getOf(path);
  const [, , draft, step] = path.split("/");
  const answer = await handler({ request, params: { draft, step }, context });
  return answer instanceof Response
    ? { response: answer, to: answer.headers.get("Location") ?? "", data: undefined }
    : { response: undefined, to: "", data: answer as Record<string, unknown> };
}

const sentAs = (reference: string) =>
  db.select().from(feedback).where(eq(feedback.reference, reference)).get();
const later = (context: RequestContext, actor: Actor = VISITOR) =>
  contextFor(actor, {
    cookieHeader: context.setCookie.map((line) => line.split(";", 1)[0]).join("; "),
    ip: context.ip,
  });

const isDraft = (id: string) =>
  db.select().from(feedbackDrafts).where(eq(feedbackDrafts.id, id)).get() !== undefined;
const draftIn = (to: string) => new URL(`https://x${to}`).searchParams.get("draft") ?? "";
const nextIn = (to: string) => new URL(`https://x${to}`).searchParams.get("next") ?? "";
const tokenIn = (context: RequestContext) =>
  /draft=([^;]+)/.exec(context.setCookie.find((line) => /(^|-)draft=/.test(line)) ?? "")?.[1] ?? "";

describe("whoever gets an account on the way", () => {
  for (const [name, route] of [
    ["/log-in", logIn],
    ["/create-account", createAccount],
  ] as const)
    test(`goes to ${name} and comes back to the page as they left it`, async () => {
      const context = contextFor();
      const { to } = await run(route.action, `/feedback${name}`, context, TOLD);
      expect(to.startsWith(`${name}?next=`)).toBe(true);
      const next = nextIn(to);
      const member = createActor("member");
      expect(claimHeldDraft(member, tokenIn(context))).toBe(true);
      const shown = await run(feedbackPage.loader, next, contextFor(member));
      const { where, placeName, wentWell, couldBeBetter, audience, uses } = TOLD;
      expect(shown.data?.stored).toMatchObject({
        draft: draftIn(next),
        where,
        placeName,
        wentWell,
        couldBeBetter,
        audience,
        uses: [uses],
      });
      expect(shown.data?.begun, "and is not told of it twice").toBeUndefined();
      const sent = await run(feedbackPage.action, "/feedback", contextFor(member), {
        ...TOLD,
        page: crypto.randomUUID(),
        draft: draftIn(next),
      });
      expect(sent.response?.status).toBe(303);
      expect(isDraft(draftIn(next)), "the draft is gone").toBe(false);
    });

  test("with nothing typed leaves nothing behind, and keeps the group that they came from", async () => {
    const context = contextFor();
    const { to } = await run(logIn.action, "/feedback/log-in", context, { page: "a page", group: "weald" });
    expect(nextIn(to)).toBe("/feedback?group=weald");
    expect(context.setCookie).toEqual([]);
  });

  test("sees nobody else's draft by its address", async () => {
    const context = contextFor();
    const { to } = await run(logIn.action, "/feedback/log-in", context, TOLD);
    for (const stranger of [contextFor(), contextFor(createActor("member"))])
      expect((await run(feedbackPage.loader, nextIn(to), stranger)).data?.isFromBefore).toBe(false);
    expect((await run(feedbackPage.loader, nextIn(to), later(context))).data?.isFromBefore).toBe(true);
  });
});

describe("back from the longer questions", () => {
  test("the page is as it was, what is changed there changes the one draft, and other answers go along", async () => {
    const context = contextFor();
    const begun = await run(questions.action, "/feedback/questions", context, TOLD);
    const draft = begun.to.split("/")[2] ?? "";
    const first = await run(question.loader, begun.to, later(context));
    expect(first.data).toMatchObject({ back: undefined, draftId: draft });
    await run(question.action, `/feedback/${draft}/whose-care`, later(context), { voice: "own" });
    const shown = await run(feedbackPage.loader, `/feedback?draft=${draft}`, later(context));
    expect(shown.data?.stored).toMatchObject({ wentWell: TOLD.wentWell });

    const again = await run(questions.action, "/feedback/questions", later(context), {
      ...TOLD,
      draft,
      wentWell: "The nurse came twice a day.",
    });
    expect(again.to).toBe(`/feedback/${draft}/when`);
    expect(findHeldDraft(tokenIn(context))?.wentWell).toBe("The nurse came twice a day.");
    const sent = await run(feedbackPage.action, "/feedback", later(context), {
      ...TOLD,
      page: crypto.randomUUID(),
      draft,
    });
    const { reference } = sent.data as { reference: string };
    expect(sentAs(reference)).toMatchObject({ voice: "own" });
    expect(findHeldDraft(tokenIn(context))).toBeUndefined();
  });

  test("what is too long is asked again, and not lost", async () => {
    const context = contextFor();
    const long = "The nurse came every day. ".repeat(170);
    const begun = await run(questions.action, "/feedback/questions", context, { ...TOLD, wentWell: long });
    expect(begun.to).toMatch(/whose-care$/);
    expect(findHeldDraft(tokenIn(context))?.wentWell).toBe(long);
    const draft = begun.to.split("/")[2] ?? "";
    for (const [step, fields] of [
      ["whose-care", { voice: "own" }],
      ["when", { timeBand: "lastMonth" }],
      ["tumour-group", {}],
      ["stage", {}],
    ] as const)
      await run(question.action, `/feedback/${draft}/${step}`, later(context), fields);
    expect((await run(question.action, `/feedback/${draft}/overall`, later(context), {})).to).toBe(
      `/feedback/${draft}/experience`,
    );
  });
});

describe("who helps", () => {
  const CUE = "My temp is 39 since chemo.";

  test("is said while somebody types, keeps nothing, and is silent about anything else", async () => {
    const look = async (couldBeBetter: string) => {
      const context = contextFor();
      const { data } = await run(lookPage.action, "/feedback/look", context, { ...TOLD, couldBeBetter });
      expect(context.setCookie).toEqual([]);
      expect(context.responseHeaders.get("Cache-Control")).toBe("no-store");
      return data?.kinds;
    };
    const before = db.select().from(feedbackDrafts).all().length;
    expect(await look(CUE)).toEqual(["unwell"]);
    expect(await look("The tea was cold.")).toEqual([]);
    expect(db.select().from(feedbackDrafts).all()).toHaveLength(before);
  });

  test("is said before anything more is asked, and then the questions follow from the first", async () => {
    const context = contextFor();
    const { to } = await run(questions.action, "/feedback/questions", context, {
      ...TOLD,
      couldBeBetter: CUE,
    });
    expect(to).toMatch(/\/get-help$/);
    const page = await run(getHelp.loader, to, later(context));
    expect(page.data).toMatchObject({ signposts: ["unwell"], next: to.replace("get-help", "whose-care") });
  });
});

describe("the page that says it was sent", () => {
  const send = async (fields: Record<string, string>) =>
    (
      await run(feedbackPage.action, "/feedback", contextFor(), {
        ...TOLD,
        page: crypto.randomUUID(),
        ...fields,
      })
    ).data;

  test("asks about a name afterwards, where somebody may need help and it went at once", async () => {
    const couldBeBetter = "Mrs Jones left. Since then I can't breathe.";
    expect(await send({ couldBeBetter })).toMatchObject({ signposts: ["unwell"], found: ["Mrs Jones"] });
    expect(await send({ couldBeBetter: "Since then I can't breathe." })).toMatchObject({ found: [] });
  });

  test("says why nobody answers, by the place", async () => {
    expect(await send({ where: "outside", placeName: "Royal Marsden" })).toMatchObject({
      whyNobodyAnswers: expect.stringContaining("outside Kent and Medway"),
    });
    expect(await send({ where: "notSure" })).toMatchObject({
      whyNobodyAnswers: expect.stringContaining("before we know"),
    });
  });

  test("sent again says that the code before stopped", async () => {
    const page = crypto.randomUUID();
    expect(await send({ page })).toMatchObject({ isAgain: false });
    expect(await send({ page })).toMatchObject({ isAgain: true });
  });

  test("is for what somebody can see: what has no letters is nothing", async () => {
    const context = contextFor();
    const nothing = {
      page: crypto.randomUUID(),
      where: "notSure",
      wentWell: "\u200b\u2060 \u00a0",
      couldBeBetter: "",
    };
    await run(feedbackPage.action, "/feedback", context, nothing);
    expect(
      context.rejectedForm?.errors.map(({ field }) => field),
      "as they stand on the page",
    ).toEqual(["wentWell", "audience"]);
  });
});

test("while sending without an account is off, no page says that none is needed", async () => {
  const mayTellWithout = async () =>
    (await run(logInPage.loader, "/log-in", contextFor())).data?.mayTellWithout;
  expect(await mayTellWithout()).toBe(true);
  pauseVisitorSending(createActor("administrator"), 1);
  expect(await mayTellWithout()).toBe(false);
  pauseVisitorSending(createActor("administrator"), 0);
});

test("the group that its writer chose stays while the place is the same", async () => {
  const group = createGroup();
  const { draftId, token } = startVisitorsDraft(startForm.parse(TOLD));
  const context = contextFor(VISITOR, { cookieHeader: `draft=${token}` });
  await run(question.action, `/feedback/${draftId}/group`, context, { groupId: group.id });
  const sent = await run(feedbackPage.action, "/feedback", context, {
    ...TOLD,
    page: crypto.randomUUID(),
    draft: draftId,
  });
  const { reference } = sent.data as { reference: string };
  expect(sentAs(reference)?.groupId).toBe(group.id);
});
