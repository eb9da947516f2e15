import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { MAY_HAVE_ARRIVED, NO_SUCH_ADDRESS } from "#app/domain/email/delivering.server.ts";
import { EMAIL_KINDS, EMAILS } from "#app/domain/email/emails.server.ts";
import { readWaitingEmails, sendDueEmails } from "#app/domain/email/send.server.ts";
import { EVENTS } from "#app/domain/events/catalogue.ts";
import { type AudienceOf, recordEvent } from "#app/domain/events/record.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { startFlow } from "#app/domain/people/log-in-flows.server.ts";
import { consumeToken, findTokenHolder } from "#app/domain/people/one-time-tokens.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import {
  actions,
  documents,
  emails,
  events,
  feedback,
  members,
  notes,
  notesItems,
  officeProposals,
  offices,
  outbox,
  paperCopies,
  paperRounds,
  polls,
  recommendationReminders,
  recommendations,
} from "#db/schema/index.ts";
import { writeEmail } from "#tests/write-email.ts";
import {
  createActor,
  createDraft,
  createEmailChange,
  createFeedback,
  createGroup,
  createInvitation,
  createMeeting,
  createMember,
  createNotes,
  createRecommendation,
} from "../../factories.ts";
import { createReportVersion } from "../reports/issued/version.ts";

const MINUTE = 60_000;
const take = async () => {};

beforeEach(() => {
  db.delete(outbox).run();
  db.delete(emails).run();
});

test("an email goes once, when the mail server has taken it", async () => {
  const member = createMember();
  forget(member.id);
  const sent: Envelope[] = [];
  const send = async (envelope: Envelope) => void sent.push(envelope);
  expect(await sendDueEmails(send)).toBe(1);
  expect(await sendDueEmails(send)).toBe(0);
  expect(sent).toMatchObject([{ to: member.email, subject: "Choose a new password" }]);
});

test("the link is made when the email is sent, and works", async () => {
  const member = createMember();
  forget(member.id);
  const sent: Envelope[] = [];
  await sendDueEmails(async (envelope) => void sent.push(envelope));
  const token = sent[0]?.text.match(/token=(\S+)/)?.[1] ?? "";
  expect(findTokenHolder("resetPassword", token)?.id).toBe(member.id);
});

test("a mail server that is down is tried again, later each time, and the email is not lost", async () => {
  forget(createMember().id);
  const down = async () => {
    throw new Error("connect ECONNREFUSED");
  };
  let minutes = 0;
  for (const wait of [1, 5, 15, 60]) {
    setClock(() => Date.now() + minutes * MINUTE);
    expect(await sendDueEmails(down)).toBe(0);
    expect(await sendDueEmails(take), "not before its time").toBe(0);
    minutes += wait;
  }
  setClock(() => Date.now() + minutes * MINUTE);
  expect(await sendDueEmails(take)).toBe(1);
});

test.each([
  ["a reset", (id: string) => forget(id), "resetPassword" as const],
  ["an invitation", (id: string) => tell("account.invited", { memberId: id }), "acceptInvitation" as const],
])(
  "X7: %s that is tried again is the same email, whichever copy arrived: one link, which works once",
  async (_, ask, purpose) => {
    const member = createMember();
    ask(member.id);
    const copies: string[] = [];
    const keepAndFail = async ({ text }: { text: string }) => {
      copies.push(text);
      throw new Error("timed out, and may have arrived");
    };
    for (const minutes of [0, 2, 120]) {
      setClock(() => Date.now() + minutes * MINUTE);
      await sendDueEmails(keepAndFail);
    }
    expect(copies).toHaveLength(3);
    expect(new Set(copies).size).toBe(1);
    const link = copies[0]?.match(/token=(\S+)/)?.[1] ?? "";
    expect(findTokenHolder(purpose, link)?.id, "after two hours without a mail server").toBe(member.id);
    inTransaction((tx) => consumeToken(tx, purpose, link));
    setClock(() => Date.now() + 400 * MINUTE);
    await sendDueEmails(keepAndFail);
    expect(copies).toHaveLength(4);
    expect(findTokenHolder(purpose, link), "a copy makes no used link work again").toBeUndefined();
  },
);

