import { describe, expect, test } from "vitest";
import { pauseVisitorSending } from "#app/domain/feedback/visitors/commands.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { readZip } from "#app/lib/files/zip.ts";
import type { RequestContext, RouteHandler } from "#app/request-context.ts";
import * as change from "#app/routes/codes/follow.change.tsx";
import * as newCode from "#app/routes/codes/follow.code.tsx";
import * as download from "#app/routes/codes/follow.download.tsx";
import * as more from "#app/routes/codes/follow.more.$step.tsx";
import * as sharing from "#app/routes/codes/follow.sharing.tsx";
import * as follow from "#app/routes/codes/follow.tsx";
import * as feedbackPage from "#app/routes/feedback/feedback.tsx";
import { createActor, createCounty, createGroup } from "#tests/factories.ts";
import { contextFor, getOf, postOf } from "./context.ts";

createCounty();

const FORM = {
  where: "notSure",
  couldBeBetter: "Nobody told us how long it would take.",
  audience: "group",
};

let networks = 0;
/** Each story comes from a network of its own: limits count networks. */
const newNetwork = () => `198.51.100.${++networks}`;

type Outcome = { data: Record<string, never>; response?: Response; context: RequestContext };

async function run(
  handler: RouteHandler,
  path: string,
  context: RequestContext,
  fields?: Record<string, string>,
) {
  const request = fields ? postOf(path, fields) : getOf(path);
  const params = { step: path.split("/")[3] };
  try {
    const answer = await handler({ request, params, context });
    return answer instanceof Response ? { response: answer, context } : { data: answer, context };
  } catch (thrown) {
    if (thrown instanceof Response) return { response: thrown, context };
    throw thrown;
  }
}

function send(fields: Record<string, string> = {}, values: Partial<RequestContext> = {}) {
  const context = contextFor(VISITOR, { ip: newNetwork(), ...values });
  return run(feedbackPage.action, "/feedback", context, {
    page: crypto.randomUUID(),
    ...FORM,
    ...fields,
  }) as Promise<Outcome>;
}

/** The same browser, a moment later. */
function later(context: RequestContext, values: Partial<RequestContext> = {}): RequestContext {
  const cookies = context.setCookie.map((line) => line.split(";", 1)[0]);
  return contextFor(values.actor ?? VISITOR, { cookieHeader: cookies.join("; "), ip: context.ip, ...values });
}

