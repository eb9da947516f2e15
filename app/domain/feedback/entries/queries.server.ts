import { and, desc, eq, sql } from "drizzle-orm";
import { cutPage, NEWEST, type PageKey } from "#app/domain/page-key.server.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import { FEEDBACK_SOURCES } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { describeFeedback, selectDescribed } from "../queries.server.ts";
import { deriveStatus } from "../status.ts";

const ENTRIES_PER_PAGE = 20;

/** @throws Response 404 without such a group, 403 for all but its facilitators */
export function getGroupToEnterFor(actor: Actor, slug: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "feedback:enter", { groupId: group.id });
  return group;
}

/**
 * What was written down in a group for people without an account, the latest first: where each is, and none of its words.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function listEntries(actor: Actor, slug: string | undefined, after: PageKey = NEWEST) {
  const group = getGroupToEnterFor(actor, slug);
  const rows = entries().all({ groupId: group.id, at: after.at.getTime(), id: after.id });
  const page = cutPage(rows, ENTRIES_PER_PAGE, ({ sentAt, id }) => ({ at: sentAt, id }));
  const items = page.rows.map(({ reference, source, receivedOn, state, ...standing }) => ({
    reference,
    source: FEEDBACK_SOURCES[source],
    receivedOn: formatDay(receivedOn ?? ""),
    status: deriveStatus({ state, ...standing }),
  }));
  return { group, items, next: page.next };
}

const entries = prepared(() =>
  selectDescribed({ source: feedback.source, receivedOn: feedback.receivedOn })
    .where(
      and(
        isEntry,
        eq(feedback.groupId, sql.placeholder("groupId")),
        sql`(${feedback.sentAt}, ${feedback.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(feedback.sentAt), desc(feedback.id))
    .limit(ENTRIES_PER_PAGE + 1),
);

/**
 * One entry of a group, for the slip that its writer is given.
 *
 * @throws Response 404 when there is no such entry in the group, 403 for all but its facilitators
 */
export function getEntry(actor: Actor, slug: string | undefined, reference: string | undefined) {
  const group = getGroupToEnterFor(actor, slug);
  const comment = entryByReference().get({ reference: reference ?? "", groupId: group.id });
  if (!comment) throw notFound();
  return { group, comment, described: describeFeedback(comment), enteredOn: formatDate(comment.sentAt) };
}

const entryByReference = prepared(() =>
  db
    .select()
    .from(feedback)
    .where(
      and(
        isEntry,
        eq(feedback.reference, sql.placeholder("reference")),
        eq(feedback.groupId, sql.placeholder("groupId")),
      ),
    ),
);

/** Words of the table, not parameters: only a literal lets SQLite use the index that holds entries alone. */
const isEntry = sql`${feedback.receivedOn} is not null`;
