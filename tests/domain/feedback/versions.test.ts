import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { changeConsent, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { pinFeedback } from "#app/domain/feedback/pins/commands.server.ts";
import { findPin } from "#app/domain/feedback/pins/queries.server.ts";
import { listProgress } from "#app/domain/feedback/progress/queries.server.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { deriveStatus, listStatusChanges } from "#app/domain/feedback/status.ts";
import { onlyTexts } from "#app/domain/feedback/texts.ts";
import { decideVersion, destroyOtherTexts } from "#app/domain/feedback/versions/commands.server.ts";
import {
  describeOtherTexts,
  findWaitingVersion,
  listDaysOfChange,
  listVersions,
  listVersionsToCheck,
  versionOfWaiting,
} from "#app/domain/feedback/versions/queries.server.ts";
import { NEXT_VERSION_STATES } from "#app/domain/feedback/versions/rules.ts";
import { listResponses } from "#app/domain/responses/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { feedbackVersions, outbox } from "#db/schema/index.ts";
import type { VersionState } from "#db/vocabulary.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";
import { explanation, respond } from "#tests/responses.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const OTHER = { wentWell: "Another nurse rang.", couldBeBetter: "Parking took two hours.", carerText: "" };
const DAY = 24 * 60 * 60 * 1000;
const CHANGED = { ok: false, reason: "changed" };

afterEach(() => setClock());

/** A published comment with a response and a pin, whose writer has sent other words. */
function changed() {
  const group = createGroup();
  const trust = createOrganisation();
  const writer = createActor("groupMember", group);
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  const facilitator = createActor("facilitator", group);
  const moderator = createActor("moderator");
  const comment = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: writer.id });
  respond(reviewer, comment.reference, explanation());
  pinFeedback(facilitator, comment.reference, { reason: "For the next meeting." });
  expect(changeText(writer, comment.reference, OTHER)).toEqual({ ok: true });
  const reload = () => {
    const row = reloadFeedback(comment.id);
    if (!row) throw new Error("The comment is gone");
    return row;
  };
  const decide = (decision: "publish" | "refuse", reason = "") => {
    const version = findWaitingVersion(comment);
    const shown = { formVersion: version ? versionOfWaiting(version) : "" };
    return decideVersion(moderator, comment.reference, { decision, reason, officeHolder: false, ...shown });
  };
  return { group, writer, reviewer, facilitator, moderator, comment, reload, decide };
}

const emailsTo = (memberId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);

describe("a writer who changes the words of published feedback", () => {
  test("leaves everything standing until a moderator has read the new ones", () => {
    const { comment, moderator, reload } = changed();
    expect(reload()).toMatchObject({ state: "published", wentWell: comment.wentWell, isAnswered: true });
    expect(reload().publishedAt).toEqual(comment.publishedAt);
    expect(listResponses(comment)).toHaveLength(1);
    expect(findPin(comment)?.reason).toBe("For the next meeting.");
    expect(listVersionsToCheck(moderator).map(({ reference }) => reference)).toContain(comment.reference);
  });

  test("sees them published in the place of the old ones, with the responses and the pin", () => {
    const { comment, writer, reload, decide } = changed();
    expect(decide("publish")).toEqual({ ok: true, waits: false });
    expect(reload()).toMatchObject({ state: "published", ...OTHER });
    expect(reload().publishedAt).toEqual(comment.publishedAt);
    expect(listResponses(comment)).toHaveLength(1);
    expect(findPin(comment)).toBeDefined();
    expect(listVersions(comment)).toMatchObject([{ state: "replaced", wentWell: comment.wentWell }]);
    expect(listDaysOfChange(reload())).toHaveLength(1);
    expect(emailsTo(writer.id)).toContain("versionPublished");
    expect(decide("publish")).toEqual(CHANGED);
  });

  test("keeps the old ones when the new ones are refused, and reads why", () => {
    const { comment, writer, reload, decide } = changed();
    expect(decide("refuse", "It names a nurse.")).toEqual({ ok: true, waits: false });
    expect(reload()).toMatchObject({ state: "published", wentWell: comment.wentWell });
    expect(describeOtherTexts(comment)).toMatchObject([{ reason: "It names a nurse.", ...OTHER }]);
    expect(listDaysOfChange(reload())).toEqual([]);
    expect(emailsTo(writer.id)).toContain("versionRefused");
  });

  test("is told in the story of the feedback, each change on its day", () => {
    const { comment, reload, decide } = changed();
    const story = () =>
      listStatusChanges({
        ...reload(),
        progress: listProgress(comment),
        versions: listVersions(comment),
      }).map(({ deed }) => deed);
    expect(story().at(-1)).toBe("You sent other words, which wait for a moderator,");
    decide("publish");
    expect(story().at(-1)).toBe("A moderator published your other words");
    const now = listStatusChanges({
      ...reload(),
      progress: listProgress(comment),
      versions: listVersions(comment),
    });
    expect(now.findLast(({ isBeside }) => !isBeside)?.status, "where it is stays what it was").toEqual(
      deriveStatus(describeFeedback(reload())),
    );
  });

  test("sends others again: the last ones wait, and a decision about those before does not count", () => {
    const { comment, writer, moderator } = changed();
    const before = findWaitingVersion(comment);
    setClock(() => Date.now() + 1000);
    changeText(writer, comment.reference, { ...OTHER, wentWell: "A third nurse rang." });
    const shown = { formVersion: before ? versionOfWaiting(before) : "" };
    expect(
      decideVersion(moderator, comment.reference, {
        decision: "publish",
        reason: "",
        officeHolder: false,
        ...shown,
      }),
    ).toEqual(CHANGED);
    expect(listVersions(comment)).toMatchObject([{ state: "waiting", wentWell: "A third nurse rang." }]);
  });

  test("who goes back to the published words has changed nothing", () => {
    const { comment, writer } = changed();
    expect(changeText(writer, comment.reference, onlyTexts(comment))).toEqual({ ok: true });
    expect(listVersions(comment)).toEqual([]);
  });

  test("can take the present text down meanwhile: nobody reads it, and the responses come back with the new words", () => {
    const { comment, writer, facilitator, reload } = changed();
    expect(changeText(writer, comment.reference, { ...OTHER, takeDown: true })).toEqual({ ok: true });
    expect(reload()).toMatchObject({ state: "submitted", publishedAt: null, ...OTHER });
    expect(findWaitingVersion(comment)).toBeUndefined();
    expect(listVersions(comment)).toMatchObject([{ state: "replaced", wentWell: comment.wentWell }]);
    expect(listResponses(comment)).toHaveLength(1);
    expect(() => changeText(facilitator, comment.reference, OTHER)).toThrow(status(404));
  });

  test("is decided about by a moderator alone, and never by the writer", () => {
    const { comment, writer, facilitator, decide } = changed();
    const version = findWaitingVersion(comment);
    const shown = { formVersion: version ? versionOfWaiting(version) : "" };
    for (const actor of [writer, facilitator])
      expect(() =>
        decideVersion(actor, comment.reference, {
          decision: "publish",
          reason: "",
          officeHolder: false,
          ...shown,
        }),
      ).toThrow(status(403));
    expect(decide("publish")).toEqual({ ok: true, waits: false });
  });
});

