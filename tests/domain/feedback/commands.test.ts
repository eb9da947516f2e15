import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  answerFeedback,
  changeConsent,
  tagFeedback,
  withdrawFeedback,
} from "#app/domain/feedback/commands.server.ts";
import { getOwnFeedback, listReplies, listThemesOf } from "#app/domain/feedback/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { db } from "#db/client.server.ts";
import { events, outbox } from "#db/schema/index.ts";
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

const emailsTo = (memberId: string, kind: "feedbackAnswered") =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.memberId, memberId), eq(outbox.kind, kind)))
    .all();

/** A piece about a trust, published to a group, with everybody around it. */
function published() {
  const group = createGroup();
  const trust = createOrganisation();
  const author = createActor("groupMember", group);
  const piece = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: author.id });
  return {
    group,
    trust,
    author,
    piece,
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
    const { author, piece } = published();
    expect(changeConsent(author, piece.reference, sharing)).toEqual({ ok: true });
    expect(reloadFeedback(piece.id)).toMatchObject(sharing);
    expect(eventsOf(author)).toEqual([
      { name: "feedback.consentChanged", actorRole: "member", details: { feedbackId: piece.id } },
    ]);
  });

  test("is not changed by anybody else, and not after the end", () => {
    const { author, piece, administrator, ...readers } = published();
    for (const reader of [readers.groupMember, readers.facilitator, readers.reviewer, readers.moderator]) {
      expect(() => changeConsent(reader, piece.reference, sharing)).toThrow(status(403));
    }
    expect(() => changeConsent(administrator, piece.reference, sharing)).toThrow(status(404));
    withdrawFeedback(author, piece.reference);
    expect(changeConsent(author, piece.reference, sharing)).toEqual({ ok: false });
    expect(reloadFeedback(piece.id)).toMatchObject({ audience: "group", mayContact: false });
  });
});

describe("withdrawing", () => {
  test.each(["submitted", "held", "published", "refused"] as const)(
    "is possible from %s, and blanks the words",
    (state) => {
      const author = createActor("member");
      const piece = createFeedback({
        groupId: createGroup().id,
        authorId: author.id,
        state,
        checkReason: "The nurse Jane is named.",
      });
      withdrawFeedback(author, piece.reference);
      expect(reloadFeedback(piece.id)).toMatchObject({
        state: "withdrawn",
        wentWell: "",
        couldBeBetter: "",
        checkReason: null,
        withdrawnAt: expect.any(Date),
      });
    },
  );

  test("twice is once", () => {
    const { author, piece } = published();
    withdrawFeedback(author, piece.reference);
    const first = reloadFeedback(piece.id);
    withdrawFeedback(author, piece.reference);
    expect(reloadFeedback(piece.id)).toEqual(first);
    expect(eventsOf(author)).toHaveLength(1);
  });

  test("is the writer's alone", () => {
    const { piece, groupMember, facilitator, reviewer, moderator } = published();
    for (const reader of [groupMember, facilitator, reviewer, moderator]) {
      expect(() => withdrawFeedback(reader, piece.reference)).toThrow(status(403));
    }
    expect(reloadFeedback(piece.id)?.state).toBe("published");
  });
});