test("a code to log in with is the same in each copy, and no other email has it", async () => {
  const codes: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const memberId = createMember().id;
    const flow = startFlow("email", { memberId, isOwnDevice: false });
    tell("account.logInEmailAsked", { memberId, flowId: flow.id });
    for (const minutes of [0, 2]) {
      setClock(() => Date.now() + minutes * MINUTE);
      await sendDueEmails(async ({ text }) => {
        codes.push(text.match(/instead: (.+)/)?.[1] ?? "none");
        throw new Error("timed out");
      });
    }
    setClock();
    db.delete(outbox).run();
  }
  expect(codes).toHaveLength(4);
  expect(codes[0]).toBe(codes[1]);
  expect(new Set(codes).size).toBe(2);
});

test("after the last try an email is given up and says why", async () => {
  forget(createMember().id);
  const refuse = async () => {
    throw new Error("421 not now");
  };
  for (let day = 0; day < 9; day += 1) {
    setClock(() => Date.now() + day * 1500 * MINUTE);
    await sendDueEmails(refuse);
  }
  expect(db.select().from(emails).all()).toMatchObject([
    { attempts: 9, sentAt: null, failedAt: expect.any(Date) },
  ]);
  expect(db.select().from(outbox).all()).toMatchObject([
    { sentAt: null, untoldAt: expect.any(Date), untoldBecause: "421 not now" },
  ]);
});

describe("an email that may have arrived", () => {
  const timeOut = async (_: Envelope, onHandedOver: () => void) => {
    onHandedOver();
    throw new Error("Timeout");
  };

  test("is never sent again: all of it had gone, and no answer came", async () => {
    forget(createMember().id);
    expect(await sendDueEmails(timeOut)).toBe(0);
    setClock(() => Date.now() + 10_000 * MINUTE);
    expect(await sendDueEmails(take)).toBe(0);
    expect(db.select().from(outbox).all()).toMatchObject([{ untoldBecause: MAY_HAVE_ARRIVED }]);
  });

  test("is sent again when the server said that it has not taken it", async () => {
    forget(createMember().id);
    const notTaken = async (_: Envelope, onHandedOver: () => void) => {
      onHandedOver();
      throw Object.assign(new Error("451 try later"), { responseCode: 451 });
    };
    expect(await sendDueEmails(notTaken)).toBe(0);
    setClock(() => Date.now() + 2 * MINUTE);
    expect(await sendDueEmails(take)).toBe(1);
  });

  test("is not sent again by the process after the one that was killed, and one that had not gone is", async () => {
    const [gone, stays] = [createMember(), createMember()];
    for (const { id } of [gone, stays]) forget(id);
    const killed = new Promise<void>(() => {});
    void sendDueEmails((_, onHandedOver) => {
      onHandedOver();
      return killed;
    });
    const sent: string[] = [];
    expect(await sendDueEmails(async ({ to }) => void sent.push(to))).toBe(1);
    expect(sent).toEqual([stays.email]);
  });
});

test("an address that there is not: the email ends, security alone is tried from then on, until one arrives", async () => {
  const member = createMember();
  const join = () => tell("group.joined", { groupId: createGroup().id, memberId: member.id });
  const refuse = async () => {
    throw Object.assign(new Error("550 no such mailbox"), { responseCode: 550 });
  };
  forget(member.id);
  await sendDueEmails(refuse);
  expect(db.select().from(outbox).all()).toMatchObject([{ untoldBecause: NO_SUCH_ADDRESS }]);
  join();
  setClock(() => Date.now() + 70 * MINUTE);
  expect(await sendDueEmails(take), "news").toBe(0);
  forget(member.id);
  expect(await sendDueEmails(take), "what they ask for").toBe(1);
  join();
  setClock(() => Date.now() + 140 * MINUTE);
  expect(await sendDueEmails(take), "it has arrived: news again").toBe(1);
});

