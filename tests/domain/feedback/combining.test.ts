import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { writeEmail } from "#app/domain/email/texts.server.ts";
import { combineFeedback, takeApart } from "#app/domain/feedback/combining/commands.server.ts";
import { findLead, findLikelySame, listFollowers } from "#app/domain/feedback/combining/queries.server.ts";
import { answerFeedback, changeConsent, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listGroupFeedback, listOrganisationFeedback } from "#app/domain/feedback/lists.server.ts";
import { describeFeedback, getOwnFeedback, listReplies } from "#app/domain/feedback/queries.server.ts";
import { mayCombine, NEXT_COMBINED } from "#app/domain/feedback/rules.ts";
import { deriveStatus } from "#app/domain/feedback/status.ts";
import { countUnanswered, countUntagged } from "#app/domain/feedback/work.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { countPeople } from "#app/domain/reports/count.server.ts";
import { KEY } from "#app/domain/reports/report.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createMember,
  createOrganisation,
  joinGroup,
  reloadFeedback,
} from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const emailsTo = (memberId: string | null) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId ?? ""))
    .all();

function story() {
  const group = createGroup();
  const trust = createOrganisation();
  const about = { groupId: group.id, organisationId: trust.id };
  const byMember = (values = {}) => {
    const member = createMember();
    joinGroup(member.id, group.id);
    return createFeedback({ ...about, authorId: member.id, ...values });
  };
  const lead = byMember({ wentWell: "They rang each evening." });
  const piece = byMember({ wentWell: "Somebody rang him every evening." });
  const facilitator = createActor("facilitator", group);
  const combine = () => combineFeedback(facilitator, piece.reference, { lead: lead.reference });
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  return { group, trust, about, byMember, lead, piece, facilitator, combine, reviewer };
}

const references = ({ items }: { items: readonly { reference: string }[] }) =>
  items.map(({ reference }) => reference);

describe("two pieces that tell of the same", () => {
  test("are one in the lists and two on the thread, and their writer is told", () => {
    const { group, trust, lead, piece, facilitator, combine, reviewer } = story();
    expect(combine()).toEqual({ ok: true });
    const everything = { theme: null, stage: null };
    expect(references(listGroupFeedback(facilitator, group, everything))).toEqual([lead.reference]);
    expect(references(listOrganisationFeedback(reviewer, trust.id))).toEqual([lead.reference]);
    expect(listFollowers(reviewer, lead).map(({ id }) => id)).toEqual([piece.id]);
    expect(countUnanswered(reviewer)).toBe(1);
    expect(countUntagged(facilitator)[0]?.count).toBe(1);

    const writer = getActor(piece.authorId ?? "");
    const own = getOwnFeedback(writer, piece.reference);
    expect(deriveStatus(describeFeedback(own)).words).toBe("Combined with another");
    expect(findLead(writer, own)?.reference).toBe(lead.reference);
    const [row] = emailsTo(piece.authorId);
    expect(row?.kind).toBe("feedbackCombined");
    expect(writeEmail("feedbackCombined", writer.id, "Ann", row?.details ?? {}).text).toContain(
      `/your-page/feedback/${piece.reference}`,
    );
    expect(emailsTo(lead.authorId)).toEqual([]);
  });

  test("have one reply, which reaches each writer at their own piece", () => {
    const { lead, piece, byMember, facilitator, combine, reviewer } = story();
    const third = byMember();
    combineFeedback(facilitator, third.reference, { lead: piece.reference });
    combine();
    expect(answerFeedback(reviewer, piece.reference, { words: "Thank you." }).ok).toBe(false);
    expect(answerFeedback(reviewer, lead.reference, { words: "Thank you." })).toEqual({ ok: true });
    for (const { id, authorId, reference } of [lead, piece, third]) {
      const told = emailsTo(authorId).filter(({ kind }) => kind === "feedbackAnswered");
      expect(told.map(({ details }) => details.feedbackId)).toEqual([id]);
      const own = getOwnFeedback(getActor(authorId ?? ""), reference);
      expect(listReplies(own).map(({ words }) => words)).toEqual(["Thank you."]);
    }
  });

  test("stay two people in what is counted; two pieces of one person stay one", () => {
    const { group, about, facilitator, lead, combine } = story();
    const scope = { scope: "group", placeId: group.id } as const;
    const year = { kind: "year", startsOn: `${today(now()).slice(0, 4)}-01-01` } as const;
    const count = () => countPeople(scope, year)[KEY.people];
    expect(count()).toBe(2);
    combine();
    expect(count()).toBe(2);
    const again = createFeedback({ ...about, authorId: lead.authorId });
    combineFeedback(facilitator, again.reference, { lead: lead.reference });
    expect(count()).toBe(2);
  });

  test("are taken apart again, and everybody's lists are as before", () => {
    const { group, piece, facilitator, combine } = story();
    combine();
    takeApart(facilitator, piece.reference);
    takeApart(facilitator, piece.reference);
    expect(references(listGroupFeedback(facilitator, group, { theme: null, stage: null }))).toHaveLength(2);
    expect(emailsTo(piece.authorId).map(({ kind }) => kind)).toEqual([
      "feedbackCombined",
      "feedbackTakenApart",
    ]);
  });

  test("stand by themselves again when either is withdrawn or gets other readers", () => {
    const sharing = { mayCount: true, maySummarise: true, mayQuote: true, mayContact: false };
    const leaving = [
      (lead: string, writer: string) => withdrawFeedback(getActor(writer), lead),
      (lead: string, writer: string) =>
        void changeConsent(getActor(writer), lead, { ...sharing, audience: "staff" }),
    ];
    for (const leave of leaving) {
      const { lead, piece, combine } = story();
      combine();
      leave(lead.reference, lead.authorId ?? "");
      expect(reloadFeedback(piece.id)).toMatchObject({ combinedIntoId: null, combinedAt: null });
      expect(emailsTo(piece.authorId).at(-1)?.kind).toBe("feedbackTakenApart");
    }
    const { piece, lead, combine, reviewer } = story();
    combine();
    withdrawFeedback(getActor(piece.authorId ?? ""), piece.reference);
    expect(listFollowers(reviewer, lead)).toEqual([]);
  });
});

