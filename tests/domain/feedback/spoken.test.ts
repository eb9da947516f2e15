import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { countConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { recordSpoken } from "#app/domain/feedback/spoken/commands.server.ts";
import { type SpokenInput, spokenForm } from "#app/domain/feedback/spoken/form.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { events, feedback } from "#db/schema/index.ts";
import { createActor, createGroup, createMeeting, createOrganisation } from "#tests/factories.ts";

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
      ...{ groupId: group.id, authorId: null, source: "meeting", state: "submitted", voice: "own" },
      ...{ mayCount: true, maySummarise: false, mayQuote: false, mayContact: false },
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

  test("sent twice is one piece; two voices are two", () => {
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

describe("its form", () => {
  const errorsOf = (changes: object) =>
    spokenForm.safeParse({ ...FIELDS, ...changes }).error?.issues.map(({ path }) => path[0]);

  test("asks for consent, for words, and for a reason to speak for somebody else", () => {
    expect(errorsOf({})).toBeUndefined();
    expect(errorsOf({ agreed: undefined })).toEqual(["agreed"]);
    expect(errorsOf({ wentWell: " " })).toEqual(["wentWell"]);
    expect(errorsOf({ voice: "someoneElse" })).toEqual(["basis"]);
    expect(errorsOf({ uses: ["mayContact"] })).toEqual(["uses"]);
    expect(spoken({ basis: "died" }).basis).toBeNull();
  });
});