describe("themes", () => {
  const [parking, staff] = [createTheme(), createTheme()];
  const themesOf = (id: string) => listThemesOf([id]).map(({ themeId }) => themeId);

  test("are chosen by a facilitator of the group, and chosen anew", () => {
    const { piece, facilitator, group } = published();
    expect(tagFeedback(facilitator, piece.reference, [parking.id, staff.id, staff.id])).toEqual({ ok: true });
    expect(themesOf(piece.id)).toEqual([parking.id, staff.id]);
    tagFeedback(facilitator, piece.reference, [staff.id]);
    expect(themesOf(piece.id)).toEqual([staff.id]);
    expect(eventsOf(facilitator)[0]).toEqual({
      name: "feedback.tagged",
      actorRole: "facilitator",
      details: { feedbackId: piece.id, groupId: group.id },
    });
  });

  test("are those of the framework, and stand on published feedback only", () => {
    const { piece, facilitator, group } = published();
    expect(tagFeedback(facilitator, piece.reference, [parking.id, "made-up"])).toEqual({ ok: false });
    expect(themesOf(piece.id)).toEqual([]);
    const own = createFeedback({
      groupId: group.id,
      authorId: facilitator.id,
      state: "submitted",
      publishedAt: null,
    });
    expect(tagFeedback(facilitator, own.reference, [parking.id])).toEqual({ ok: false });
  });

  test("are nobody else's to choose", () => {
    const { piece, author, groupMember, reviewer, moderator, administrator } = published();
    for (const reader of [author, groupMember, reviewer, moderator]) {
      expect(() => tagFeedback(reader, piece.reference, [parking.id])).toThrow(status(403));
    }
    const elsewhere = createActor("facilitator", createGroup());
    for (const stranger of [administrator, elsewhere]) {
      expect(() => tagFeedback(stranger, piece.reference, [parking.id])).toThrow(status(404));
    }
    expect(themesOf(piece.id)).toEqual([]);
  });
});

describe("a reply", () => {
  const words = "We have asked the council for more spaces.";

  test("stands in the name of the organisation, and its writer is told", () => {
    const { piece, reviewer, author, trust } = published();
    expect(answerFeedback(reviewer, piece.reference, { words })).toEqual({ ok: true });
    expect(listReplies(piece)).toEqual([
      { organisationName: trust.name, words, createdAt: expect.any(Date) },
    ]);
    expect(JSON.stringify(listReplies(piece))).not.toContain(reviewer.id);
    expect(emailsTo(author.id, "feedbackAnswered")).toHaveLength(1);
    expect(eventsOf(reviewer)).toEqual([
      {
        name: "feedback.answered",
        actorRole: "reviewer",
        details: { feedbackId: piece.id, organisationId: trust.id, authorId: author.id },
      },
    ]);
    expect(JSON.stringify(eventsOf(reviewer))).not.toContain("council");
  });

  test("sent twice is one reply and one email; a second one is refused", () => {
    const { piece, reviewer, author } = published();
    answerFeedback(reviewer, piece.reference, { words });
    expect(answerFeedback(reviewer, piece.reference, { words })).toEqual({ ok: true });
    expect(answerFeedback(reviewer, piece.reference, { words: "Other words" })).toEqual({
      ok: false,
      reason: "alreadyAnswered",
    });
    expect(listReplies(piece)).toHaveLength(1);
    expect(emailsTo(author.id, "feedbackAnswered")).toHaveLength(1);
  });

  test("to feedback whose writer has no account goes to nobody", () => {
    const { group, trust, reviewer } = published();
    const piece = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: null });
    expect(answerFeedback(reviewer, piece.reference, { words })).toEqual({ ok: true });
    expect(eventsOf(reviewer).at(-1)?.details).toMatchObject({ authorId: "" });
  });

  test("is given by a reviewer of the organisation, and never to one's own words", () => {
    const { piece, author, groupMember, facilitator, moderator, administrator, trust, group, reviewer } =
      published();
    for (const reader of [author, groupMember, facilitator, moderator]) {
      expect(() => answerFeedback(reader, piece.reference, { words })).toThrow(status(403));
    }
    const elsewhere = createActor("reviewer", { organisationId: createOrganisation().id });
    for (const stranger of [administrator, elsewhere]) {
      expect(() => answerFeedback(stranger, piece.reference, { words })).toThrow(status(404));
    }
    const own = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: reviewer.id });
    expect(() => answerFeedback(reviewer, own.reference, { words })).toThrow(status(403));
    expect(listReplies(piece)).toEqual([]);
  });
});

test("a person's own page is theirs alone", () => {
  const { piece, author, groupMember, moderator } = published();
  expect(getOwnFeedback(author, piece.reference).id).toBe(piece.id);
  for (const other of [groupMember, moderator]) {
    expect(() => getOwnFeedback(other, piece.reference)).toThrow(status(404));
  }
});
