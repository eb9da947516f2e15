import { and, eq } from "drizzle-orm";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "../../client.server.ts";
import { feedback, feedbackPins, feedbackReadings } from "../../schema/index.ts";
import type { Ids } from "./ids.ts";

type Desk = { seededAt: Date; groupId: string; facilitatorId: string; writerId: string; ids: Ids };

/** What somebody wrote on paper and somebody else said on the telephone: one is published, one waits to be checked. */
const ENTRIES = [
  {
    source: "paper",
    consentWay: "signedForm",
    daysAgo: 12,
    state: "published",
    wentWell: "The volunteer driver took me to every session and never once made me feel hurried.",
    couldBeBetter:
      "I have no computer. The forms are all on the website, so I wrote this on the back of one.",
  },
  {
    source: "telephone",
    consentWay: "saidOnPhone",
    daysAgo: 1,
    state: "submitted",
    wentWell: "",
    couldBeBetter:
      "The new appointment letters are in very small print, and my daughter is not always here to read them.",
  },
] as const;

/** Writes what a facilitator did with feedback: wrote it down for others, pinned a comment; and which offices read what. */
export function writeDesk(tx: Transaction, { seededAt, groupId, facilitatorId, writerId, ids }: Desk): void {
  const before = (days: number) => new Date(seededAt.getTime() - days * DAY);
  for (const { daysAgo, state, ...entry } of ENTRIES) {
    const sentAt = before(daysAgo);
    const checkedAt = state === "published" ? before(daysAgo - 1) : null;
    tx.insert(feedback)
      .values({
        ...entry,
        id: ids.idAt(sentAt),
        reference: ids.reference(sentAt),
        draftId: newId(),
        groupId,
        state,
        sentAt,
        enteredById: facilitatorId,
        receivedOn: today(before(daysAgo + 1)),
        checkedAt,
        publishedAt: checkedAt,
        voice: "own",
        timeBand: "oneToSixMonths",
        organisationId: "rwf",
        audience: "group",
        mayCount: true,
        maySummarise: true,
        mayQuote: true,
        mayContact: false,
      })
      .run();
  }

  const own = tx
    .select({ id: feedback.id, sentAt: feedback.sentAt })
    .from(feedback)
    .where(and(eq(feedback.authorId, writerId), eq(feedback.state, "published")))
    .orderBy(feedback.sentAt)
    .all();
  for (const { id: feedbackId, sentAt } of own)
    for (const [office, placeId, days] of [
      ["moderator", "", 2],
      ["facilitator", groupId, 5],
      ["reviewer", "rwf", 14],
    ] as const) {
      const readOn = today(new Date(sentAt.getTime() + days * DAY));
      tx.insert(feedbackReadings).values({ feedbackId, office, placeId, readOn }).run();
    }
  const [first] = own;
  if (!first) return;
  const pin = { feedbackId: first.id, groupId, pinnedById: facilitatorId, pinnedAt: before(20) };
  tx.insert(feedbackPins)
    .values({ ...pin, reason: "The Friday call: we ask at each meeting whether it is made." })
    .run();
}
