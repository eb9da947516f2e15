import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { publishFeedback, refuseFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import {
  confirmFollowing,
  followByEmail,
  forgetFollowers,
  stopFollowing,
} from "#app/domain/feedback/followers/commands.server.ts";
import { makeLink, readLink } from "#app/domain/feedback/followers/links.server.ts";
import { askQuestion } from "#app/domain/feedback/questions/commands.server.ts";
import { codeHolder } from "#app/domain/policy.ts";
import { listResponses } from "#app/domain/responses/queries.server.ts";
import { decideReaction, reactToResponse } from "#app/domain/responses/reactions/commands.server.ts";
import { listReactionsToCheck } from "#app/domain/responses/reactions/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { feedbackCodes, feedbackFollowers, outbox } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";
import { explanation, respond } from "#tests/responses.ts";

const ADDRESS = "writer.of.it@example.org";

function createSent() {
  const values = { authorId: null, isWithoutAccount: true, state: "submitted", publishedAt: null } as const;
  const trust = createOrganisation();
  return { trust, ...createFeedback({ groupId: createGroup().id, organisationId: trust.id, ...values }) };
}

const followerOf = (feedbackId: string) =>
  db.select().from(feedbackFollowers).where(eq(feedbackFollowers.feedbackId, feedbackId)).get();

async function sendAll(): Promise<Envelope[]> {
  const sent: Envelope[] = [];
  await sendDueEmails(async (envelope) => void sent.push(envelope));
  return sent;
}

const tokenIn = (text = "", page: string) =>
  text.match(new RegExp(`/follow/email/${page}\\?token=(\\S+)`))?.[1] ?? "";

describe("an address beside a code", () => {
  test("is sealed and apart, and gets nothing but the question before it is confirmed", async () => {
    const sent = createSent();
    followByEmail(codeHolder(sent.id), ADDRESS);
    for (const table of ["feedback_followers", "outbox", "events", "feedback"])
      expect(JSON.stringify(sqlite().prepare(`select * from ${table}`).all()), table).not.toContain(ADDRESS);
    publishFeedback(createActor("moderator"), sent.reference, { state: "submitted", changedAt: null });
    const [question, ...more] = await sendAll();
    expect(more).toEqual([]);
    expect(question).toMatchObject({ to: ADDRESS });
    expect(confirmFollowing(tokenIn(question?.text, "confirm"))).toBe(true);
    expect(followerOf(sent.id)?.confirmedAt).not.toBeNull();
  });

  test("hears that something has changed, and not what, with one press that ends it", async () => {
    const sent = createSent();
    followByEmail(codeHolder(sent.id), ADDRESS);
    confirmFollowing(makeLink("confirm", followerOf(sent.id)?.id ?? ""));
    await sendAll();
    publishFeedback(createActor("moderator"), sent.reference, { state: "submitted", changedAt: null });
    const [email] = await sendAll();
    expect(email?.subject).toBe("Something has changed on Patient Voice");
    for (const secret of [sent.reference, sent.wentWell, sent.couldBeBetter, sent.id])
      expect(`${email?.subject} ${email?.text}`).not.toContain(secret);
    expect(email?.unsubscribe).toContain("/follow/email/stop?token=");
    stopFollowing(tokenIn(email?.text, "stop"));
    expect(followerOf(sent.id)).toBeUndefined();
  });

  test("hears of a question, a response, and words to a response that were not published: of each, nothing more", async () => {
    const { trust, ...sent } = createSent();
    const moderator = createActor("moderator");
    db.insert(feedbackCodes).values({ feedbackId: sent.id, keyName: "test", hash: sent.id }).run();
    followByEmail(codeHolder(sent.id), ADDRESS);
    confirmFollowing(makeLink("confirm", followerOf(sent.id)?.id ?? ""));
    await sendAll();
    const heardOf = async (did: { ok: boolean }) => {
      expect(did.ok).toBe(true);
      return (await sendAll()).map(({ to, text = "" }) => [to, /clinic|hours|ward/.test(text)]);
    };
    const once = [[ADDRESS, false]];
    expect(await heardOf(askQuestion(moderator, sent.reference, { text: "Which clinic?" }))).toEqual(once);
    expect(
      await heardOf(publishFeedback(moderator, sent.reference, { state: "submitted", changedAt: null })),
    ).toEqual(once);
    const reviewer = createActor("reviewer", { organisationId: trust.id });
    expect(await heardOf(respond(reviewer, sent.reference, explanation("New hours.")))).toEqual(once);
    const responseId = listResponses({ id: sent.id, combinedIntoId: null })[0]?.id;
    const said = { kind: "notAnswered", text: "The ward, not the clinic." } as const;
    expect(await heardOf(reactToResponse(codeHolder(sent.id), sent.reference, responseId, said))).toEqual([]);
    const waiting = listReactionsToCheck(moderator).find(({ reference }) => reference === sent.reference);
    const refusal = { decision: "refuse", reason: "It names a ward." } as const;
    expect(await heardOf(decideReaction(moderator, waiting?.id, refusal))).toEqual(once);
  });

  test("goes when the feedback is closed and its writer has been told, or when nobody confirmed it", async () => {
    const refused = createSent();
    followByEmail(codeHolder(refused.id), ADDRESS);
    confirmFollowing(makeLink("confirm", followerOf(refused.id)?.id ?? ""));
    await sendAll();
    refuseFeedback(createActor("moderator"), refused.reference, {
      state: "submitted",
      changedAt: null,
      reason: "It names somebody.",
    });
    forgetFollowers();
    expect(followerOf(refused.id), "the last email waits").toBeDefined();
    await sendAll();
    forgetFollowers();
    expect(followerOf(refused.id)).toBeUndefined();

    const never = createSent();
    followByEmail(codeHolder(never.id), ADDRESS);
    const later = Date.now() + 3 * 24 * 60 * 60 * 1000;
    setClock(() => later);
    forgetFollowers();
    setClock();
    expect(followerOf(never.id)).toBeUndefined();
  });

  test("that a mail server refuses for good is deleted", async () => {
    const sent = createSent();
    followByEmail(codeHolder(sent.id), ADDRESS);
    await sendDueEmails(async () => {
      throw Object.assign(new Error("550 no such user"), { responseCode: 550 });
    });
    expect(followerOf(sent.id)).toBeUndefined();
    expect(db.select().from(outbox).where(eq(outbox.feedbackId, sent.id)).get()?.untoldAt).not.toBeNull();
  });
});

test("a link does the one thing that it was signed for", () => {
  expect(readLink("confirm", makeLink("confirm", "one"))).toBe("one");
  expect(readLink("stop", makeLink("confirm", "one"))).toBe("");
  expect(readLink("stop", "one.forged")).toBe("");
  expect(readLink("stop", "")).toBe("");
});
