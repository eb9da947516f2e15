import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { countConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { enterFeedback, recordSpoken, withdrawEntry } from "#app/domain/feedback/entries/commands.server.ts";
import {
  type EnteredInput,
  enteredForm,
  type SpokenInput,
  spokenForm,
} from "#app/domain/feedback/entries/form.ts";
import { getEntry, listEntries } from "#app/domain/feedback/entries/queries.server.ts";
import { countToCheck } from "#app/domain/feedback/waiting-counts.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { events, feedback, offices } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createMeeting,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

const FIELDS = {
  page: newId(),
  voice: "own",
  organisationId: "notSure",
  timeBand: "lastMonth",
  wentWell: "The nurse rang.",
  audience: "group",
  uses: ["mayCount"],
  agreed: "yes",
};

const spoken = (changes: object = {}): SpokenInput =>
  spokenForm.parse({ ...FIELDS, page: newId(), ...changes });

function story() {
  const group = createGroup();
  const meeting = createMeeting(group);
  return {
    group,
    place: { slug: group.slug, meetingId: meeting.id },
    facilitator: createActor("facilitator", group),
  };
}

describe("what someone said in a meeting", () => {
  test("becomes feedback of nobody's account, with the consents given, and waits to be checked", () => {
    const { group, place, facilitator } = story();
    const recorded = recordSpoken(facilitator, place, spoken());
    if (!recorded.ok) throw new Error(recorded.reason);
    const row = db.select().from(feedback).where(eq(feedback.reference, recorded.reference)).get();
    expect(row).toMatchObject({
      groupId: group.id,
      authorId: null,
      source: "meeting",
      state: "submitted",
      voice: "own",
      mayCount: true,
      maySummarise: false,
      mayQuote: false,
      mayContact: false,
    });
    expect(
      listToCheck(createActor("moderator")).items.some(({ reference }) => reference === row?.reference),
    ).toBe(true);
    const [event] = db.select().from(events).where(eq(events.actorId, facilitator.id)).all();
    expect(event).toMatchObject({ name: "feedback.recorded", actorRole: "facilitator" });
    expect(JSON.stringify(event)).not.toContain("nurse");
  });

  test("that sounds as if someone may be unwell is on the same-day list, as any feedback", () => {
    const { place, facilitator } = story();
    const before = countConcerns(createActor("moderator"));
    recordSpoken(facilitator, place, spoken({ wentWell: "I want to kill myself." }));
    expect(countConcerns(createActor("moderator"))).toBe(before + 1);
  });

  test("sent twice is one comment; two voices are two", () => {
    const { place, facilitator } = story();
    const patient = spoken();
    const first = recordSpoken(facilitator, place, patient);
    expect(recordSpoken(facilitator, place, patient)).toEqual(first);
    expect(recordSpoken(facilitator, place, spoken({ voice: "caredFor" }))).not.toEqual(first);
  });

  test("is written down by the group's facilitators alone", () => {
    const { group, place } = story();
    expect(() => recordSpoken(createActor("groupMember", group), place, spoken())).toThrow(status(403));
    expect(() => recordSpoken(createActor("facilitator", createGroup()), place, spoken())).toThrow(
      status(404),
    );
  });

  test("is about an organisation from the list, or none", () => {
    const { place, facilitator } = story();
    const wrong = spoken({ organisationId: "no-such-one" });
    expect(recordSpoken(facilitator, place, wrong)).toEqual({ ok: false, reason: "organisation" });
    expect(recordSpoken(facilitator, place, spoken({ organisationId: createOrganisation().id })).ok).toBe(
      true,
    );
  });
});

const entered = (changes: object = {}): EnteredInput =>
  enteredForm.parse({ ...FIELDS, ...PAPER, page: newId(), ...changes });

const PAPER = {
  source: "paper",
  "receivedOn-day": "3",
  "receivedOn-month": "2",
  "receivedOn-year": "2026",
  consentWay: "signedForm",
};

function written(facilitator: MemberActor, slug: string, changes: object = {}) {
  const recorded = enterFeedback(facilitator, slug, entered(changes));
  if (!recorded.ok) throw new Error(recorded.reason);
  const row = db.select().from(feedback).where(eq(feedback.reference, recorded.reference)).get();
  if (!row) throw new Error("It was not kept");
  return row;
}

describe("what came on paper or by telephone", () => {
  test("is kept with how and when it came and how its writer agreed, and its page is without its words", () => {
    const { group, facilitator } = story();
    const row = written(facilitator, group.slug, { source: "telephone", consentWay: "saidOnPhone" });
    expect(row).toMatchObject({
      source: "telephone",
      consentWay: "saidOnPhone",
      receivedOn: "2026-02-03",
      authorId: null,
      enteredById: facilitator.id,
      state: "submitted",
      mayQuote: false,
    });
    const { items } = listEntries(facilitator, group.slug);
    expect(items).toMatchObject([
      { reference: row.reference, source: "By telephone", receivedOn: "3 February 2026" },
    ]);
    expect(JSON.stringify(items)).not.toContain("nurse");
    expect(getEntry(createActor("facilitator", group), group.slug, row.reference).comment.id).toBe(row.id);
  });

  test("is never checked by the one who wrote it down, whatever offices they hold", () => {
    const { group } = story();
    const both = createActor("facilitator", group);
    db.insert(offices)
      .values({ id: newId(), office: "moderator", memberId: both.id, startsOn: "2020-01-01" })
      .run();
    const moderator = getActor(both.id);
    const row = written(moderator, group.slug);
    const waits = (actor: MemberActor) =>
      listToCheck(actor).items.some(({ reference }) => reference === row.reference);
    const formVersion = { state: "submitted", changedAt: null } as const;
    const before = countToCheck(moderator);
    expect(waits(moderator)).toBe(false);
    expect(() => publishFeedback(moderator, row.reference, formVersion)).toThrow(status(403));
    const another = createActor("moderator");
    expect(waits(another)).toBe(true);
    expect(countToCheck(another)).toBe(before + 1);
    expect(publishFeedback(another, row.reference, formVersion)).toEqual({ ok: true, waits: false });
  });

  test("is withdrawn by any facilitator of the group when its writer asks, and its words are gone", () => {
    const { group, facilitator } = story();
    const { reference, id } = written(facilitator, group.slug);
    publishFeedback(createActor("moderator"), reference, { state: "submitted", changedAt: null });
    const colleague = createActor("facilitator", group);
    expect(withdrawEntry(colleague, group.slug, reference)).toEqual({ ok: true });
    expect(withdrawEntry(colleague, group.slug, reference)).toEqual({ ok: false, reason: "changed" });
    expect(reloadFeedback(id)).toMatchObject({ state: "withdrawn", wentWell: "", couldBeBetter: "" });
    const [last] = db.select().from(events).where(eq(events.actorId, colleague.id)).all();
    expect(last).toMatchObject({ name: "feedback.entryWithdrawn", actorRole: "facilitator" });
  });

  test("is nobody else's to write, to list or to withdraw; what somebody sent themselves is no entry", () => {
    const { group, facilitator } = story();
    const { reference } = written(facilitator, group.slug);
    const own = createFeedback({ groupId: group.id });
    for (const actor of [createActor("groupMember", group), createActor("facilitator", createGroup())]) {
      expect(() => enterFeedback(actor, group.slug, entered())).toThrow(status(403));
      expect(() => listEntries(actor, group.slug)).toThrow(status(403));
      expect(() => withdrawEntry(actor, group.slug, reference)).toThrow(status(403));
    }
    expect(() => withdrawEntry(facilitator, group.slug, own.reference)).toThrow(status(404));
    const elsewhere = createGroup();
    const other = createActor("facilitator", elsewhere);
    expect(() => withdrawEntry(other, elsewhere.slug, reference)).toThrow(status(404));
  });

  test("is listed along its index, and sending the form twice makes one comment", () => {
    const { group, facilitator } = story();
    const paper = entered();
    expect(enterFeedback(facilitator, group.slug, paper)).toEqual(
      enterFeedback(facilitator, group.slug, paper),
    );
    const plan = explainStatements(() => listEntries(facilitator, group.slug)).join("\n");
    expect(plan).toContain("feedback_entries");
    expect(plan).not.toMatch(/SCAN feedback\b|TEMP B-TREE/);
  });

  test("is not sent without consent or with a day that is none or still to come", () => {
    const errors = (changes: object) =>
      enteredForm.safeParse({ ...FIELDS, ...PAPER, ...changes }).error?.issues.map(({ path }) => path[0]);
    expect(errors({})).toBeUndefined();
    expect(errors({ consentWay: undefined })).toEqual(["consentWay"]);
    expect(errors({ "receivedOn-day": "31" })).toEqual(["receivedOn-day"]);
    expect(errors({ "receivedOn-year": "2999" })).toEqual(["receivedOn-day"]);
    expect(errors({ source: "fft" })).toEqual(["source"]);
  });
});

describe("its form", () => {
  const errorsOf = (changes: object) =>
    spokenForm.safeParse({ ...FIELDS, ...changes }).error?.issues.map(({ path }) => path[0]);

  test("asks for consent, for words, and for a reason to speak for somebody else", () => {
    expect(errorsOf({})).toBeUndefined();
    expect(errorsOf({ agreed: undefined })).toEqual(["agreed"]);
    expect(errorsOf({ wentWell: " " })).toEqual(["wentWell"]);
    expect(errorsOf({ voice: "someoneElse" })).toEqual(["basis"]);
    expect(errorsOf({ uses: ["mayContact"] })).toEqual(["uses"]);
    expect(spoken({ basis: "agreed" }).basis).toBeNull();
  });
});