test("nobody gets two emails of one kind for one period: the database has only one", () => {
  const { id: memberId } = createMember();
  const email = { memberId, kind: "news", period: "2027-01-04T07:00:00.000Z" };
  const row = { ...email, createdAt: now(), dueAt: now() };
  db.insert(emails)
    .values({ ...row, id: newId() })
    .run();
  expect(() =>
    db
      .insert(emails)
      .values({ ...row, id: newId() })
      .run(),
  ).toThrow(/UNIQUE/);
});

test("one email that cannot be sent does not hold up the next", async () => {
  const [first, second] = [createMember(), createMember()];
  forget(first.id);
  forget(second.id);
  const sent: string[] = [];
  await sendDueEmails(async ({ to }) => {
    if (to === first.email) throw new Error("no");
    sent.push(to);
  });
  expect(sent).toEqual([second.email]);
});

test("when the person or the thing is gone, so is the email", async () => {
  const [gone, author] = [createMember(), createMember()];
  forget(gone.id);
  db.delete(members).where(eq(members.id, gone.id)).run();
  const comment = createFeedback({ groupId: createGroup().id, authorId: author.id });
  tell("feedback.published", { feedbackId: comment.id, groupId: comment.groupId, authorId: author.id });
  db.delete(feedback).where(eq(feedback.id, comment.id)).run();
  expect(await sendDueEmails(take)).toBe(0);
  setClock(() => Date.now() + 70 * MINUTE);
  expect(await sendDueEmails(take)).toBe(0);
  expect(db.select().from(outbox).all()).toMatchObject([{ untoldBecause: "What it was about is gone" }]);
});

test("every email that an event sends is written", () => {
  const sent = Object.values(EVENTS).flatMap((entry) =>
    "email" in entry && entry.email ? [entry.email.kind] : [],
  );
  const missing = sent.filter((kind) => !(kind in EMAILS));
  expect(missing, "write each in app/domain/email/<subject>-emails.server.ts").toEqual([]);
});

