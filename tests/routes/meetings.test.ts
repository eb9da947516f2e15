import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import type { RouteHandler } from "#app/request-context.ts";
import * as answer from "#app/routes/meetings/groups.$slug.meetings.$id.answer.tsx";
import * as change from "#app/routes/meetings/manage.groups.$slug.meetings.$id.change.tsx";
import * as send from "#app/routes/notes/manage.groups.$slug.meetings.$id.notes.send.tsx";
import * as notes from "#app/routes/notes/manage.groups.$slug.meetings.$id.notes.tsx";
import { createActor, createGroup, createMeeting, createNotes } from "#tests/factories.ts";
import { contextFor, getOf, messageOn, postOf, refusalOn } from "./context.ts";

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

const get = (loader: RouteHandler, actor: MemberActor, params: Params, context = contextFor(actor)) =>
  answerOf(() => loader({ request: getOf("/page"), params, context }));

const leadsTo = (answer: Response) => `${answer.status} ${answer.headers.get("Location")}`;

const PAGE = "01990000-0000-7000-8000-000000000001";
const HOUR = 60 * 60 * 1000;

// In the morning: a meeting ends on the day it began.
beforeEach(() => setClock(() => Date.parse("2027-01-10T10:00:00Z")));
afterEach(() => setClock());

function story(state: "draft" | "review", startsInHours = 24) {
  const group = createGroup();
  const meeting = createMeeting(group, { startsAt: new Date(now().getTime() + startsInHours * HOUR) });
  createNotes(meeting, state);
  const facilitator = createActor("facilitator", group);
  const item = getNotesToWrite(facilitator, group.slug, meeting.id).items[0]?.id ?? "";
  return { group, meeting, facilitator, params: { slug: group.slug, id: meeting.id, item } };
}

test("notes that were sent in the meantime give back what was typed", async () => {
  const { facilitator, params } = story("review");
  const context = contextFor(facilitator);
  const typed = {
    page: PAGE,
    "item-1": `${params.item} 0123456789abcdef`,
    "item-1-title": "Typed for an hour",
  };
  const request = postOf("/page", typed);
  expect((await answerOf(() => notes.action({ request, params, context }))).status).toBe(400);
  const page = await (await get(notes.loader, facilitator, params, context)).json();
  expect(page.sheet.parts).toMatchObject([{ number: 1, id: params.item }]);
  expect(context.rejectedForm?.values["item-1-title"]).toEqual(["Typed for an hour"]);
});

describe("the form to change a meeting", () => {
  test("opens with what is stored for a facilitator, and leads to the meeting once it has begun", async () => {
    const { facilitator, meeting, params } = story("draft");
    const opened = await (await get(change.loader, facilitator, params)).json();
    expect(opened.stored).toMatchObject({ title: meeting.title, place: meeting.place });
    const begun = story("draft", -1);
    expect(leadsTo(await get(change.loader, begun.facilitator, begun.params))).toBe(
      `302 /groups/${begun.group.slug}/meetings/${begun.meeting.id}`,
    );
  });

  test("is a 403 for members of the group and a 404 for everyone else", async () => {
    const { group, params } = story("draft");
    expect((await get(change.loader, createActor("groupMember", group), params)).status).toBe(403);
    expect((await get(change.loader, createActor("administrator"), params)).status).toBe(404);
  });

  test("leads to the meeting when it is saved", async () => {
    const { facilitator, params } = story("draft");
    const { stored, formVersion } = await (await get(change.loader, facilitator, params)).json();
    const { services: _none, ...fields } = stored;
    const request = postOf("/page", { ...fields, formVersion: String(formVersion), place: "Library" });
    const context = contextFor(facilitator);
    const saved = await answerOf(() => change.action({ request, params, context }));
    const meeting = `/groups/${params.slug}/meetings/${params.id}`;
    expect(leadsTo(saved)).toBe(`303 ${meeting}`);
    expect(messageOn(meeting, context)).toBe("The meeting is changed.");
  });
});

test("a meeting that somebody else changed comes back with what was typed, and the newest sight of it", async () => {
  const { facilitator, params } = story("draft");
  const { stored, formVersion } = await (await get(change.loader, facilitator, params)).json();
  const { services: _none, ...fields } = stored;
  const send = (place: string, context = contextFor(facilitator)) =>
    answerOf(() =>
      change.action({
        request: postOf("/page", { ...fields, formVersion: String(formVersion), place }),
        params,
        context,
      }),
    );
  expect((await send("Library")).status).toBe(303);
  const context = contextFor(facilitator);
  expect((await send("Town hall", context)).status).toBe(400);
  expect(context.rejectedForm?.values.place).toEqual(["Town hall"]);
  const again = await (await get(change.loader, facilitator, params, context)).json();
  expect(again).toMatchObject({ stored: { place: "Library" }, formVersion: formVersion + 1 });
});

describe("an answer to a meeting", () => {
  const reply = async (startsInHours: number, fields: Record<string, string>) => {
    const { group, params } = story("draft", startsInHours);
    const context = contextFor(createActor("groupMember", group));
    await answerOf(() => answer.action({ request: postOf("/page", fields), params, context }));
    const meeting = `/groups/${params.slug}/meetings/${params.id}`;
    return { done: messageOn(meeting, context), refused: refusalOn(meeting, context) };
  };

  test("is said to be saved", async () => {
    expect(await reply(24, { reply: "coming" })).toEqual({
      done: "Your answer is saved. You can change it until the meeting begins.",
      refused: null,
    });
  });

  test("that comes when the meeting has begun, or is none, is not said to be", async () => {
    for (const [startsInHours, fields] of [
      [-1, { reply: "coming" }],
      [24, {}],
    ] as const)
      expect(await reply(startsInHours, fields)).toEqual({
        done: null,
        refused: expect.stringMatching(/^Your answer is not saved\./),
      });
  });
});

test("who sends notes of a meeting that has not begun is warned", async () => {
  const toCome = story("draft", 1);
  const begun = story("draft", -1);
  const shown = async ({ facilitator, params }: typeof toCome) =>
    (await get(send.loader, facilitator, params)).json();
  expect(await shown(toCome)).toMatchObject({ isToCome: true });
  expect(await shown(begun)).toMatchObject({ isToCome: false });
});
