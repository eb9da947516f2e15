import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { combineFeedback, takeApart } from "#app/domain/feedback/combining/commands.server.ts";
import { findLead, findLikelySame, listFollowers } from "#app/domain/feedback/combining/queries.server.ts";
import { changeConsent, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listGroupFeedback } from "#app/domain/feedback/lists.server.ts";
import { describeFeedback, getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { mayCombine, NEXT_COMBINED } from "#app/domain/feedback/rules.ts";
import { deriveStatus } from "#app/domain/feedback/status.ts";
import { countUnanswered, countUntagged } from "#app/domain/feedback/waiting-counts.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { countPeople } from "#app/domain/reports/count.server.ts";
import { KEY } from "#app/domain/reports/report.ts";
import { listResponses } from "#app/domain/responses/queries.server.ts";
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
import { listAbout } from "#tests/feedback-desk.ts";
import { explanation, respond } from "#tests/responses.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";
import { writeEmail } from "#tests/write-email.ts";

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
  const comment = byMember({ wentWell: "Somebody rang him every evening." });
  const facilitator = createActor("facilitator", group);
  const combine = () => combineFeedback(facilitator, comment.reference, { lead: lead.reference });
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  return { group, trust, about, byMember, lead, comment, facilitator, combine, reviewer };
}

const references = ({ items }: { items: readonly { reference: string }[] }) =>
  items.map(({ reference }) => reference);

describe("two comments that tell of the same", () => {
  test("are one in the lists and two on the thread, and their writer is told", () => {
    const { group, trust, lead, comment, facilitator, combine, reviewer } = story();
    expect(combine()).toEqual({ ok: true });
    const everything = { theme: null, stage: null };
    expect(references(listGroupFeedback(facilitator, group, everything))).toEqual([lead.reference]);
    expect(references(listAbout(reviewer, trust.id))).toEqual([lead.reference]);
    expect(listFollowers(reviewer, lead).map(({ id }) => id)).toEqual([comment.id]);
    expect(countUnanswered(reviewer)[0]?.count).toBe(1);
    expect(countUntagged(facilitator)[0]?.count).toBe(1);

    const writer = getActor(comment.authorId ?? "");
    const own = getOwnFeedback(writer, comment.reference);
    expect(deriveStatus(describeFeedback(own)).text).toBe("Combined with another");
    expect(findLead(writer, own)?.reference).toBe(lead.reference);
    const [email] = emailsTo(comment.authorId);
    expect(email?.kind).toBe("feedbackCombined");
    expect(writeEmail("feedbackCombined", writer.id, "Ann", email?.details ?? {}).text).toContain(
      `/your-page/feedback/${comment.reference}`,
    );
    expect(emailsTo(lead.authorId)).toEqual([]);
  });

  test("have one response, which reaches each writer at their own comment", () => {
    const { lead, comment, byMember, facilitator, combine, reviewer } = story();
    const third = byMember();
    combineFeedback(facilitator, third.reference, { lead: comment.reference });
    combine();
    expect(respond(reviewer, comment.reference, explanation()).ok).toBe(false);
    expect(respond(reviewer, lead.reference, explanation()).ok).toBe(true);
    for (const { id, authorId, reference } of [lead, comment, third]) {
      const told = emailsTo(authorId).filter(({ kind }) => kind === "feedbackResponded");
      expect(told.map(({ details }) => details.feedbackId)).toEqual([id]);
      const own = getOwnFeedback(getActor(authorId ?? ""), reference);
      expect(listResponses(own).map(({ text }) => text)).toEqual(["Thank you."]);
    }
  });

  test("stay two people in what is counted; two comments of one person stay one", () => {
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
    const { group, comment, facilitator, combine } = story();
    combine();
    takeApart(facilitator, comment.reference);
    takeApart(facilitator, comment.reference);
    expect(references(listGroupFeedback(facilitator, group, { theme: null, stage: null }))).toHaveLength(2);
    expect(emailsTo(comment.authorId).map(({ kind }) => kind)).toEqual([
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
      const { lead, comment, combine } = story();
      combine();
      leave(lead.reference, lead.authorId ?? "");
      expect(reloadFeedback(comment.id)).toMatchObject({ combinedIntoId: null, combinedAt: null });
      expect(emailsTo(comment.authorId).at(-1)?.kind).toBe("feedbackTakenApart");
    }
    const { comment, lead, combine, reviewer } = story();
    combine();
    withdrawFeedback(getActor(comment.authorId ?? ""), comment.reference);
    expect(listFollowers(reviewer, lead)).toEqual([]);
  });
});

describe("who may combine what", () => {
  test("the group's facilitators alone, in their own group", () => {
    const { group, lead, comment, reviewer } = story();
    const into = { lead: lead.reference };
    for (const actor of [createActor("groupMember", group), reviewer, createActor("moderator")]) {
      expect(() => combineFeedback(actor, comment.reference, into)).toThrow(status(403));
      expect(() => takeApart(actor, comment.reference)).toThrow(status(403));
    }
    const stranger = createActor("facilitator", createGroup());
    expect(() => combineFeedback(stranger, comment.reference, into)).toThrow(status(404));
  });

  test("only where nobody loses sight of a comment by it", () => {
    const { lead, comment, byMember } = story();
    const other = createOrganisation().id;
    expect(mayCombine(comment, lead)).toBe(true);
    expect(mayCombine(lead, lead)).toBe(false);
    expect(mayCombine(byMember({ organisationId: other }), lead)).toBe(false);
    expect(mayCombine(byMember({ organisationId: null }), lead)).toBe(true);
    expect(mayCombine(lead, byMember({ organisationId: null }))).toBe(false);
    expect(mayCombine(byMember({ audience: "staff" }), lead)).toBe(true);
    expect(mayCombine(comment, byMember({ audience: "staff" }))).toBe(false);
    expect(mayCombine(comment, createFeedback({ groupId: createGroup().id }))).toBe(false);
    expect(mayCombine(comment, byMember({ state: "submitted", publishedAt: null }))).toBe(false);
    const { facilitator, combine, lead: first, comment: second } = story();
    expect(combineFeedback(facilitator, first.reference, { lead: lead.reference })).toEqual({
      ok: false,
      reason: "changed",
    });
    combine();
    expect(combineFeedback(facilitator, first.reference, { lead: second.reference })).toEqual({
      ok: false,
      reason: "changed",
    });
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
    const comment = byMember({ wentWell, couldBeBetter });
    const retold =
      "It took until midnight for the district nurse, after Dad's syringe driver broke on Sunday.";
    const same = byMember({ wentWell, couldBeBetter: retold });
    byMember({ wentWell, couldBeBetter: retold, organisationId: createOrganisation().id });
    byMember({ wentWell, couldBeBetter: retold, publishedAt: new Date(now().getTime() - 200 * 86_400_000) });
    createFeedback({ ...about, groupId: createGroup().id, wentWell, couldBeBetter: retold });
    const [likely, ...more] = findLikelySame(comment);
    expect(more).toEqual([]);
    expect(likely).toMatchObject({ mayLead: true, comment: { id: same.id } });
    expect(likely?.because).toContain("syringe");
  });

  test("is looked for along the index of the group's published comments", () => {
    const { comment, facilitator, lead } = story();
    const plan = explainStatements(() => [findLikelySame(comment), listFollowers(facilitator, lead)]).join(
      "\n",
    );
    expect(plan).toContain("feedback_group_published");
    expect(plan).toContain("feedback_combined");
    expect(plan).not.toMatch(/SCAN feedback\b|TEMP B-TREE FOR ORDER BY\n.*feedback_group/);
  });
});
