import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { listActs } from "#app/domain/recommendations/acts.server.ts";
import {
  closeRecommendation,
  pauseRecommendation,
  takeOn,
} from "#app/domain/recommendations/owning/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  acceptRecommendation,
  redirectRecommendation,
  returnRecommendation,
  sendRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { describeTaker } from "#app/domain/recommendations/thread/inside.server.ts";
import {
  rewordRecommendation,
  supportRecommendation,
} from "#app/domain/recommendations/writing/commands.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { offices, organisations, outbox } from "#db/schema/index.ts";
import { createOrganisation, createRecommendation } from "#tests/factories.ts";
import { decide, makeWorld } from "./model/world.ts";

/* Whose words are whose: what somebody does who stands in for an office, and who changes what a recommendation says. */

beforeEach(() => setClock(() => Date.parse("2026-01-12T10:00:00Z")));

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const status = (code: number) => expect.objectContaining({ status: code });
const EMPTY = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };
const REFUSAL = {
  ...EMPTY,
  kind: "notChanging",
  post: "Chief nurse",
  text: "We are not changing this.",
} as const;
const isOf = (place: keyof typeof world.people) => eq(offices.memberId, world.people[place]);

const make = (values: object) =>
  createRecommendation(world.groups.G, undefined, {
    sinceOn: "2026-01-05",
    dueOn: "2026-02-02",
    firstSentOn: "2026-01-05",
    ownerGroupId: world.ids.P,
    state: "accepted",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  }).reference;
const sentToA = () => make({ state: "sent", toOrganisationId: world.ids.A });
const ofA = (values: object = {}) =>
  make({ ownerGroupId: null, ownerOrganisationId: world.ids.A, ...values });
const row = (reference: string) => getRecommendation(as("P"), reference);
const lastOf = (reference: string) => listThread(VISITOR, row(reference)).at(-1);
const emails = (place: keyof typeof world.people) =>
  db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.memberId, world.people[place]))
    .all()
    .map(({ kind }) => kind);

describe("an organisation without a reviewer", () => {
  beforeEach(() => {
    db.update(offices)
      .set({ endedAt: new Date(0) })
      .where(isOf("A"))
      .run();
    return () => void db.update(offices).set({ endedAt: null }).where(isOf("A")).run();
  });

  test("accepts nothing and answers nothing through whoever stands in for it", () => {
    const reference = sentToA();
    expect(() => acceptRecommendation(as("P"), reference)).toThrow(status(403));
    const accepted = ofA();
    expect(() => respondToRecommendation(as("P"), accepted, REFUSAL)).toThrow(status(403));
    expect(() => pauseRecommendation(as("P"), accepted, { text: "We wait." })).toThrow(status(403));
    const answered = ofA({ state: "answered", dueOn: null });
    expect(() => closeRecommendation(as("P"), answered, { text: "Nothing more." })).toThrow(status(403));
    const may = listActs(as("P"), row(accepted));
    expect(may).toMatchObject({ respond: false, pause: false, combine: false, send: true, take: true });
    expect(listActs(as("P"), row(reference))).toMatchObject({ accept: false, return: true, redirect: true });
  });

  test("is stood in for under one's own name: taken on, returned, redirected, sent on", () => {
    const mine = sentToA();
    expect(takeOn(as("P"), mine)).toEqual({ ok: true });
    const returned = sentToA();
    returnRecommendation(as("P"), returned, { text: "Nobody is there.", more: "Ask another." });
    expect(lastOf(returned)).toMatchObject({ step: "returned", by: world.groups.P.name });
    const redirected = sentToA();
    redirectRecommendation(as("P"), redirected, { to: `organisation-${world.ids.B}`, text: "They run it." });
    expect(lastOf(redirected)).toMatchObject({ step: "redirected", by: world.groups.P.name });
    const accepted = ofA();
    expect(sendRecommendation(as("P"), accepted, { to: `group-${world.ids.P}` })).toEqual({ ok: true });
    expect(lastOf(accepted)).toMatchObject({ step: "sent", by: world.groups.P.name });
    // What has come to them they accept and answer as themselves.
    expect(acceptRecommendation(as("P"), accepted)).toEqual({ ok: true });
    expect(respondToRecommendation(as("P"), accepted, REFUSAL)).toEqual({ ok: true });
  });
});

