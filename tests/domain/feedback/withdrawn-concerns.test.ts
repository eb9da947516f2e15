import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";

import { NONE_STAYS } from "#app/domain/erasure/account.server.ts";
import { submitFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { escalateOverdueConcerns } from "#app/domain/feedback/concerns/commands.server.ts";
import { listConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { listWithdrawnConcerns } from "#app/domain/feedback/concerns/withdrawn.server.ts";
import { eraseMember } from "#app/domain/own-data/erasing.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { destroyInTransaction } from "#app/domain/recovery/destroying.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, feedback, feedbackConcerns, outbox } from "#db/schema/index.ts";
import { createActor, createDraft, createGroup } from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";
import { writeEmail } from "#tests/write-email.ts";
import { close } from "../own-data/filled.ts";

/** A Wednesday, in the hours of work. */
const MORNING = Date.parse("2026-06-10T09:30:00Z");
const DAY = 24 * 60 * 60 * 1000;

beforeEach(makeDatabaseFresh);
afterEach(() => setClock());

/** Somebody writes what raises two concerns. */
function sendIn() {
  setClock(() => MORNING);
  const moderator = createActor("moderator");
  const group = createGroup({ name: "Weald CAG" });
  const writer = createActor("groupMember", group);
  const couldBeBetter = "I cannot breathe at night. My brother hit me again.";
  const sent = submitFeedback(writer, createDraft(writer, { groupId: group.id, couldBeBetter }).id);
  if (!sent.ok) throw new Error(sent.reason);
  expect(listConcerns(moderator)).toHaveLength(2);
  return { moderator, writer, reference: sent.reference, group };
}

function emailsTo(memberId: string): string[] {
  return db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind)
    .filter((kind) => kind === "concernWithdrawn");
}

test("a moderator is told once that what they should look at was withdrawn, and the list says so for a week", () => {
  const { moderator, writer, reference } = sendIn();
  expect(listWithdrawnConcerns(moderator)).toEqual([]);
  withdrawFeedback(writer, reference);
  expect(listConcerns(moderator)).toEqual([]);
  expect(emailsTo(moderator.id), "two concerns, one email").toEqual(["concernWithdrawn"]);
  expect(listWithdrawnConcerns(moderator)).toEqual([
    { groupName: "Weald CAG", day: "10 June 2026", why: "Its writer withdrew it" },
  ]);
  const outcomes = db.select({ outcome: feedbackConcerns.outcome }).from(feedbackConcerns).all();
  expect(outcomes).toEqual(Array(2).fill({ outcome: "Its writer withdrew it." }));
  setClock(() => MORNING + 7 * DAY + 1);
  expect(listWithdrawnConcerns(moderator)).toEqual([]);
});

test("nothing is left of what was erased but that it was on the list: ids, and not whose", () => {
  const { moderator, writer, reference } = sendIn();
  expect(close(writer.id, "goes").ok).toBe(true);
  expect(db.select().from(feedback).all()).toEqual([]);
  expect(db.select().from(feedbackConcerns).all()).toEqual([]);
  expect(listWithdrawnConcerns(moderator)).toMatchObject([{ why: "Its writer withdrew it" }]);
  const rows = db.select().from(events).where(eq(events.name, "concern.withdrawn")).all();
  expect(rows).toHaveLength(2);
  for (const { actorId, requestId, details } of rows) {
    expect({ actorId, requestId }).toEqual({ actorId: null, requestId: null });
    expect(Object.keys(details).sort()).toEqual(["concernId", "feedbackId", "groupId"]);
    for (const id of Object.values(details)) expect(id).toMatch(/^\S{16,}$/);
  }
  const told = db.select().from(outbox).where(eq(outbox.kind, "concernWithdrawn")).all();
  expect(told.map(({ memberId }) => memberId)).toEqual([moderator.id]);
  const email = writeEmail("concernWithdrawn", moderator.id, "Mo", told[0]?.details ?? {});
  expect(email.text).toContain("/manage/checks/today");
  expect(`${email.subject} ${email.text}`).not.toMatch(new RegExp(`${reference}|breathe|hit me|Weald`));
});

test("the list does not say of its writer what the service did, and nobody is told of what no list had", () => {
  const { moderator, writer } = sendIn();
  destroyInTransaction((tx) =>
    eraseMember(tx, OPERATOR, writer.id, NONE_STAYS, "account.erasedAfterDeath", {}),
  );
  expect(listWithdrawnConcerns(moderator)).toMatchObject([{ why: "It was erased" }]);

  const group = createGroup();
  const calm = createActor("groupMember", group);
  const sent = submitFeedback(calm, createDraft(calm, { groupId: group.id, couldBeBetter: "Cold tea." }).id);
  withdrawFeedback(calm, sent.ok ? sent.reference : "");
  expect(listWithdrawnConcerns(moderator)).toHaveLength(1);
  expect(emailsTo(moderator.id)).toHaveLength(1);
});

test("the second on the rota is told where they had been told before, and a member cannot read the list", () => {
  const { moderator, writer, reference } = sendIn();
  setClock(() => MORNING + 2 * DAY);
  expect(escalateOverdueConcerns()).toBe(2);
  withdrawFeedback(writer, reference);
  expect(emailsTo(moderator.id)).toHaveLength(1);
  expect(() => listWithdrawnConcerns(writer)).toThrow(expect.objectContaining({ status: 403 }));
});