describe("consent while other words wait", () => {
  const all = { mayCount: true, maySummarise: true, mayQuote: true, mayContact: true };
  const none = { mayCount: false, maySummarise: false, mayQuote: false, mayContact: false };

  test("is taken away at once, and for the words that wait", () => {
    const { comment, writer, reload, decide } = changed();
    changeConsent(writer, comment.reference, { audience: "staff", ...none });
    expect(reload()).toMatchObject({ audience: "staff", ...none });
    decide("publish");
    expect(reload()).toMatchObject({ audience: "staff", ...none });
  });

  test("is given with them, and not before", () => {
    const { comment, writer, reload, decide } = changed();
    expect(reload().mayContact).toBe(false);
    changeConsent(writer, comment.reference, { audience: "group", ...all });
    expect(reload().mayContact).toBe(false);
    decide("publish");
    expect(reload()).toMatchObject(all);
  });

  test("is not given by words that are refused", () => {
    const { comment, writer, reload, decide } = changed();
    changeConsent(writer, comment.reference, { audience: "group", ...all });
    decide("refuse", "It names a nurse.");
    expect(reload().mayContact).toBe(false);
  });
});

describe("texts that do not stand any more", () => {
  test("are destroyed after 30 days; that they were changed, and when, stays", () => {
    const { comment, reload, decide } = changed();
    decide("publish");
    const days = listDaysOfChange(reload());
    setClock(() => Date.now() + 29 * DAY);
    destroyOtherTexts();
    expect(describeOtherTexts(comment)).toHaveLength(1);
    setClock(() => Date.now() + 31 * DAY);
    destroyOtherTexts();
    expect(describeOtherTexts(comment)).toEqual([]);
    expect(JSON.stringify(listVersions(comment))).not.toContain(comment.wentWell);
    expect(listDaysOfChange(reload())).toEqual(days);
  });

  test("wait as long as nobody has decided", () => {
    const { comment } = changed();
    setClock(() => Date.now() + 90 * DAY);
    destroyOtherTexts();
    expect(findWaitingVersion(comment)).toMatchObject(OTHER);
  });

  test("go with the feedback when it is withdrawn", () => {
    const { comment, writer, decide } = changed();
    decide("publish");
    changeText(writer, comment.reference, { ...OTHER, wentWell: "Once more." });
    withdrawFeedback(writer, comment.reference);
    expect(
      db.select().from(feedbackVersions).where(eq(feedbackVersions.feedbackId, comment.id)).all(),
    ).toEqual([]);
  });
});

test("docs/states.md says what becomes of other words", () => {
  expect(writtenStates("Other words of feedback")).toEqual(
    ruledStates<VersionState>(NEXT_VERSION_STATES, () => "moderator"),
  );
});