describe("who may combine what", () => {
  test("the group's facilitators alone, in their own group", () => {
    const { group, lead, piece, reviewer } = story();
    const into = { lead: lead.reference };
    for (const actor of [createActor("groupMember", group), reviewer, createActor("moderator")]) {
      expect(() => combineFeedback(actor, piece.reference, into)).toThrow(status(403));
      expect(() => takeApart(actor, piece.reference)).toThrow(status(403));
    }
    const stranger = createActor("facilitator", createGroup());
    expect(() => combineFeedback(stranger, piece.reference, into)).toThrow(status(404));
  });

  test("only where nobody loses sight of a piece by it", () => {
    const { lead, piece, byMember } = story();
    const other = createOrganisation().id;
    expect(mayCombine(piece, lead)).toBe(true);
    expect(mayCombine(lead, lead)).toBe(false);
    expect(mayCombine(byMember({ organisationId: other }), lead)).toBe(false);
    expect(mayCombine(byMember({ organisationId: null }), lead)).toBe(true);
    expect(mayCombine(lead, byMember({ organisationId: null }))).toBe(false);
    expect(mayCombine(byMember({ audience: "staff" }), lead)).toBe(true);
    expect(mayCombine(piece, byMember({ audience: "staff" }))).toBe(false);
    expect(mayCombine(piece, createFeedback({ groupId: createGroup().id }))).toBe(false);
    expect(mayCombine(piece, byMember({ state: "submitted", publishedAt: null }))).toBe(false);
    const { facilitator, combine, lead: first, piece: second } = story();
    expect(combineFeedback(facilitator, first.reference, { lead: lead.reference })).toEqual({ ok: false });
    combine();
    expect(combineFeedback(facilitator, first.reference, { lead: second.reference })).toEqual({ ok: false });
  });

  test("a member reads on a thread only what its audience lets them", () => {
    const { group, lead, facilitator, byMember } = story();
    const forStaff = byMember({ audience: "staff" });
    combineFeedback(facilitator, forStaff.reference, { lead: lead.reference });
    expect(listFollowers(createActor("groupMember", group), lead)).toEqual([]);
    expect(listFollowers(facilitator, lead)).toHaveLength(1);
  });

  test("docs/states.md says the same", () => {
    expect(writtenStates("Combined feedback")).toEqual(
      ruledStates<"alone" | "combined">(NEXT_COMBINED, () => "facilitator of the group"),
    );
  });
});

describe("what is likely the same", () => {
  test("is found in the group, about the same organisation and time, with the words that say so", () => {
    const { about, byMember } = story();
    const wentWell = "";
    const couldBeBetter = "The syringe driver stopped on Sunday and a district nurse came at midnight.";
    const piece = byMember({ wentWell, couldBeBetter });
    const retold =
      "It took until midnight for the district nurse, after Dad's syringe driver broke on Sunday.";
    const same = byMember({ wentWell, couldBeBetter: retold });
    byMember({ wentWell, couldBeBetter: retold, organisationId: createOrganisation().id });
    byMember({ wentWell, couldBeBetter: retold, publishedAt: new Date(now().getTime() - 200 * 86_400_000) });
    createFeedback({ ...about, groupId: createGroup().id, wentWell, couldBeBetter: retold });
    const [likely, ...more] = findLikelySame(piece);
    expect(more).toEqual([]);
    expect(likely).toMatchObject({ mayLead: true, piece: { id: same.id } });
    expect(likely?.because).toContain("syringe");
  });

  test("is looked for along the index of the group's published pieces", () => {
    const { piece, facilitator, lead } = story();
    const plan = explainStatements(() => [findLikelySame(piece), listFollowers(facilitator, lead)]).join(
      "\n",
    );
    expect(plan).toContain("feedback_group_published");
    expect(plan).toContain("feedback_combined");
    expect(plan).not.toMatch(/SCAN feedback\b|TEMP B-TREE FOR ORDER BY\n.*feedback_group/);
  });
});