describe("sending without an account", () => {
  test("answers with the code itself, which stands in no cookie and no header", async () => {
    const { data, context } = await send();
    const code = (data as unknown as { code: string[] }).code.join("");
    expect(code).toHaveLength(16);
    expect(JSON.stringify([...context.responseHeaders, ...context.setCookie])).not.toContain(code);
    const cookie = context.setCookie.find((line) => line.startsWith("code="));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/Max-Age=3600/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test("is told once of words that may identify somebody, and then sends them as they are", async () => {
    const words = { couldBeBetter: "Mrs Jones of Maple Road never rang." };
    const asked = await send(words);
    expect(asked.response?.status).toBe(400);
    expect(asked.context.rejectedForm?.errors[0]?.message).toContain("Mrs Jones");
    expect((await send({ ...words, asItIs: "yes" })).data).toBeDefined();
  });

  test("is sent at once where somebody may need help, whatever else stands in it", async () => {
    const { data } = await send({ couldBeBetter: "Mrs Jones left. Since then I can't breathe." });
    expect(data).toMatchObject({ signposts: ["unwell"] });
  });

  test("a field that only programs fill in keeps it from being sent, and loses nothing", async () => {
    const { response, context } = await send({ website: "https://spam.example" });
    expect(response?.status).toBe(400);
    expect(context.rejectedForm?.values.couldBeBetter).toEqual([FORM.couldBeBetter]);
  });

  test("can be turned off by an administrator for a while: the text comes back, and nobody's account is held up", async () => {
    const began = Date.now();
    pauseVisitorSending(createActor("administrator"), 1);
    const { response, context } = await send();
    expect(response?.status).toBe(400);
    expect(context.rejectedForm?.errors[0]?.message).toMatch(/turned off for a while.*Log in/);
    expect(context.rejectedForm?.values.couldBeBetter).toEqual([FORM.couldBeBetter]);
    const page = await run(feedbackPage.loader, "/feedback", contextFor(VISITOR));
    expect(page.data).toMatchObject({ pausedUntil: expect.stringMatching(/20\d\d/) });
    expect((await send({}, { actor: createActor("member") })).response?.status).toBe(303);
    setClock(() => began + 25 * 3_600_000);
    expect((await send()).data, "a day later it is on again by itself").toBeDefined();
    setClock();
    pauseVisitorSending(createActor("administrator"), 0);
    expect((await send()).data).toBeDefined();
    expect(() => pauseVisitorSending(createActor("moderator"), 1)).toThrow(
      expect.objectContaining({ status: 403 }),
    );
  });

  test("number 61 of a network within an hour keeps its text and is offered an account", async () => {
    const ip = newNetwork();
    for (let sent = 1; sent <= 60; sent += 1)
      expect((await send({}, { ip })).data, `number ${sent}`).toBeDefined();
    const { response, context } = await send({}, { ip });
    expect(response?.status).toBe(429);
    expect(context.responseHeaders.get("Retry-After")).toBeDefined();
    expect(context.rejectedForm?.errors[0]?.message).toMatch(/create an account/);
    expect(context.rejectedForm?.values.couldBeBetter).toEqual([FORM.couldBeBetter]);
    expect((await send()).data, "another network").toBeDefined();
  });
});

describe("coming back with a code", () => {
  test("exchanges it for a cookie; every page behind it opens, and closes for everybody else", async () => {
    const { data, context } = await send();
    const code = (data as unknown as { code: string[] }).code.join(" ").toLowerCase();
    const opened = await run(follow.action, "/follow", contextFor(VISITOR, { ip: context.ip }), { code });
    expect(opened.response?.status).toBe(303);
    expect(opened.response?.headers.get("Location")).toBe("/follow");
    const cookies = later(opened.context).cookieHeader ?? "";
    const browser = () => contextFor(VISITOR, { cookieHeader: cookies });
    expect((await run(follow.loader, "/follow", browser())).data).toMatchObject({
      held: { status: { text: "Received" }, passages: { couldBeBetter: FORM.couldBeBetter } },
    });
    for (const [route, path] of [
      [change, "/follow/change"],
      [sharing, "/follow/sharing"],
      [more, "/follow/more/when"],
    ] as const) {
      expect((await run(route.loader, path, browser())).data, path).toBeDefined();
      const stranger = await run(route.loader, path, contextFor(createActor("moderator")));
      expect(stranger.response?.headers.get("Location"), path).toBe("/follow");
    }
    const file = await run(download.loader, "/follow/download", browser());
    const read = readZip(Buffer.from((await file.response?.arrayBuffer()) ?? new ArrayBuffer(0)), 1_000_000);
    const partOf = (name: string) => (read.ok ? read.parts.get(name)?.toString("utf8") : undefined) ?? "";
    expect(JSON.parse(partOf("your-feedback.json"))).toMatchObject({
      couldBeBetter: FORM.couldBeBetter,
      status: "Received",
    });
    expect(partOf("read-me.html")).toContain(`<dt>Could be better</dt><dd>${FORM.couldBeBetter}</dd>`);
  });

  test("that closed while somebody wrote, what they wrote comes back, and goes through with the code", async () => {
    const began = Date.now();
    setClock(() => began);
    const { data, context } = await send();
    const code = (data as unknown as { code: string[] }).code.join("");
    const browser = () => contextFor(VISITOR, { cookieHeader: later(context).cookieHeader, ip: context.ip });
    const typed = { couldBeBetter: "They rang in the end.", formVersion: "" };
    setClock(() => began + 21 * 60_000);
    const closed = await run(change.action, "/follow/change", browser(), typed);
    expect(closed.response?.status).toBe(401);
    expect(closed.context.rejectedForm).toMatchObject({
      values: { couldBeBetter: [typed.couldBeBetter] },
      errors: [{ field: "code" }],
    });
    const wrong = await run(change.action, "/follow/change", browser(), { ...typed, code: "ZZZZ" });
    expect(wrong.context.rejectedForm?.values).toEqual({
      couldBeBetter: [typed.couldBeBetter],
      formVersion: [""],
    });
    // Not whole yet: the form comes back open, with its own error.
    const short = await run(change.action, "/follow/change", browser(), { code, formVersion: "" });
    expect(short.response?.status).toBe(400);
    expect((await run(change.loader, "/follow/change", short.context)).data).toBeDefined();
    const through = await run(change.action, "/follow/change", browser(), { ...typed, code });
    expect(through.response?.headers.get("Location")).toBe("/follow");
    expect((await run(follow.loader, "/follow", later(through.context))).data).toMatchObject({
      held: { passages: { couldBeBetter: typed.couldBeBetter } },
    });
    setClock();
  });

  test("asks once about a name in words that are changed, and lets them be", async () => {
    const { context } = await send();
    const words = { couldBeBetter: "Mrs Jones never rang.", formVersion: "" };
    const asked = await run(change.action, "/follow/change", later(context), words);
    expect(asked.context.rejectedForm?.errors[0]?.message).toContain("Mrs Jones");
    const left = await run(change.action, "/follow/change", later(context), { ...words, asItIs: "yes" });
    expect(left.response?.status).toBe(303);
    await run(more.action, "/follow/more/whose-care", later(context), { voice: "died" });
    const carer = { carerText: "Mrs Jones was with me." };
    const again = await run(more.action, "/follow/more/carer", later(context), carer);
    expect(again.context.rejectedForm?.errors[0]).toMatchObject({ field: "carerText" });
  });

  test("gives one answer for every code that opens nothing, 30 times an hour", async () => {
    const ip = newNetwork();
    const attempt = (code: string) => run(follow.action, "/follow", contextFor(VISITOR, { ip }), { code });
    const answers = new Set<string>();
    for (const code of ["0000 0000 0000 0000", "short", ...Array(28).fill("ZZZZ ZZZZ ZZZZ ZZZZ")]) {
      const { response, context } = await attempt(code);
      answers.add(`${response?.status} ${context.rejectedForm?.errors[0]?.message}`);
    }
    expect([...answers]).toEqual([expect.stringMatching(/^400 This code does not open anything/)]);
    expect((await attempt("ZZZZ ZZZZ ZZZZ ZZZZ")).response?.status).toBe(429);
  });

  test("a right code costs no try, so that a family on one network is not shut out", async () => {
    const { data, context } = await send();
    const code = (data as unknown as { code: string[] }).code.join("");
    for (let time = 0; time < 35; time += 1)
      expect(
        (await run(follow.action, "/follow", contextFor(VISITOR, { ip: context.ip }), { code })).response
          ?.status,
      ).toBe(303);
  });

  test("a new code is shown once and takes the place of the old one", async () => {
    const { data, context } = await send();
    const renewed = await run(newCode.action, "/follow/code", later(context), {});
    expect((renewed.data as { code: string[] }).code.join("")).not.toBe(
      (data as unknown as { code: string[] }).code.join(""),
    );
    const old = (data as unknown as { code: string[] }).code.join("");
    const tried = await run(follow.action, "/follow", contextFor(VISITOR, { ip: context.ip }), { code: old });
    expect(tried.response?.status).toBe(400);
  });

  test("each question can be passed over, and what an answer opens makes the way no longer", async () => {
    const { context } = await send();
    const steps: string[] = [];
    let next = "/follow/more/whose-care";
    while (next.startsWith("/follow/more/") && steps.length < 10) {
      const { data } = await run(more.loader, next, later(context));
      const { count, heading } = data as unknown as {
        count: { number: number; of: number };
        heading: string;
      };
      steps.push(`${count.number} of ${count.of}`);
      expect(heading).not.toContain("they");
      const passed = await run(more.action, next, later(context), {});
      next = passed.response?.headers.get("Location") ?? "";
    }
    expect(steps).toEqual(["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]);
    expect(next).toBe("/follow");

    await run(more.action, "/follow/more/whose-care", later(context), { voice: "caredFor" });
    for (const [step, count] of [
      ["basis", { number: 1, of: 5 }],
      ["carer", { number: 1, of: 5 }],
      ["when", { number: 2, of: 5 }],
    ] as const)
      expect((await run(more.loader, `/follow/more/${step}`, later(context))).data).toMatchObject({ count });
  });

  test("the group that follows from the place can be changed, and is asked of nobody", async () => {
    const group = createGroup();
    const { context } = await send();
    const page = await run(more.loader, "/follow/more/group", later(context));
    const { choices, count } = page.data as unknown as { choices: { value: string }[]; count: unknown };
    expect(choices.map(({ value }) => value)).toContain(group.id);
    expect(count).toBeNull();
    const changed = await run(more.action, "/follow/more/group", later(context), { groupId: group.id });
    expect(changed.response?.headers.get("Location")).toBe("/follow");
    const after = await run(follow.loader, "/follow", later(context));
    expect(after.data).toMatchObject({
      held: { answers: expect.arrayContaining([expect.objectContaining({ answer: group.name })]) },
    });
  });

  test("one more answer leads to the next that has none, and is kept", async () => {
    const { context } = await send();
    const answer = (step: string, fields: Record<string, string>) =>
      run(more.action, `/follow/more/${step}`, later(context), fields).then(({ response }) =>
        response?.headers.get("Location"),
      );
    expect(await answer("whose-care", { voice: "died" })).toBe("/follow/more/carer");
    expect(await answer("carer", { carerText: "I miss him." })).toBe("/follow/more/when");
    expect(await answer("when", { timeBand: "lastMonth" })).toBe("/follow/more/tumour-group");
    const shown = await run(more.loader, "/follow/more/when", later(context));
    expect(shown.data).toMatchObject({ stored: { timeBand: "lastMonth" }, count: { number: 2, of: 4 } });
  });
});
