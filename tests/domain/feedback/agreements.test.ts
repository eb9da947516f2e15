import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { pickAsQuotation } from "#app/domain/feedback/agreements/commands.server.ts";
import {
  describeQuoting,
  describeSecond,
  findAgreement,
  listAgreementsToGive,
} from "#app/domain/feedback/agreements/queries.server.ts";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { holdFeedback, publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { raiseConcerns } from "#app/domain/feedback/concerns/commands.server.ts";
import { getFeedback } from "#app/domain/feedback/queries.server.ts";
import { onlyTexts } from "#app/domain/feedback/texts.ts";
import { decideVersion } from "#app/domain/feedback/versions/commands.server.ts";
import { findWaitingVersion, versionOfWaiting } from "#app/domain/feedback/versions/queries.server.ts";
import { mayBeQuoted } from "#app/domain/feedback/visibility.server.ts";
import { codeHolder, VISITOR } from "#app/domain/policy.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { feedback, members } from "#db/schema/index.ts";
import { clearConcerns } from "#tests/as-read.ts";
import { createActor, createFeedback, createGroup, reloadFeedback } from "#tests/factories.ts";
import { writtenStates } from "#tests/states-of.ts";

const SUBMITTED = { state: "submitted", changedAt: null } as const;
const WAITS = { ok: true, waits: true };
const PUBLISHED = { ok: true, waits: false };

const [first, second] = [createActor("moderator"), createActor("moderator")];

function byVisitor(values: Partial<typeof feedback.$inferInsert> = {}) {
  return createFeedback({
    groupId: createGroup().id,
    authorId: null,
    isWithoutAccount: true,
    state: "submitted",
    publishedAt: null,
    ...values,
  });
}

const now = (comment: { id: string }) => {
  const { state, changedAt } = reloadFeedback(comment.id) ?? {};
  return { state: state ?? "withdrawn", changedAt: changedAt ?? null };
};

describe("what was sent without an account", () => {
  test("is published by one moderator, like any other", () => {
    const comment = byVisitor();
    expect(publishFeedback(first, comment.reference, SUBMITTED)).toEqual(PUBLISHED);
  });

  test("and raised a concern is published when another moderator agrees, and never by the same one twice", () => {
    const comment = byVisitor({ couldBeBetter: "Since then I can't breathe." });
    inTransaction((tx) => raiseConcerns(tx, VISITOR, comment));
    clearConcerns(first, comment.reference, { outcome: "It was last year." });
    expect(publishFeedback(first, comment.reference, SUBMITTED)).toEqual(WAITS);
    expect(publishFeedback(first, comment.reference, SUBMITTED)).toEqual(WAITS);
    expect(reloadFeedback(comment.id)?.state).toBe("submitted");
    expect(describeSecond(first, comment)).toEqual({ because: "It raised a concern", asked: "byMe" });
    expect(describeSecond(second, comment).asked).toBe("byAnother");
    const waiting = (actor: typeof first) => listAgreementsToGive(actor).map(({ reference }) => reference);
    expect(waiting(second)).toContain(comment.reference);
    expect(waiting(first)).not.toContain(comment.reference);
    expect(publishFeedback(second, comment.reference, SUBMITTED)).toEqual(PUBLISHED);
    expect(reloadFeedback(comment.id)?.state).toBe("published");
    expect(waiting(second)).not.toContain(comment.reference);
  });

  test("and says something about somebody in office needs two as well, once a moderator has seen that", () => {
    const comment = byVisitor({ couldBeBetter: "The person who runs the group shouts." });
    const shown = { ...SUBMITTED, isAboutOfficeHolder: true };
    expect(publishFeedback(first, comment.reference, shown)).toEqual(WAITS);
    // The second moderator need not tick it again.
    expect(publishFeedback(second, comment.reference, SUBMITTED)).toEqual(PUBLISHED);
  });

  test("needs two anew once its words have changed, or it was held meanwhile", () => {
    const comment = byVisitor();
    publishFeedback(first, comment.reference, { ...SUBMITTED, isAboutOfficeHolder: true });
    changeText(codeHolder(comment.id), comment.reference, {
      ...onlyTexts(comment),
      wentWell: "Other words.",
    });
    expect(findAgreement(comment, "publishing")).toBeUndefined();
    expect(publishFeedback(second, comment.reference, SUBMITTED)).toEqual({ ok: false, reason: "changed" });
    publishFeedback(second, comment.reference, { ...now(comment), isAboutOfficeHolder: true });
    holdFeedback(first, comment.reference, { ...now(comment), reason: "We ask the group." });
    expect(findAgreement(comment, "publishing")).toBeUndefined();
  });

  test("needs two for other words of it too, while those before stand", () => {
    const comment = byVisitor({ state: "published", publishedAt: new Date() });
    const words = { ...onlyTexts(comment), couldBeBetter: "They neglected him for days." };
    changeText(codeHolder(comment.id), comment.reference, words);
    clearConcerns(first, comment.reference, { outcome: "The ward knows." });
    const version = findWaitingVersion(comment);
    const decision = {
      decision: "publish" as const,
      reason: "",
      officeHolder: false,
      formVersion: version ? versionOfWaiting(version) : "",
    };
    expect(decideVersion(first, comment.reference, decision)).toEqual(WAITS);
    expect(reloadFeedback(comment.id)?.couldBeBetter).toBe(comment.couldBeBetter);
    expect(decideVersion(second, comment.reference, decision)).toEqual(PUBLISHED);
    expect(reloadFeedback(comment.id)?.couldBeBetter).toBe(words.couldBeBetter);
    expect(findAgreement(comment, "publishing")).toBeUndefined();
  });

  test("under an account one moderator is enough, whatever it says", () => {
    const group = createGroup();
    const writer = createActor("groupMember", group);
    const comment = byVisitor({ groupId: group.id, authorId: writer.id, isWithoutAccount: false });
    const shown = { ...SUBMITTED, isAboutOfficeHolder: true };
    expect(publishFeedback(first, comment.reference, shown)).toEqual(PUBLISHED);
  });

  test("a moderator whose account is gone agrees to nothing by that", () => {
    const gone = createActor("moderator");
    const comment = byVisitor();
    publishFeedback(gone, comment.reference, { ...SUBMITTED, isAboutOfficeHolder: true });
    db.delete(members).where(eq(members.id, gone.id)).run();
    expect(findAgreement(comment, "publishing")).toMatchObject({ proposedById: null, agreedAt: null });
    expect(publishFeedback(second, comment.reference, SUBMITTED)).toEqual(PUBLISHED);
  });
});

describe("quoting what was sent without an account", () => {
  const published = {
    state: "published",
    publishedAt: new Date(),
    mayQuote: true,
    audience: "group",
  } as const;
  const isQuotable = ({ id }: { id: string }) =>
    db.select({ id: feedback.id }).from(feedback).where(eq(feedback.id, id)).all().length === 1 &&
    db
      .select({ id: feedback.id })
      .from(feedback)
      .where(mayBeQuoted)
      .all()
      .some((row) => row.id === id);

  test("takes two moderators, its writer's consent, and the words that they read", () => {
    const comment = byVisitor(published);
    expect(isQuotable(comment)).toBe(false);
    expect(describeQuoting(first, comment)).toBe("notAsked");
    expect(pickAsQuotation(first, comment.reference, now(comment))).toEqual({ ok: true, isAgreed: false });
    expect(pickAsQuotation(first, comment.reference, now(comment))).toEqual({ ok: true, isAgreed: false });
    expect(isQuotable(comment)).toBe(false);
    expect(pickAsQuotation(second, comment.reference, now(comment))).toEqual({ ok: true, isAgreed: true });
    expect(isQuotable(comment)).toBe(true);
    expect(describeQuoting(first, comment)).toBe("agreed");

    db.update(feedback).set({ mayQuote: false }).where(eq(feedback.id, comment.id)).run();
    expect(isQuotable(comment)).toBe(false);
    db.update(feedback).set({ mayQuote: true }).where(eq(feedback.id, comment.id)).run();
    withdrawFeedback(codeHolder(comment.id), comment.reference);
    expect(findAgreement(comment, "quoting")).toBeUndefined();
  });

  test("what is for staff only, may not be quoted, or has an account behind it, needs no agreement and gets none", () => {
    for (const values of [{ audience: "staff" }, { mayQuote: false }, { isWithoutAccount: false }] as const) {
      const comment = byVisitor({ ...published, ...values });
      expect(describeQuoting(first, comment)).toBeNull();
      expect(pickAsQuotation(first, comment.reference, now(comment))).toEqual({
        ok: false,
        reason: "changed",
      });
    }
  });

  test("is over when other words of it are published", () => {
    const comment = byVisitor(published);
    for (const moderator of [first, second]) pickAsQuotation(moderator, comment.reference, now(comment));
    changeText(codeHolder(comment.id), comment.reference, { ...onlyTexts(comment), wentWell: "They rang." });
    expect(isQuotable(comment)).toBe(true);
    const version = findWaitingVersion(comment);
    decideVersion(first, comment.reference, {
      decision: "publish",
      reason: "",
      officeHolder: false,
      formVersion: version ? versionOfWaiting(version) : "",
    });
    expect(getFeedback(first, comment.reference).wentWell).toBe("They rang.");
    expect(isQuotable(comment)).toBe(false);
  });
});

test("docs/states.md says that another moderator agrees", () => {
  const comment = byVisitor();
  const steps = [first, first, second].map((moderator) => {
    publishFeedback(moderator, comment.reference, { ...SUBMITTED, isAboutOfficeHolder: true });
    return reloadFeedback(comment.id)?.state;
  });
  expect(steps).toEqual(["submitted", "submitted", "published"]);
  expect(writtenStates("Agreement of a second moderator")).toEqual([
    "asked another moderator agreed",
    "nothing moderator asked",
  ]);
});