test("no email repeats what somebody wrote", () => {
  const group = createGroup({ name: "Weald Cancer Action Group" });
  const comment = createFeedback({
    groupId: group.id,
    wentWell: "CANARY-well",
    couldBeBetter: "CANARY-better",
    checkReason: "CANARY-why",
  });
  const { notesId, actionId } = createNotesWithAction(group, "CANARY");
  const flow = startFlow("email", { memberId: createMember().id, isOwnDevice: false });
  const writer = createActor("member");
  const noticedAt = now();
  const draft = createDraft(writer, {
    groupId: group.id,
    wentWell: "CANARY-draft",
    updatedAt: noticedAt,
    noticedAt,
  });
  const details = {
    day: "2027-01-01",
    feedbackId: comment.id,
    draftId: draft.id,
    groupId: group.id,
    ...createRoom(group),
    notesId,
    actionId,
    flowId: flow.id,
    emailChangeId: createEmailChange().id,
    invitationId: createInvitation(group, createMember()).id,
    meetingId: createMeeting(group, {
      access: "CANARY-access",
      link: "https://meet.example/to-join",
      startsAt: new Date(now().getTime() + 60 * MINUTE),
      endsAt: new Date(now().getTime() + 120 * MINUTE),
    }).id,
    recommendationId: createRecommendation(group, comment.id, {
      title: "CANARY-title",
      asks: "CANARY-asks",
      why: "CANARY-why",
      doneWhen: "CANARY-done",
      textNote: "CANARY-note",
    }).id,
    ...createOfficeStory(group),
  };
  remindOfLateness(details.recommendationId, comment.authorId ?? "");
  // Those about a recommendation go to people whose feedback is behind it, and what is to be checked to moderators.
  createFeedback({ groupId: group.id, state: "submitted" });
  // What they were told is late is late: it was due long ago.
  db.insert(recommendationReminders)
    .values({
      recommendationId: details.recommendationId,
      sinceOn: "2020-01-06",
      level: "own",
      memberId: comment.authorId ?? "",
      remindedOn: "2020-02-04",
    })
    .run();
  db.update(recommendations)
    .set({ sinceOn: "2020-01-06", dueOn: "2020-02-03" })
    .where(eq(recommendations.id, details.recommendationId))
    .run();
  const papers = createPapers(details.meetingId);
  const readerOf = (kind: string) =>
    (kind.startsWith("recommendation") && comment.authorId) ||
    (kind === "papersSent" && papers.memberId) ||
    (kind === "toCheck" ? createActor("moderator") : createMember()).id;
  const reports: Record<string, string> = {
    reportToSign: createReportVersion(group, "toSign", "CANARY-report"),
    reportSentBack: createReportVersion(group, "draft", "CANARY-report"),
    reportIssued: createReportVersion(group, "issued", "CANARY-report"),
    reportReissued: createReportVersion(group, "issued", "CANARY-report"),
  };
  // Told while they may be put right, and not once they are agreed.
  const { id: toRead } = createNotes(createMeeting(group, { title: "CANARY" }), "review");
  const written = EMAIL_KINDS.map((kind) =>
    writeEmail(kind, readerOf(kind), "Sam", {
      ...details,
      notesId: kind === "notesToRead" ? toRead : notesId,
      roundId: papers.roundId,
      reportVersionId: reports[kind] ?? "",
    }),
  );
  expect(EMAIL_KINDS.filter((_, index) => JSON.stringify(written[index]).includes("CANARY"))).toEqual([]);
  // Whoever reads another's mail could follow the link to join: it is in the one email that is for the day itself.
  expect(EMAIL_KINDS.filter((_, index) => written[index]?.text.includes("to-join"))).toEqual([
    "meetingReminder",
  ]);
  expect(written.every(({ subject }) => subject.length > 0 && !/[\r\n]/.test(subject))).toBe(true);
  // Those about a comment lead to it, and no others do.
  const leading = EMAIL_KINDS.filter((_, index) => written[index]?.text.includes(comment.reference));
  expect(leading.toSorted()).toEqual(LEADING_TO_A_COMMENT.toSorted());
});

/** Emails that lead to one comment, each by its name: another one does so on purpose. */
const LEADING_TO_A_COMMENT = [
  ...["feedbackPublished", "feedbackHeld", "feedbackRefused", "feedbackResponded", "feedbackSuggested"],
  ...["feedbackPassedOn", "feedbackCombined", "feedbackTakenApart", "versionPublished", "versionRefused"],
  ...["questionAsked", "questionAnswered", "questionDeclined", "responseReturned", "reactionRefused"],
  ...["concernRaised", "concernOverdue", "recommendationMoved", "recommendationHelpedAsked"],
];

test("an email about a comment that was withdrawn meanwhile is not sent", async () => {
  const group = createGroup();
  const writer = createActor("groupMember", group);
  const comment = createFeedback({ groupId: group.id, authorId: writer.id });
  const tell = { feedbackId: comment.id };
  expect(writeEmail("feedbackPublished", writer.id, "Sam", tell).text).toContain(comment.reference);
  withdrawFeedback(writer, comment.reference);
  expect(() => writeEmail("feedbackPublished", writer.id, "Sam", tell)).toThrow(
    expect.objectContaining({ status: 404 }),
  );
});

test("what a stranger typed as a name is not sent to an address that nobody has confirmed", async () => {
  const member = createMember({ status: "unconfirmed", nameToShow: "see https://evil.example" });
  tell("account.created", { memberId: member.id });
  const sent: Envelope[] = [];
  await sendDueEmails(async (envelope) => void sent.push(envelope));
  expect(sent[0]?.text).toMatch(/^Hello,\n/);
});

