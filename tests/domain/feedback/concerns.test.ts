import { and, eq, isNull, ne } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { publishFeedback, suggestChanges } from "#app/domain/feedback/checks/commands.server.ts";
import { submitFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import {
  escalateOverdueConcerns,
  clearConcerns as takeOffUnread,
} from "#app/domain/feedback/concerns/commands.server.ts";
import {
  countConcerns,
  countOverdueConcerns,
  listConcerns,
  versionOfConcerns,
} from "#app/domain/feedback/concerns/queries.server.ts";
import { reportConcern } from "#app/domain/feedback/concerns/reports.server.ts";
import { listGroupFeedback } from "#app/domain/feedback/lists.server.ts";
import { addShift, removeShift } from "#app/domain/feedback/rota/commands.server.ts";
import { listShifts } from "#app/domain/feedback/rota/queries.server.ts";
import { NO_TEXTS } from "#app/domain/feedback/texts.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { feedback, feedbackConcerns, offices, outbox } from "#db/schema/index.ts";
import { clearConcerns } from "#tests/as-read.ts";
import {
  createActor,
  createDraft,
  createFeedback,
  createGroup,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

/** A Wednesday, in the hours of work. */
const MORNING = new Date("2026-06-10T09:30:00Z");

afterEach(() => {
  setClock();
  // Each story has its own moderators: whoever was one before is none any more.
  db.update(offices).set({ endsOn: "2020-01-02" }).where(isNull(offices.endsOn)).run();
  db.update(feedbackConcerns)
    .set({ clearedAt: MORNING, outcome: "The story is over" })
    .where(isNull(feedbackConcerns.clearedAt))
    .run();
});

function sendIn(text: string) {
  const group = createGroup();
  const writer = createActor("groupMember", group);
  const draft = createDraft(writer, { groupId: group.id, wentWell: "", couldBeBetter: text });
  const sent = submitFeedback(writer, draft.id);
  if (!sent.ok) throw new Error(`missing: ${sent.reason}`);
  const comment = db.select().from(feedback).where(eq(feedback.reference, sent.reference)).get();
  if (!comment) throw new Error("not sent");
  return { group, writer, comment };
}

const concernsOf = (feedbackId: string) =>
  db.select().from(feedbackConcerns).where(eq(feedbackConcerns.feedbackId, feedbackId)).all();

const emailsTo = ({ id }: MemberActor) =>
  db
    .select()
    .from(outbox)
    // That feedback waits like any other is another story.
    .where(and(eq(outbox.memberId, id), isNull(outbox.sentAt), ne(outbox.kind, "toCheck")))
    .all()
    .map(({ kind }) => kind);

describe("feedback that raises a concern", () => {
  test("is sent like any other, is on the same-day list until somebody has looked, and every moderator is told", () => {
    setClock(() => MORNING.getTime());
    const [one, two] = [createActor("moderator"), createActor("moderator")];
    const { comment } = sendIn(
      "I have chest pain since the last cycle and nobody rings back. I want to complain.",
    );
    expect(reloadFeedback(comment.id)).toMatchObject({
      state: "submitted",
      couldBeBetter: comment.couldBeBetter,
    });
    expect(listConcerns(one)).toEqual([
      expect.objectContaining({ why: "Someone may be unwell now", due: "10 June 2026 at 12:30pm" }),
      expect.objectContaining({ why: "Its writer may want to complain" }),
    ]);
    expect(emailsTo(one)).toEqual(["concernRaised", "concernRaised"]);
    expect(emailsTo(two)).toEqual(["concernRaised", "concernRaised"]);
  });

  test("is not taken off the list by somebody who opened the page before its writer wrote worse", () => {
    const moderator = createActor("moderator");
    const { comment } = sendIn("Some days I want to die.");
    const formVersion = versionOfConcerns(comment);
    db.update(feedback)
      .set({ couldBeBetter: "Tonight I want to die." })
      .where(eq(feedback.id, comment.id))
      .run();
    const input = { outcome: "I asked the nurse to ring.", formVersion };
    expect(takeOffUnread(moderator, comment.reference, input)).toEqual({ ok: false, reason: "otherWords" });
    expect(concernsOf(comment.id)).toEqual([expect.objectContaining({ clearedAt: null, outcome: null })]);
    expect(clearConcerns(moderator, comment.reference, input)).toEqual({ ok: true });
  });

  test("cannot be published, nor other words be suggested, before a named person says what they did", () => {
    const moderator = createActor("moderator");
    const { comment, group } = sendIn("Some days I want to die.");
    const formVersion = { state: "submitted" as const };
    expect(publishFeedback(moderator, comment.reference, formVersion)).toEqual({
      ok: false,
      reason: "changed",
    });
    const other = { ...NO_TEXTS, couldBeBetter: "Some days are hard.", reason: "Kinder" };
    expect(suggestChanges(moderator, comment.reference, { ...formVersion, ...other })).toEqual({
      ok: false,
      reason: "changed",
    });
    clearConcerns(moderator, comment.reference, { outcome: "I asked the nurse to ring." });
    expect(concernsOf(comment.id)).toEqual([
      expect.objectContaining({
        clearedById: moderator.id,
        outcome: "I asked the nurse to ring.",
        listVersion: 6,
      }),
    ]);
    expect(publishFeedback(moderator, comment.reference, formVersion)).toEqual({ ok: true, waits: false });
    const { items } = listGroupFeedback(createActor("groupMember", group), group, {
      theme: null,
      stage: null,
    });
    expect(items).toHaveLength(1);
  });

  test("is to be looked at by a half hour, which does not tell when somebody wrote", () => {
    for (const minute of [1, 29, 31, 59]) {
      setClock(() => MORNING.getTime() + minute * 60_000 + 45_000);
      const { comment } = sendIn("Since then I can't breathe.");
      const [concern] = concernsOf(comment.id);
      expect((concern?.dueAt.getTime() ?? 1) % (30 * 60_000), `${minute}`).toBe(0);
      expect(concern?.dueAt.getTime()).toBeLessThanOrEqual(
        (concern?.raisedAt.getTime() ?? 0) + 2 * 3_600_000,
      );
    }
  });

  test("is no moderator's to look at when they wrote it themselves", () => {
    const writer = createActor("moderator");
    const other = createActor("moderator");
    const { comment } = sendIn("I cannot breathe at night.");
    db.update(feedback).set({ authorId: writer.id }).where(eq(feedback.id, comment.id)).run();
    expect(listConcerns(writer)).toEqual([]);
    expect(countConcerns(writer)).toBe(0);
    expect(countConcerns(other)).toBe(1);
    expect(() => clearConcerns(writer, comment.reference, { outcome: "Nothing" })).toThrow(status(403));
  });

  test("is off the list once its writer withdraws it", () => {
    const moderator = createActor("moderator");
    const { comment, writer } = sendIn("He hit me again.");
    withdrawFeedback(writer, comment.reference);
    expect(listConcerns(moderator)).toEqual([]);
  });

  test("is on it again when its writer adds such words later, and not twice for the same", () => {
    const moderator = createActor("moderator");
    const { comment, writer } = sendIn("The food was cold.");
    expect(countConcerns(moderator)).toBe(0);
    changeText(writer, comment.reference, { ...NO_TEXTS, couldBeBetter: "They neglected him." });
    changeText(writer, comment.reference, { ...NO_TEXTS, couldBeBetter: "They neglected him for days." });
    expect(concernsOf(comment.id)).toHaveLength(1);
  });
});

describe("the rota", () => {
  const days = { startsOn: "2026-06-08", endsOn: "2026-06-14" };

  test("says who is told at once, and who when nobody has looked in time; each once", () => {
    setClock(() => MORNING.getTime());
    const [first, second, third] = [
      createActor("moderator"),
      createActor("moderator"),
      createActor("moderator"),
    ];
    addShift(third, { ...days, memberId: first.id, level: "first" });
    addShift(third, { ...days, memberId: second.id, level: "second" });
    const { comment } = sendIn("She has a temperature of 38.5 tonight.");
    expect(emailsTo(first)).toEqual(["shiftPlanned", "concernRaised"]);
    expect(emailsTo(second)).toEqual(["shiftPlanned"]);

    expect(escalateOverdueConcerns()).toBe(0);
    setClock(() => Date.parse("2026-06-10T11:31:00Z"));
    expect(countOverdueConcerns()).toBe(1);
    expect(escalateOverdueConcerns()).toBe(1);
    expect(escalateOverdueConcerns()).toBe(0);
    expect(emailsTo(second)).toEqual(["shiftPlanned", "concernOverdue"]);
    expect(emailsTo(third)).toEqual([]);
    clearConcerns(third, comment.reference, { outcome: "Rang the ward." });
    expect(countOverdueConcerns()).toBe(0);
  });

  test("does not send to somebody who is no moderator any more: all others are told", () => {
    setClock(() => MORNING.getTime());
    const [gone, stays] = [createActor("moderator"), createActor("moderator")];
    addShift(stays, { ...days, memberId: gone.id, level: "first" });
    db.update(offices).set({ endsOn: "2026-06-09" }).where(eq(offices.memberId, gone.id)).run();
    sendIn("I am suicidal.");
    expect(emailsTo(stays)).toEqual(["concernRaised"]);
  });

  test("is the moderators' to plan, with moderators, and the same shift twice is one", () => {
    setClock(() => MORNING.getTime());
    const moderator = createActor("moderator");
    const member = createActor("member");
    const own = { ...days, memberId: moderator.id, level: "first" as const };
    expect(addShift(moderator, { ...own, memberId: member.id })).toEqual({ ok: false, reason: "changed" });
    expect(addShift(moderator, own)).toEqual({ ok: true });
    expect(addShift(moderator, own)).toEqual({ ok: true });
    const [planned, ...more] = listShifts(moderator).filter(
      ({ days }) => days === "8 June 2026 to 14 June 2026",
    );
    expect(more.filter(({ name }) => name === planned?.name)).toEqual([]);
    for (const actor of [member, createActor("facilitator", createGroup()), createActor("administrator")]) {
      expect(() => addShift(actor, own)).toThrow(status(403));
      expect(() => listShifts(actor)).toThrow(status(403));
      expect(() => removeShift(actor, planned?.id)).toThrow(status(403));
      expect(() => listConcerns(actor)).toThrow(status(403));
    }
    removeShift(moderator, planned?.id);
    expect(listShifts(moderator).map(({ id }) => id)).not.toContain(planned?.id);
  });
});

describe("staff who see that a comment may identify someone", () => {
  const text = "It names the street.";

  test("take it off the pages at once; a moderator decides, and its writer is told", () => {
    const group = createGroup();
    const organisationId = createOrganisation().id;
    const writer = createActor("groupMember", group);
    const comment = createFeedback({ groupId: group.id, organisationId, authorId: writer.id });
    const moderator = createActor("moderator");
    expect(reportConcern(createActor("reviewer", { organisationId }), comment.reference, { text })).toEqual({
      ok: true,
    });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "held", publishedAt: null });
    expect(listConcerns(moderator)).toEqual([expect.objectContaining({ why: "It may identify someone" })]);
    expect(concernsOf(comment.id)).toEqual([expect.objectContaining({ text, listVersion: null })]);
    expect(emailsTo(writer)).toEqual(["feedbackHeld"]);
    expect(publishFeedback(moderator, comment.reference, { state: "held" })).toEqual({
      ok: false,
      reason: "changed",
    });
    clearConcerns(moderator, comment.reference, { outcome: "The street is a shopping street." });
    expect(publishFeedback(moderator, comment.reference, { state: "held" })).toEqual({
      ok: true,
      waits: false,
    });
  });

  test("are the facilitator of its group and the reviewer of its organisation, and nobody else", () => {
    const group = createGroup();
    const organisationId = createOrganisation().id;
    const make = () => createFeedback({ groupId: group.id, organisationId });
    expect(reportConcern(createActor("facilitator", group), make().reference, { text })).toEqual({
      ok: true,
    });
    const comment = make();
    const others = [createActor("groupMember", group), createActor("moderator")];
    for (const actor of others)
      expect(() => reportConcern(actor, comment.reference, { text })).toThrow(status(403));
    const strangers = [
      createActor("reviewer", { organisationId: createOrganisation().id }),
      createActor("facilitator", createGroup()),
      createActor("administrator"),
    ];
    for (const actor of strangers)
      expect(() => reportConcern(actor, comment.reference, { text })).toThrow(status(404));
    expect(reloadFeedback(comment.id)?.state).toBe("published");
  });
});
