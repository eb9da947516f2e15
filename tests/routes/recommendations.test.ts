import { beforeEach, describe, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { listEntryTexts } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { setClock } from "#app/lib/clock.ts";
import type { RouteHandler } from "#app/request-context.ts";
import * as hold from "#app/routes/recommendations/manage.checks.recommendations.$reference.hold.tsx";
import * as sendBack from "#app/routes/recommendations/manage.checks.recommendations.$reference.return.tsx";
import * as agree from "#app/routes/recommendations/recommendations.$reference.agree.tsx";
import * as close from "#app/routes/recommendations/recommendations.$reference.close.tsx";
import * as combine from "#app/routes/recommendations/recommendations.$reference.combine.tsx";
import * as decline from "#app/routes/recommendations/recommendations.$reference.decline.tsx";
import * as entry from "#app/routes/recommendations/recommendations.$reference.entries.$entry.tsx";
import * as pause from "#app/routes/recommendations/recommendations.$reference.pause.tsx";
import * as redirect from "#app/routes/recommendations/recommendations.$reference.redirect.tsx";
import * as respond from "#app/routes/recommendations/recommendations.$reference.respond.tsx";
import * as resume from "#app/routes/recommendations/recommendations.$reference.resume.tsx";
import * as giveBack from "#app/routes/recommendations/recommendations.$reference.return.tsx";
import * as send from "#app/routes/recommendations/recommendations.$reference.send.tsx";
import * as support from "#app/routes/recommendations/recommendations.$reference.support.tsx";
import * as takeBack from "#app/routes/recommendations/recommendations.$reference.take-back.tsx";
import { MOVED_ON, PASSED_MEANWHILE, READ_AGAIN, SAID_ALREADY } from "#app/ui/recommendations/messages.ts";
import { passEntryText, shownResponse, shownText } from "#tests/as-read.ts";
import { createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "../domain/recommendations/model/world.ts";
import { answerOf } from "./answers.ts";
import { contextFor, postOf, refusalOn } from "./context.ts";

/* A form of a recommendation that comes too late: it is done once, and the page that it leads to says how it stands. */

beforeEach(() => setClock(() => Date.parse("2026-01-12T10:00:00Z")));

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const REASON = { text: "We wait for the plans.", asItIs: "yes" };
const RESPONSE = { kind: "explained", post: "Lead nurse", text: "We share one clinic." };
const EMPTY = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };

const make = (values: object) =>
  createRecommendation(world.groups.G, undefined, {
    state: "accepted",
    sinceOn: "2026-01-05",
    dueOn: "2026-02-02",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  }).reference;
const ofA = (values: object = {}) =>
  make({ ownerOrganisationId: world.ids.A, ownerGroupId: null, ...values });
const ofG = (values: object) => make({ ownerGroupId: world.ids.G, acceptedAt: null, ...values });
const sentToA = () => ofG({ state: "sent", toOrganisationId: world.ids.A });
const row = (reference: string) => getRecommendation(as("G"), reference);

async function press(
  action: RouteHandler,
  actor: MemberActor,
  reference: string,
  fields: Record<string, string>,
  page = `/recommendations/${reference}`,
) {
  const context = contextFor(actor);
  const params = { reference, entry: fields.entry };
  const request = postOf(`${page}/x`, fields);
  const response = await answerOf(() => action({ request, context, params }));
  const to = response.headers.get("Location");
  return { status: response.status, to, refusal: to && refusalOn(to, context) };
}

type Case = {
  name: string;
  action: RouteHandler;
  actor: () => MemberActor;
  make: () => string;
  fields: (reference: string) => Record<string, string>;
  says: string;
  at?: string;
};

const toA = () => ({ to: `organisation-${world.ids.A}` });

const CASES: Case[] = [
  {
    name: "returned",
    action: giveBack.action,
    actor: () => as("A"),
    make: sentToA,
    fields: () => ({ ...REASON, more: "Name it." }),
    says: MOVED_ON.draft,
  },
  {
    name: "redirected",
    action: redirect.action,
    actor: () => as("A"),
    make: sentToA,
    fields: () => ({ ...REASON, to: `organisation-${world.ids.B}` }),
    says: MOVED_ON.supported,
  },
  {
    name: "sent",
    action: send.action,
    actor: () => as("G"),
    make: () => ofG({ state: "supported" }),
    fields: toA,
    says: MOVED_ON.sent,
  },
  {
    name: "supported",
    action: support.action,
    actor: () => as("G"),
    make: () => ofG({ state: "draft", createdAt: new Date("2025-12-01") }),
    fields: () => ({ decision: world.decision.G }),
    says: MOVED_ON.supported,
  },
  {
    name: "taken back",
    action: takeBack.action,
    actor: () => as("G"),
    make: sentToA,
    fields: () => REASON,
    says: MOVED_ON.takenBack,
  },
  {
    name: "paused",
    action: pause.action,
    actor: () => as("A"),
    make: ofA,
    fields: () => REASON,
    says: MOVED_ON.paused,
  },
  {
    name: "resumed",
    action: resume.action,
    actor: () => as("A"),
    make: () => ofA({ pausedOn: "2026-01-09" }),
    fields: () => ({}),
    says: MOVED_ON.accepted,
  },
  {
    name: "responded to",
    action: respond.action,
    actor: () => as("A"),
    make: ofA,
    fields: () => ({ ...RESPONSE, asItIs: "yes" }),
    says: MOVED_ON.onItsWay,
  },
  {
    name: "closed",
    action: close.action,
    actor: () => as("A"),
    make: () => ofA({ state: "answered", dueOn: null }),
    fields: () => REASON,
    says: MOVED_ON.closed,
  },
  {
    name: "combined",
    action: combine.action,
    actor: () => as("A"),
    make: ofA,
    fields: () => ({
      title: "A room",
      asks: "A quiet room.",
      why: "Hard news.",
      doneWhen: "It is free.",
      others: ofA(),
      asItIs: "yes",
    }),
    says: MOVED_ON.together,
  },
  {
    name: "agreed to",
    action: agree.action,
    actor: () => as("B"),
    make: withB,
    fields: (reference) => ({ formVersion: shownResponse(reference) }),
    says: SAID_ALREADY,
    at: "/manage/recommendations",
  },
  {
    name: "not agreed to",
    action: decline.action,
    actor: () => as("B"),
    make: withB,
    fields: (reference) => ({ ...REASON, formVersion: shownResponse(reference) }),
    says: SAID_ALREADY,
    at: "/manage/recommendations",
  },
  {
    name: "held",
    action: hold.action,
    actor: () => world.moderator,
    make: () => ofA({ textPassedAt: null }),
    fields: (reference) => ({ ...REASON, formVersion: shownText(reference) }),
    says: READ_AGAIN,
    at: "/manage/checks/recommendations/",
  },
  {
    name: "sent back by a moderator",
    action: sendBack.action,
    actor: () => world.moderator,
    make: waiting,
    fields: (reference) => ({ ...REASON, formVersion: shownResponse(reference) }),
    says: READ_AGAIN,
    at: "/manage/checks/recommendations/",
  },
];

function withB(): string {
  const reference = ofA();
  respondToRecommendation(as("A"), reference, { ...EMPTY, ...RESPONSE, kind: "explained" }, [world.ids.B]);
  return reference;
}

function waiting(): string {
  const reference = ofA();
  respondToRecommendation(as("A"), reference, { ...EMPTY, ...RESPONSE, kind: "explained" });
  return reference;
}

describe("pressed twice", () => {
  test.each(CASES)(
    "it is $name once, and the second leads to how it stands",
    async ({ action, actor, make: begin, fields, says, at }) => {
      const reference = begin();
      const typed = fields(reference);
      expect(await press(action, actor(), reference, typed)).toMatchObject({ status: 303, refusal: null });
      const second = await press(action, actor(), reference, typed);
      expect(second).toMatchObject({ status: 302, refusal: says });
      expect(second.to).toContain(at ?? `/recommendations/${reference}`);
    },
  );

  test("also where nothing was typed in the second: how it stands comes before the form's own errors", async () => {
    const reference = ofA({ pausedOn: "2026-01-09" });
    expect(await press(pause.action, as("A"), reference, {})).toMatchObject({
      status: 302,
      refusal: MOVED_ON.paused,
    });
    const open = ofA();
    expect(await press(pause.action, as("A"), open, {})).toMatchObject({ status: 400, refusal: null });
  });
});

test("words that a moderator has passed meanwhile are not to be mended", async () => {
  const reference = sentToA();
  await press(giveBack.action, as("A"), reference, { ...REASON, more: "Name it." });
  const [written] = listEntryTexts(row(reference));
  const fields = { ...REASON, more: "Name the clinic.", entry: written?.stepId ?? "" };
  expect(await press(entry.action, as("A"), reference, fields)).toMatchObject({ status: 303, refusal: null });
  passEntryText(world.moderator, reference, fields.entry);
  expect(await press(entry.action, as("A"), reference, fields)).toMatchObject({
    status: 302,
    refusal: PASSED_MEANWHILE,
  });
});
