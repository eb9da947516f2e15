import { and, asc, eq, sql } from "drizzle-orm";
import { keyValues, NEWEST, OLDEST, type PageKey } from "#app/lib/page-key.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { listOrganisationNames } from "../organisations/queries.server.ts";
import { type Actor, can, scopeOf } from "../policy.ts";
import { COMMENTS_PER_PAGE, publishedPage, selectPublished } from "./lists.server.ts";
import { selectDescribed } from "./queries.server.ts";
import { isAlone, isByAnother, isPublished } from "./visibility.server.ts";

/** The organisations whose feedback the actor reads for them: their own, and those that nobody replies for. */
export function listOwnOrganisations(actor: Actor) {
  return listOrganisationNames(scopeOf(actor, "feedback:readStaffOnly").organisationIds);
}

/** Which part of an organisation's feedback: what has no reply, the oldest first, or all of it, the newest first. */
export type OrganisationList = "waiting" | "all";

/**
 * What was said about an organisation and is published, a page at a time.
 *
 * @throws Response 403 for those who may not read what is for its staff
 */
export function listOrganisationFeedback(
  actor: Actor,
  organisationId: string,
  list: OrganisationList = "all",
  after: PageKey = list === "all" ? NEWEST : OLDEST,
) {
  authorize(actor, "feedback:readStaffOnly", { organisationId });
  const asked = { organisation: organisationId, actor: actor.id ?? "", ...keyValues(after) };
  return publishedPage((list === "all" ? organisationList() : unansweredList()).all(asked));
}

const organisationList = prepared(() =>
  selectPublished(eq(feedback.organisationId, sql.placeholder("organisation"))),
);

const unansweredList = prepared(() =>
  selectDescribed()
    .where(
      and(
        eq(feedback.organisationId, sql.placeholder("organisation")),
        isWithoutReply,
        sql`(${feedback.publishedAt}, ${feedback.id}) > (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(asc(feedback.publishedAt), asc(feedback.id))
    .limit(COMMENTS_PER_PAGE + 1),
);

/** What nobody has replied to, by others than the actor: one's own is for somebody else to reply to. */
const isWithoutReply = sql`${isPublished} and ${feedback.isAnswered} = 0 and ${isAlone} and ${isByAnother}`;

/** The comment to reply to next, when this one has its reply: the oldest without one about the same organisation. */
export function findNextToAnswer(
  actor: Actor,
  { id, organisationId }: { id: string; organisationId: string | null },
): string | undefined {
  if (!organisationId || !can(actor, "feedback:respond", { organisationId })) return undefined;
  return nextToAnswer().get({ id, organisation: organisationId, actor: actor.id ?? "" })?.reference;
}

const nextToAnswer = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(
      and(
        eq(feedback.organisationId, sql.placeholder("organisation")),
        isWithoutReply,
        sql`${feedback.id} <> ${sql.placeholder("id")}`,
      ),
    )
    .orderBy(asc(feedback.publishedAt), asc(feedback.id))
    .limit(1),
);