test("the organisation that came after one speaks for what it took over", () => {
  const former = createOrganisation();
  db.update(organisations)
    .set({ endsOn: "2025-12-31", successorId: world.ids.B })
    .where(eq(organisations.id, former.id))
    .run();
  const reference = make({ ownerGroupId: null, ownerOrganisationId: former.id });
  expect(respondToRecommendation(as("B"), reference, REFUSAL)).toEqual({ ok: true });
});

test("whoever left the office sees to nothing any more", () => {
  const reference = ofA();
  takeOn(as("A"), reference);
  expect(describeTaker(as("A"), row(reference)).isReader).toBe(true);
  db.update(offices)
    .set({ endedAt: new Date(0) })
    .where(isOf("A"))
    .run();
  expect(describeTaker(as("P"), row(reference))).toEqual({ name: null, isReader: false });
  db.update(offices).set({ endedAt: null }).where(isOf("A")).run();
});

describe("the words of what was sent on", () => {
  const WORDS = {
    title: "A quiet room",
    asks: "In the Tuesday clinic.",
    why: "Hard news.",
    doneWhen: "It is free.",
  };

  test("come back to the group that asks, which alone can change them, and supports the new ones at a meeting", () => {
    const reference = make({ state: "sent", toOrganisationId: world.ids.A, supportedById: world.decision.G });
    returnRecommendation(as("A"), reference, { text: "Which clinic?", more: "Name it." });
    expect(row(reference)).toMatchObject({ state: "accepted", ownerGroupId: world.ids.P });
    expect(listActs(as("P"), row(reference))).toMatchObject({ return: true, reword: false });
    expect(() => rewordRecommendation(as("P"), reference, WORDS)).toThrow(status(403));

    returnRecommendation(as("P"), reference, { text: "It is yours to say.", more: "Name the clinic." });
    expect(row(reference)).toMatchObject({ state: "draft", ownerGroupId: world.ids.G, dueOn: "2026-02-09" });
    expect(emails("G")).toContain("recommendationBack");
    expect(listActs(as("G"), row(reference))).toMatchObject({ reword: true, support: true });
    setClock(() => Date.parse("2026-01-13T10:00:00Z"));
    expect(supportRecommendation(as("G"), reference, { decision: decide(world, "G") })).toEqual({ ok: true });
    expect(rewordRecommendation(as("G"), reference, WORDS)).toEqual({ ok: true });
    expect(getRecommendation(as("G"), reference)).toMatchObject({ state: "draft", textPassedAt: null });
    // The decision of November was about other words.
    const old = { decision: world.decision.G };
    expect(supportRecommendation(as("G"), reference, old)).toEqual({ ok: false, reason: "noDecision" });
    expect(supportRecommendation(as("G"), reference, { decision: decide(world, "G") })).toEqual({ ok: true });
  });

  test("are not changed where it lies unless a moderator asks; then whoever has it hears, and everyone reads when", () => {
    const reference = make({ ownerGroupId: world.ids.P, state: "sent", toOrganisationId: world.ids.A });
    expect(rewordRecommendation(as("G"), reference, WORDS)).toEqual({ ok: false, reason: "changed" });
    const held = make({
      state: "sent",
      toOrganisationId: world.ids.A,
      textPassedAt: null,
      textNote: "It names somebody.",
    });
    // One rule for the page and the act: the group that asks, and nobody who has it.
    expect(listActs(as("G"), row(held)).reword).toBe(true);
    expect(listActs(as("P"), row(held)).reword).toBe(false);
    db.update(outbox).set({ sentAt: now() }).run();
    expect(rewordRecommendation(as("G"), held, WORDS)).toEqual({ ok: true });
    expect([emails("P"), emails("A")].map((each) => each.at(-1))).toEqual([
      "recommendationReworded",
      "recommendationReworded",
    ]);
    expect(lastOf(held)).toMatchObject({ step: "reworded", on: "12 January 2026" });
  });

  test("take a decision of at most half a year before they were written down", () => {
    const old = make({
      ownerGroupId: world.ids.G,
      state: "draft",
      createdAt: new Date("2026-06-01T10:00:00Z"),
    });
    setClock(() => Date.parse("2026-06-02T10:00:00Z"));
    expect(supportRecommendation(as("G"), old, { decision: world.decision.G })).toMatchObject({ ok: false });
    expect(supportRecommendation(as("G"), old, { decision: decide(world, "G") })).toEqual({ ok: true });
    setClock(() => Date.parse("2026-01-12T10:00:00Z"));
  });
});
