import type { CheckingState } from "#db/vocabulary.ts";

/**
 * The status that people see, always in the same words. It is derived here and nowhere else: what is stored is where
 * checking stands. The words for what a group does next will join the list with recommendations.
 */
export const STATUSES = {
  received: { words: "Received", tone: "waiting" },
  beingChecked: { words: "Being checked", tone: "underway" },
  changesSuggested: { words: "Changes suggested to you", tone: "attention" },
  withYourGroup: { words: "With your group", tone: "underway" },
  combined: { words: "Combined with another", tone: "closed" },
  answered: { words: "Answered", tone: "done" },
  notPublished: { words: "Not published", tone: "attention" },
  passedOn: { words: "Passed on at your request", tone: "closed" },
  withdrawn: { words: "Withdrawn", tone: "closed" },
} as const;

export type StatusKey = keyof typeof STATUSES;

/** The words of a status, and what it asks of its reader: `StatusTag` shows both. */
export type Status = (typeof STATUSES)[StatusKey];

/** `combinedIntoId`: the comment that it is read with, when it tells of the same experience. */
type Standing = { state: CheckingState; isAnswered: boolean; combinedIntoId: string | null };

export function deriveStatus(standing: Standing): Status {
  return STATUSES[statusKey(standing)];
}

function statusKey({ state, isAnswered, combinedIntoId }: Standing): StatusKey {
  switch (state) {
    case "submitted":
      return "received";
    case "held":
      return "beingChecked";
    case "suggested":
      return "changesSuggested";
    case "published":
      if (combinedIntoId) return "combined";
      return isAnswered ? "answered" : "withYourGroup";
    case "refused":
      return "notPublished";
    case "passedOn":
      return "passedOn";
    case "withdrawn":
      return "withdrawn";
  }
}

/** One change of status: which, who did what (an office, never a name), when, and why if there was a reason to give. */
export type StatusChange = { status: Status; deed: string; at: Date; reason: string | null };

type StatusFacts = {
  state: CheckingState;
  sentAt: Date;
  checkedAt: Date | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  combinedAt: Date | null;
  changedAt: Date | null;
  passOnAskedAt: Date | null;
  passedOnAt: Date | null;
  passedOnTo: string | null;
  checkReason: string | null;
  responses: readonly { organisationName: string; createdAt: Date }[];
};

/** Each change that the row still tells of, the oldest first. */
export function listStatusChanges(facts: StatusFacts): StatusChange[] {
  const { state, checkedAt, changedAt, publishedAt, combinedAt, withdrawnAt, checkReason } = facts;
  const changes: StatusChange[] = [];
  const add = (key: StatusKey, deed: string, at: Date | null, reason: string | null = null) => {
    if (at) changes.push({ status: STATUSES[key], deed, at, reason });
  };

  add("received", "You sent it", facts.sentAt);
  if (state === "submitted") add("received", "You changed your words", changedAt);
  if (state === "held") add("beingChecked", "A moderator held it", checkedAt, checkReason);
  if (state === "suggested")
    add("changesSuggested", "A moderator suggested other words", checkedAt, checkReason);
  if (state === "refused") add("notPublished", "A moderator decided", checkedAt, checkReason);
  add("withYourGroup", "A moderator published it", publishedAt);
  add(
    "combined",
    "A facilitator found that it tells of the same as another, and combined the two",
    combinedAt,
  );
  for (const { organisationName, createdAt } of state === "published" ? facts.responses : []) {
    add("answered", `Staff of ${organisationName} replied`, createdAt);
  }
  if (!facts.passedOnAt) add("beingChecked", "You asked us to pass it on", facts.passOnAskedAt);
  add("passedOn", `A moderator passed it on to ${facts.passedOnTo}`, facts.passedOnAt);
  add("withdrawn", "You withdrew it", withdrawnAt);
  return changes;
}
