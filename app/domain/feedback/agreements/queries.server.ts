import { asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackAgreements, feedbackConcerns } from "#db/schema/index.ts";
import { type AgreementAbout, REASONS_FOR_TWO, type ReasonForTwo } from "#db/vocabulary.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import type { FeedbackRow } from "../queries.server.ts";
import { isByAnother } from "../visibility.server.ts";

const MOST_SHOWN = 100;

/** What one moderator proposed, and whether another has agreed; undefined when nobody has asked. */
export function findAgreement({ id }: Pick<FeedbackRow, "id">, about: AgreementAbout) {
  return agreementOf().get({ feedbackId: id, about });
}

const agreementOf = prepared(() =>
  db
    .select()
    .from(feedbackAgreements)
    .where(
      sql`${feedbackAgreements.feedbackId} = ${sql.placeholder("feedbackId")} and ${feedbackAgreements.about} = ${sql.placeholder("about")}`,
    ),
);

/**
 * Why one moderator cannot publish a comment alone: it was sent without an account, so that nobody can tell whose it is, and
 * it raised a concern, or says something about somebody who holds an office. Undefined where one is enough.
 */
export function reasonForTwo(
  comment: Pick<FeedbackRow, "id" | "isWithoutAccount">,
  isAboutOfficeHolder: boolean,
): ReasonForTwo | undefined {
  if (!comment.isWithoutAccount) return undefined;
  const asked = findAgreement(comment, "publishing");
  if (asked) return asked.because;
  if (concernOf().get({ feedbackId: comment.id })) return "concern";
  return isAboutOfficeHolder ? "officeHolder" : undefined;
}

/** Any that the words ever raised: that somebody has looked at it since does not make it say less. */
const concernOf = prepared(() =>
  db
    .select({ id: feedbackConcerns.id })
    .from(feedbackConcerns)
    .where(
      sql`${feedbackConcerns.feedbackId} = ${sql.placeholder("feedbackId")} and ${feedbackConcerns.responseId} is null`,
    )
    .limit(1),
);

export type SecondModerator = {
  /** Why two are needed, in words; null where one is enough. */
  because: string | null;
  /** This moderator has asked for another one, another has asked for this one, or nobody has asked yet. */
  asked: "byMe" | "byAnother" | null;
};

/** What the page of a decision says of the second moderator. */
export function describeSecond(
  actor: Actor,
  comment: Pick<FeedbackRow, "id" | "isWithoutAccount">,
): SecondModerator {
  const because = reasonForTwo(comment, false);
  const asked = findAgreement(comment, "publishing");
  return { because: because ? REASONS_FOR_TWO[because] : null, asked: asked ? askedBy(actor, asked) : null };
}

type Asked = { proposedById: string | null };

function askedBy(actor: Actor, { proposedById }: Asked): "byMe" | "byAnother" {
  return proposedById === actor.id ? "byMe" : "byAnother";
}

/** Where it stands with quoting what was sent without an account; null where there is nothing to agree about. */
export function describeQuoting(
  actor: Actor,
  comment: Pick<FeedbackRow, "id" | "isWithoutAccount" | "state" | "audience" | "mayQuote">,
): "notAsked" | "byMe" | "byAnother" | "agreed" | null {
  if (!mayBeProposed(comment)) return null;
  const asked = findAgreement(comment, "quoting");
  if (!asked) return "notAsked";
  return asked.agreedAt ? "agreed" : askedBy(actor, asked);
}

/** Words that could be quoted in public if two moderators agree. */
export function mayBeProposed({
  isWithoutAccount,
  state,
  audience,
  mayQuote,
}: Pick<FeedbackRow, "isWithoutAccount" | "state" | "audience" | "mayQuote">): boolean {
  return isWithoutAccount && state === "published" && audience === "group" && mayQuote;
}

/** What another moderator proposed and waits for this one, the oldest first. */
export function listAgreementsToGive(actor: Actor) {
  if (!scopeOf(actor, "feedback:check").all) return [];
  return waiting().all({ actor: actor.id ?? "" });
}

const waiting = prepared(() =>
  db
    .select({
      reference: feedback.reference,
      about: feedbackAgreements.about,
      createdAt: feedbackAgreements.proposedAt,
    })
    .from(feedbackAgreements)
    .innerJoin(feedback, eq(feedback.id, feedbackAgreements.feedbackId))
    .where(
      sql`${feedbackAgreements.agreedAt} is null and ${feedbackAgreements.proposedById} is not ${sql.placeholder("actor")}
        and ${feedback.isWithoutAccount} = 1 and ${isByAnother}`,
    )
    .orderBy(asc(feedbackAgreements.proposedAt), asc(feedbackAgreements.feedbackId))
    .limit(MOST_SHOWN),
);
