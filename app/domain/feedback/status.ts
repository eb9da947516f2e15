import { formatDate } from "#app/lib/london.ts";
import type { CheckingState, Progress, VersionState } from "#db/vocabulary.ts";

/**
 * The status that people see, always in the same words. It is derived here and nowhere else, from what is stored of the
 * comment: where checking stands, and how far it has come since.
 */
export const STATUSES = {
  received: { text: "Received", tone: "waiting" },
  beingChecked: { text: "Being checked", tone: "underway" },
  waitingForAnswer: { text: "Waiting for your answer", tone: "attention" },
  changesSuggested: { text: "Changes suggested to you", tone: "attention" },
  withYourGroup: { text: "With your group", tone: "underway" },
  combined: { text: "Combined with another", tone: "closed" },
  inRecommendation: { text: "In a recommendation", tone: "underway" },
  answered: { text: "Answered", tone: "done" },
  changePlanned: { text: "Change planned", tone: "done" },
  changeMade: { text: "Change made", tone: "done" },
  confirmed: { text: "Confirmed by patients", tone: "done" },
  notPublished: { text: "Not published", tone: "attention" },
  passedOn: { text: "Passed on at your request", tone: "closed" },
  withdrawn: { text: "Withdrawn", tone: "closed" },
} as const;

export type StatusKey = keyof typeof STATUSES;

/** The words of a status, and what it asks of its reader: `StatusTag` shows both. */
export type Status = (typeof STATUSES)[StatusKey];

/** `combinedIntoId`: the comment that it is read with, when it tells of the same experience. */
type Standing = {
  state: CheckingState;
  progress: Progress | null;
  combinedIntoId: string | null;
  /** A question waits for its writer; what is published stays where it is meanwhile. */
  waitsForWriter: boolean;
};

export function deriveStatus(standing: Standing): Status {
  return STATUSES[statusKey(standing)];
}

function statusKey({ state, progress, combinedIntoId, waitsForWriter }: Standing): StatusKey {
  switch (state) {
    case "submitted":
      return waitsForWriter ? "waitingForAnswer" : "received";
    case "held":
      return waitsForWriter ? "waitingForAnswer" : "beingChecked";
    case "suggested":
      return "changesSuggested";
    case "published":
      if (combinedIntoId) return "combined";
      return progress ? STATUS_OF_PROGRESS[progress] : "withYourGroup";
    case "refused":
      return "notPublished";
    case "passedOn":
      return "passedOn";
    case "withdrawn":
      return "withdrawn";
  }
}

const STATUS_OF_PROGRESS = {
  withYourGroup: "withYourGroup",
  inRecommendation: "inRecommendation",
  answered: "answered",
  changePlanned: "changePlanned",
  changeMade: "changeMade",
  confirmed: "confirmed",
} as const satisfies Record<Progress, StatusKey>;

/** One change of status: which, who did what (an office, never a name), when, and why if there was a reason to give. */
export type StatusChange = {
  status: Status;
  deed: string;
  at: Date;
  reason: string | null;
  /** Other words change nothing about where it is: they stand beside the way. */
  isBeside: boolean;
};

type StatusFacts = {
  state: CheckingState;
  sentAt: Date;
  checkedAt: Date | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  combinedAt: Date | null;
  placeSetAt: Date | null;
  passOnAskedAt: Date | null;
  passedOnAt: Date | null;
  passedOnTo: string | null;
  checkReason: string | null;
  versions: readonly {
    state: VersionState;
    isSuggested: boolean;
    reason: string | null;
    createdAt: Date;
    settledAt: Date | null;
  }[];
  progress: readonly {
    progress: Progress;
    organisationName: string | null;
    groupName: string | null;
    reachedAt: Date;
  }[];
};

/** Each change that the row still tells of, the oldest first. */
export function listStatusChanges(facts: StatusFacts): StatusChange[] {
  const { state, checkedAt, publishedAt, combinedAt, withdrawnAt, checkReason } = facts;
  const changes: StatusChange[] = [];
  const add = (
    key: StatusKey,
    deed: string,
    at: Date | null,
    reason: string | null = null,
    isBeside = false,
  ) => {
    if (at) changes.push({ status: STATUSES[key], deed, at, reason, isBeside });
  };

  add("received", "You sent it", facts.sentAt);
  add("beingChecked", "A moderator said where it was, since you were not sure,", facts.placeSetAt);
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
  for (const step of state === "published" ? facts.progress : []) {
    const who = step.organisationName ? `Staff of ${step.organisationName}` : step.groupName;
    add(STATUS_OF_PROGRESS[step.progress], `${who} ${PROGRESS_DEEDS[step.progress]}`, step.reachedAt);
  }
  if (!facts.passedOnAt) add("beingChecked", "You asked us to pass it on", facts.passOnAskedAt);
  add("passedOn", `A moderator passed it on to ${facts.passedOnTo}`, facts.passedOnAt);
  for (const version of facts.versions) {
    const at = version.settledAt ?? version.createdAt;
    add(
      isPublishedAt(at, publishedAt) ? "withYourGroup" : "received",
      deedOfVersion(version, isPublishedAt(at, publishedAt)),
      at,
      version.reason,
      true,
    );
  }
  add("withdrawn", "You withdrew it", withdrawnAt);
  return changes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** The same in words. */
export function describeStatusChanges(facts: StatusFacts) {
  return listStatusChanges(facts).map(({ status, deed, at, reason, isBeside }) => ({
    text: status.text,
    detail: `${deed} on ${formatDate(at)}.`,
    reason,
    isBeside,
  }));
}

const PROGRESS_DEEDS: Record<Progress, string> = {
  withYourGroup: "took it out of a recommendation",
  inRecommendation: "put it into a recommendation",
  answered: "responded",
  changePlanned: "said what they will change",
  changeMade: "said what they changed",
  confirmed: "heard from patients that it has changed",
};

function isPublishedAt(at: Date, publishedAt: Date | null): boolean {
  return publishedAt !== null && at >= publishedAt;
}

function deedOfVersion(
  { state, isSuggested }: StatusFacts["versions"][number],
  isPublished: boolean,
): string {
  if (state === "waiting") return "You sent other words, which wait for a moderator,";
  if (state === "refused") return "A moderator did not publish your other words";
  if (isSuggested) return "You agreed to a moderator's words";
  return isPublished ? "A moderator published your other words" : "You changed your words";
}
