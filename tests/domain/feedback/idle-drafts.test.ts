import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saveTexts } from "#app/domain/feedback/drafts/commands.server.ts";
import { hasDrafts, listDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
import { tidyIdleDrafts } from "#app/domain/feedback/drafts/retention.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { db } from "#db/client.server.ts";
import { feedbackDrafts, outbox } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createDraft, createGroup } from "#tests/factories.ts";
import { writeEmail } from "#tests/write-email.ts";

const START = Date.parse("2026-01-05T10:00:00Z");
const onDay = (day: number) => setClock(() => START + day * DAY);

beforeEach(() => {
  db.delete(feedbackDrafts).run();
  onDay(0);
});
afterEach(() => setClock(() => Date.now()));

function story() {
  const group = createGroup();
  const writer = createActor("groupMember", group);
  return { writer, draft: createDraft(writer, { groupId: group.id }) };
}

const emailsTo = ({ id }: MemberActor) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, id))
    .all()
    .filter(({ kind }) => kind === "draftIdle");

/** What the job does, hour by hour, up to a day. */
function liveUntil(day: number, from = 0) {
  for (let now = from; now <= day; now += 1) {
    onDay(now);
    tidyIdleDrafts();
  }
}

describe("a draft that is left alone", () => {
  test("is kept for 90 days; after 76 its writer is told, once, with the day", () => {
    const { writer } = story();
    liveUntil(75);
    expect(emailsTo(writer)).toEqual([]);
    liveUntil(89, 76);
    const [row, ...more] = emailsTo(writer);
    expect(more).toEqual([]);
    expect(hasDrafts(writer)).toBe(true);
    const { text } = writeEmail("draftIdle", writer.id, "Ann", row?.details ?? {});
    // The 90th day from 5 January.
    expect(text).toContain("On 5 April 2026 we delete what you wrote.");
    expect(text).not.toContain("nurse");
    onDay(90);
    expect(tidyIdleDrafts()).toEqual({ noticed: 0, deleted: 1 });
    expect(tidyIdleDrafts()).toEqual({ noticed: 0, deleted: 0 });
    expect(hasDrafts(writer)).toBe(false);
  });

  test("begins its days anew with the first word that is typed, and an email that waits is not sent", () => {
    const { writer, draft } = story();
    liveUntil(80);
    saveTexts(writer, draft.id, { wentWell: "One more thing", couldBeBetter: "" });
    const [row] = emailsTo(writer);
    expect(() => writeEmail("draftIdle", writer.id, "Ann", row?.details ?? {})).toThrow(
      expect.objectContaining({ status: 404 }),
    );
    liveUntil(155, 81);
    expect(emailsTo(writer)).toHaveLength(1);
    liveUntil(169, 156);
    expect(emailsTo(writer)).toHaveLength(2);
    expect(listDrafts(writer)).toHaveLength(1);
    liveUntil(170, 170);
    expect(listDrafts(writer)).toEqual([]);
  });

  test("is never deleted without two weeks' notice, even when the server was away for months", () => {
    const { writer } = story();
    liveUntil(200, 200);
    expect(emailsTo(writer)).toHaveLength(1);
    liveUntil(213, 201);
    expect(hasDrafts(writer)).toBe(true);
    liveUntil(214, 214);
    expect(hasDrafts(writer)).toBe(false);
  });

  test("is found along an index", () => {
    const plan = explainStatements(tidyIdleDrafts).join("\n");
    expect(plan).toContain("feedback_drafts_idle");
    expect(plan).not.toMatch(/SCAN feedback_drafts(?! USING)|TEMP B-TREE/);
  });
});
