import { describe, expect, test } from "vitest";
import { tagFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listGroupFeedback } from "#app/domain/feedback/lists.server.ts";
import { describeFeedback, getFeedback, getPublishedFeedback } from "#app/domain/feedback/queries.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  createTheme,
  reloadFeedback,
} from "#tests/factories.ts";
import { listAbout } from "#tests/feedback-desk.ts";
import { explanation, respond } from "#tests/responses.ts";

const status = (code: number) => expect.objectContaining({ status: code });

const group = createGroup();
const other = createGroup();
const trust = createOrganisation();
const author = createActor("groupMember", group);

const actors = {
  author,
  visitor: VISITOR,
  member: createActor("member"),
  groupMember: createActor("groupMember", group),
  facilitator: createActor("facilitator", group),
  representative: createActor("representative", { group: other }),
  reviewer: createActor("reviewer", { organisationId: trust.id }),
  moderator: createActor("moderator"),
  administrator: createActor("administrator"),
  memberOfAnotherGroup: createActor("groupMember", other),
  facilitatorOfAnotherGroup: createActor("facilitator", other),
  reviewerOfAnotherTrust: createActor("reviewer", { organisationId: createOrganisation().id }),
} satisfies Record<string, Actor>;

type Name = keyof typeof actors;

const about = { groupId: group.id, organisationId: trust.id, authorId: author.id };
const why = { checkReason: "It names a nurse.", publishedAt: null };

/** Who may read a comment, by where checking stands and by its audience: product.md, "Who may do what". */
const READERS = [
  ["submitted for the group", { state: "submitted", publishedAt: null }, ["author", "moderator"]],
  ["held", { state: "held", ...why }, ["author", "moderator"]],
  ["refused", { state: "refused", ...why }, ["author", "moderator"]],
  [
    "published for the group",
    { state: "published", audience: "group" },
    ["author", "groupMember", "facilitator", "reviewer", "moderator"],
  ],
  [
    "published for staff only",
    { state: "published", audience: "staff" },
    ["author", "facilitator", "reviewer", "moderator"],
  ],
  [
    "published about an organisation not known",
    { state: "published", audience: "group", organisationId: null },
    ["author", "groupMember", "facilitator", "moderator"],
  ],
  ["withdrawn", { state: "withdrawn", wentWell: "", couldBeBetter: "", publishedAt: null }, ["author"]],
] as const;

describe.each(READERS)("feedback %s", (_title, values, readers) => {
  const feedback = createFeedback({ ...about, ...values });
  const isReader = (name: Name) => (readers as readonly Name[]).includes(name);

  test.each(Object.keys(actors) as Name[])("%s", (name) => {
    const read = () => getFeedback(actors[name], feedback.reference).id;
    if (isReader(name)) expect(read()).toBe(feedback.id);
    else expect(read).toThrow(status(404));
  });
});

test("what does not exist and what is hidden answer the same", () => {
  const hidden = createFeedback({ ...about, state: "submitted", publishedAt: null });
  const answer = (reference: string) => {
    try {
      getFeedback(actors.groupMember, reference);
    } catch (refusal) {
      return refusal instanceof Response && `${refusal.status} ${refusal.statusText} ${refusal.body}`;
    }
  };
  expect(answer(hidden.reference)).toBe(answer("KM-26-00000"));
});

test("only what is published has a page for readers, even for its author", () => {
  const waiting = createFeedback({ ...about, state: "submitted", publishedAt: null });
  expect(() => getPublishedFeedback(author, waiting.reference)).toThrow(status(404));
  expect(() => getPublishedFeedback(actors.moderator, waiting.reference)).toThrow(status(404));
});

test("nothing that readers see says who wrote it", () => {
  const feedback = createFeedback(about);
  const seen = [
    describeFeedback(feedback),
    listGroupFeedback(actors.facilitator, group, { theme: null, stage: null }),
    listAbout(actors.reviewer, trust.id),
  ];
  expect(JSON.stringify(seen)).not.toContain(author.id);
});

describe("what is withdrawn", () => {
  test("is gone from every page at once, with its themes and responses, and its words from the row", () => {
    const theme = createTheme();
    const feedback = createFeedback({ ...about, wentWell: "A word to be forgotten" });
    tagFeedback(actors.facilitator, feedback.reference, { couldBeBetter: [theme.id] });
    respond(actors.reviewer, feedback.reference, explanation("Thank you for A word to be forgotten"));
    withdrawFeedback(author, feedback.reference);

    const seen = [
      listGroupFeedback(actors.facilitator, group, { theme: theme.id, stage: null }),
      listGroupFeedback(actors.groupMember, group, { theme: null, stage: null }),
      listAbout(actors.reviewer, trust.id),
      reloadFeedback(feedback.id),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/to be forgotten/);
    expect(reloadFeedback(feedback.id)).toMatchObject({
      state: "withdrawn",
      wentWell: "",
      couldBeBetter: "",
    });
    for (const name of Object.keys(actors) as Name[]) {
      if (name === "author") expect(getFeedback(author, feedback.reference).state).toBe("withdrawn");
      else expect(() => getFeedback(actors[name], feedback.reference), name).toThrow(status(404));
    }
  });
});