test("nothing is remembered or told of a change that was rolled back", () => {
  const member = createMember();
  const before = db.select().from(events).all().length;
  expect(() =>
    inTransaction((tx) => {
      recordEvent(tx, VISITOR, "password.forgotten", { memberId: member.id });
      throw new Error("and then it failed");
    }),
  ).toThrow();
  expect(db.select().from(events).all()).toHaveLength(before);
  expect(db.select().from(outbox).all()).toEqual([]);
});

test("on a machine without mail server the operator can read what waits", () => {
  const member = createMember();
  forget(member.id);
  expect(readWaitingEmails()).toMatchObject([{ to: member.email }]);
});

function forget(memberId: string): void {
  tell("password.forgotten", { memberId });
}

function tell<E extends Parameters<typeof recordEvent>[2]>(
  name: E,
  details: Parameters<typeof recordEvent<E>>[3],
  ...audience: AudienceOf<E>
): void {
  inTransaction((tx) => recordEvent(tx, VISITOR, name, details, ...audience));
}

/** Notes of a meeting whose title, words and action all hold the same canary. */
function createNotesWithAction(group: ReturnType<typeof createGroup>, canary: string) {
  const { id: notesId } = createNotes(createMeeting(group, { title: canary }), "review");
  const once = now();
  db.update(notes)
    .set({
      state: "agreed",
      agreedAt: once,
      publicEdition: "published",
      publishedAt: once,
      namesCheckedAt: once,
    })
    .where(eq(notes.id, notesId))
    .run();
  const item = db
    .update(notesItems)
    .set({ title: canary, said: canary })
    .where(eq(notesItems.notesId, notesId))
    .returning()
    .get();
  const row = { itemId: item?.id ?? "", groupId: group.id, position: 1, text: canary, owner: canary };
  const actionId = newId();
  db.insert(actions)
    .values({ ...row, id: actionId, writtenAt: now(), isDueNextMeeting: true })
    .run();
  return { notesId, actionId };
}

/** It was due long ago, and somebody has been told. */
function remindOfLateness(recommendationId: string, memberId: string): void {
  const late = { state: "accepted", sinceOn: "2020-01-01", dueOn: "2020-01-29" } as const;
  db.update(recommendations).set(late).where(eq(recommendations.id, recommendationId)).run();
  const told = {
    recommendationId,
    memberId,
    level: "own",
    sinceOn: late.sinceOn,
    remindedOn: late.dueOn,
  } as const;
  db.insert(recommendationReminders).values(told).run();
}

/** A poll that is open and a document. */
function createRoom({ id: groupId }: { id: string }) {
  const [pollId, documentId] = [newId(), newId()];
  const named = { groupId, title: "Of the group" };
  db.insert(polls)
    .values({ id: pollId, ...named, place: "Hall", link: "", state: "open", createdAt: now() })
    .run();
  db.insert(documents)
    .values({ id: documentId, ...named, kind: "pdf", size: 1, addedAt: now() })
    .run();
  return { pollId, documentId };
}

/** An office with a last day, and a proposal that was refused for a reason. */
function createOfficeStory(group: { id: string }) {
  const [holder, asker] = [createMember(), createMember()];
  const office = { id: newId(), memberId: holder.id, office: "facilitator", groupId: group.id } as const;
  db.insert(offices)
    .values({ ...office, startsOn: "2027-01-01", endsOn: "2027-12-31" })
    .run();
  const proposal = { ...office, id: newId(), askedById: asker.id, askedAt: now(), decidedAt: now() };
  db.insert(officeProposals)
    .values({ ...proposal, state: "refused", reason: "CANARY-reason" })
    .run();
  return { officeId: office.id, proposalId: proposal.id };
}

/** Papers that went to somebody by email. */
function createPapers(meetingId: string) {
  const copy = { roundId: newId(), memberId: createMember().id, way: "email", isLarge: false } as const;
  db.insert(paperRounds).values({ id: copy.roundId, meetingId, number: 1, sentAt: now() }).run();
  db.insert(paperCopies).values(copy).run();
  return copy;
}
