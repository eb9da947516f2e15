import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeConsent, tagFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { getOwnFeedback, listThemesOf } from "#app/domain/feedback/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { db } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  createTheme,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

const eventsOf = (actor: MemberActor) =>
  db
    .select()
    .from(events)
    .where(eq(events.actorId, actor.id))
    .all()
    .map(({ name, actorRole, details }) => ({ name, actorRole, details }));

/** What its own writer did is kept without who that is. */
const eventsAbout = (feedbackId: string) =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ details, actorId }) => details.feedbackId === feedbackId && actorId === null)
    .map(({ name, actorRole, details }) => ({ name, actorRole, details }));

/** A comment about a trust, published to a group, with everybody around it. */
function published() {
  const group = createGroup();
  const trust = createOrganisation();
  const author = createActor("groupMember", group);
  const feedback = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: author.id });
  return {
    group,
    trust,
    author,
    feedback,
    groupMember: createActor("groupMember", group),
    facilitator: createActor("facilitator", group),
    reviewer: createActor("reviewer", { organisationId: trust.id }),
    moderator: createActor("moderator"),
    administrator: createActor("administrator"),
  };
}

const sharing = {
  audience: "staff",
  mayCount: true,
  maySummarise: false,
  mayQuote: false,
  mayContact: true,
} as const;

describe("consent", () => {
  test("is changed by the writer, each use by itself, and applies at once", () => {
    const { author, feedback } = published();
    expect(changeConsent(author, feedback.reference, sharing)).toEqual({ ok: true });
    expect(reloadFeedback(feedback.id)).toMatchObject(sharing);
    expect(eventsOf(author)).toEqual([]);
    expect(eventsAbout(feedback.id)).toEqual([
      { name: "feedback.consentChanged", actorRole: "member", details: { feedbackId: feedback.id } },
    ]);
  });

  test("is not changed by anybody else, and not after the end", () => {
    const { author, feedback, administrator, ...readers } = published();
    for (const reader of [readers.groupMember, readers.facilitator, readers.reviewer, readers.moderator]) {
      expect(() => changeConsent(reader, feedback.reference, sharing)).toThrow(status(403));
    }
    expect(() => changeConsent(administrator, feedback.reference, sharing)).toThrow(status(404));
    withdrawFeedback(author, feedback.reference);
    expect(changeConsent(author, feedback.reference, sharing)).toEqual({ ok: false, reason: "changed" });
    expect(reloadFeedback(feedback.id)).toMatchObject({ audience: "group", mayContact: false });
  });
});

describe("withdrawing", () => {
  test.each(["submitted", "held", "published", "refused"] as const)(
    "is possible from %s, and blanks the words",
    (state) => {
      const author = createActor("member");
      const feedback = createFeedback({
        groupId: createGroup().id,
        authorId: author.id,
        state,
        checkReason: "The nurse Jane is named.",
      });
      withdrawFeedback(author, feedback.reference);
      expect(reloadFeedback(feedback.id)).toMatchObject({
        state: "withdrawn",
        wentWell: "",
        couldBeBetter: "",
        checkReason: null,
        withdrawnAt: expect.any(Date),
      });
    },
  );

  test("twice is once", () => {
    const { author, feedback } = published();
    withdrawFeedback(author, feedback.reference);
    const first = reloadFeedback(feedback.id);
    withdrawFeedback(author, feedback.reference);
    expect(reloadFeedback(feedback.id)).toEqual(first);
    expect(eventsAbout(feedback.id)).toHaveLength(1);
  });

  test("is the writer's alone", () => {
    const { feedback, groupMember, facilitator, reviewer, moderator } = published();
    for (const reader of [groupMember, facilitator, reviewer, moderator]) {
      expect(() => withdrawFeedback(reader, feedback.reference)).toThrow(status(403));
    }
    expect(reloadFeedback(feedback.id)?.state).toBe("published");
  });
});

describe("themes", () => {
  const [parking, staff] = [createTheme(), createTheme()];
  const themesOf = (id: string) => listThemesOf([id]).map(({ themeId }) => themeId);

  test("are chosen by a facilitator of the group, and chosen anew", () => {
    const { feedback, facilitator, group } = published();
    expect(
      tagFeedback(facilitator, feedback.reference, { couldBeBetter: [parking.id, staff.id, staff.id] }),
    ).toEqual({
      ok: true,
    });
    expect(themesOf(feedback.id)).toEqual([parking.id, staff.id]);
    tagFeedback(facilitator, feedback.reference, { couldBeBetter: [staff.id] });
    expect(themesOf(feedback.id)).toEqual([staff.id]);
    expect(eventsOf(facilitator)[0]).toEqual({
      name: "feedback.tagged",
      actorRole: "facilitator",
      details: { feedbackId: feedback.id, groupId: group.id },
    });
  });

  test("are those of the framework, and stand on published feedback only", () => {
    const { feedback, facilitator, group } = published();
    expect(tagFeedback(facilitator, feedback.reference, { couldBeBetter: [parking.id, "made-up"] })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(themesOf(feedback.id)).toEqual([]);
    const own = createFeedback({
      groupId: group.id,
      authorId: facilitator.id,
      state: "submitted",
      publishedAt: null,
    });
    expect(tagFeedback(facilitator, own.reference, { couldBeBetter: [parking.id] })).toEqual({
      ok: false,
      reason: "changed",
    });
  });

  test("are nobody else's to choose", () => {
    const { feedback, author, groupMember, reviewer, moderator, administrator } = published();
    for (const reader of [author, groupMember, reviewer, moderator]) {
      expect(() => tagFeedback(reader, feedback.reference, { couldBeBetter: [parking.id] })).toThrow(
        status(403),
      );
    }
    const elsewhere = createActor("facilitator", createGroup());
    for (const stranger of [administrator, elsewhere]) {
      expect(() => tagFeedback(stranger, feedback.reference, { couldBeBetter: [parking.id] })).toThrow(
        status(404),
      );
    }
    expect(themesOf(feedback.id)).toEqual([]);
  });
});

test("a person's own page is theirs alone", () => {
  const { feedback, author, groupMember, moderator } = published();
  expect(getOwnFeedback(author, feedback.reference).id).toBe(feedback.id);
  for (const other of [groupMember, moderator]) {
    expect(() => getOwnFeedback(other, feedback.reference)).toThrow(status(404));
  }
});
