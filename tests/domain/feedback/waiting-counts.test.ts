import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { holdFeedback, publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { tagFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listGroupFeedback } from "#app/domain/feedback/lists.server.ts";
import { countToCheck, countUnanswered, countUntagged } from "#app/domain/feedback/waiting-counts.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  createTheme,
} from "#tests/factories.ts";
import { explanation, respond } from "#tests/responses.ts";

/** Comments whose flags, or themes whose copies, do not say what the tables themselves say. */
function listDifferences() {
  return sqlite()
    .prepare(
      `select reference from feedback where
         is_tagged <> exists (select 1 from feedback_themes where feedback_id = feedback.id) or
         is_answered <> exists (select 1 from feedback_responses where feedback_id = feedback.id and state = 'published')
       union all
       select reference from feedback_themes join feedback on feedback.id = feedback_id where
         feedback_themes.group_id is not feedback.group_id or
         feedback_themes.published_at is not feedback.published_at`,
    )
    .all();
}

describe("what the database keeps beside a comment", () => {
  const group = createGroup();
  const trust = createOrganisation();
  const author = createActor("groupMember", group);
  const facilitator = createActor("facilitator", group);
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  const moderator = createActor("moderator");
  const [first, second] = [createTheme(), createTheme()];
  const comment = createFeedback({
    groupId: group.id,
    organisationId: trust.id,
    authorId: author.id,
    publishedAt: new Date(1000),
  });
  const waiting = () => [countUntagged(facilitator).length, countUnanswered(reviewer)[0]?.count];

  test("follows every theme and response that comes or goes", () => {
    expect(waiting()).toEqual([1, 1]);
    tagFeedback(facilitator, comment.reference, { couldBeBetter: [first.id, second.id] });
    expect(waiting()).toEqual([0, 1]);
    tagFeedback(facilitator, comment.reference, { couldBeBetter: [second.id] });
    expect(waiting()).toEqual([0, 1]);
    tagFeedback(facilitator, comment.reference, {});
    expect(waiting()).toEqual([1, 1]);
    tagFeedback(facilitator, comment.reference, { couldBeBetter: [first.id] });
    respond(reviewer, comment.reference, explanation());
    expect(waiting()).toEqual([0, 0]);
    expect(listDifferences()).toEqual([]);
  });

  test("follows a comment that is held and published again, on a later day", () => {
    holdFeedback(moderator, comment.reference, { state: "published", reason: "It names somebody." });
    publishFeedback(moderator, comment.reference, { state: "held" });
    const filter = { theme: first.id, stage: null };
    expect(listGroupFeedback(facilitator, group, filter).items).toHaveLength(1);
    expect(listDifferences()).toEqual([]);
  });

  test("follows a comment that is withdrawn with its response", () => {
    withdrawFeedback(getActor(author.id), comment.reference);
    expect(waiting()).toEqual([0, 0]);
    expect(listDifferences()).toEqual([]);
  });

  test("shows in the comparison when it is wrong (the control)", () => {
    const set = (isTagged: boolean) =>
      db.update(feedback).set({ isTagged }).where(eq(feedback.id, comment.id)).run();
    set(false);
    expect(listDifferences()).toEqual([{ reference: comment.reference }]);
    set(true);
  });
});

describe("much work", () => {
  const group = createGroup();
  const trust = createOrganisation();
  const facilitator = createActor("facilitator", group);
  const reviewer = createActor("reviewer", { organisationId: trust.id });
  const moderator = createActor("moderator");
  const about = { groupId: group.id, organisationId: trust.id };
  const countAll = () => [
    countUntagged(facilitator)[0]?.count ?? 0,
    countUnanswered(reviewer)[0]?.count,
    countToCheck(moderator),
  ];

  test("is counted exactly, however much it is", () => {
    const before = countToCheck(moderator);
    for (let n = 0; n < 99; n += 1) {
      createFeedback(about);
      createFeedback({ ...about, state: "submitted", publishedAt: null });
    }
    expect(countAll()).toEqual([99, 99, before + 99]);
    for (let n = 0; n < 99; n += 1) {
      createFeedback(about);
      createFeedback({ ...about, state: "submitted", publishedAt: null });
    }
    expect(countAll()).toEqual([198, 198, before + 198]);
  });

  test("is counted along indexes that hold nothing else", () => {
    const plan = explainStatements(countAll);
    for (const index of ["feedback_untagged", "feedback_unanswered", "feedback_to_check"])
      expect(plan.join("\n")).toContain(index);
    expect(
      plan.filter((step) => /^SCAN feedback$|^SEARCH feedback USING .*(_published|primary)/i.test(step)),
    ).toEqual([]);
  });
});
