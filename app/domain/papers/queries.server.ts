import { and, desc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { meetings, notes } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { listDocumentsOfMeeting } from "../documents/of-meetings.server.ts";
import { listAgenda } from "../meetings/agenda/queries.server.ts";
import { countAnswers } from "../meetings/answers/queries.server.ts";
import { countNeeds, findPersonToPrintFor } from "../meetings/needs.server.ts";
import { getMeeting, getMeetingToChange } from "../meetings/queries.server.ts";
import { findNotesToRead } from "../notes/queries.server.ts";
import { listCarriedOn } from "../notes/roll-over.server.ts";
import { type Actor, type MemberActor, VISITOR } from "../policy.ts";
import { listToPrint } from "./copies.server.ts";

type Id = string | undefined;

/**
 * Papers to print, and how many of them in which form, as far as people have said that they may come.
 *
 * @param forId the member whose name stands on them; none for papers that are for anyone
 * @throws Response 404 when the meeting is not there for this actor or nobody in the group has that id, 403 for all but
 *   the group's facilitators
 */
export function getPapers(actor: Actor, slug: Id, id: Id, forId: string | null = null) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "needs:read", { groupId: group.id });
  const person = forId === null ? null : findPersonToPrintFor(group.id, forId);
  if (person === undefined) throw notFound();
  return {
    group,
    meeting,
    person,
    ...collectPapers(actor, group.id, meeting),
    copies: countCopies(group.id, meeting.id),
  };
}

/** The same as members of the group read them. @throws Response 404 for everybody else */
export function readPapers(actor: Actor, slug: Id, id: Id) {
  const { group, meeting } = getMeeting(actor, slug, id);
  const { details } = meeting;
  if (!details) throw notFound();
  return { group, meeting: { ...meeting, details }, ...collectPapers(actor, group.id, meeting) };
}

/**
 * The papers with the names of those who still have to get them on paper.
 *
 * @throws Response as `getPapers`
 */
export function getPrintPack(actor: MemberActor, slug: Id, id: Id) {
  const { people, more, round } = listToPrint(actor, slug, id);
  return { ...getPapers(actor, slug, id), people, more, round };
}

/** What people are given for a meeting: its agenda, its documents, and the notes of the one before with the actions in them. */
function collectPapers(actor: Actor, groupId: string, meeting: { id: string; startsAt: Date }) {
  const last = lastWithNotes().get({ groupId, before: meeting.startsAt.getTime() });
  const written = last && findNotesToRead(actor, last.id);
  const items = written && written.edition !== "public" ? written.items : undefined;
  // Papers lie on tables: what only those who came may read as yet is not on them, whoever prints.
  const open = listCarriedOn(VISITOR, { id: meeting.id, groupId });
  return {
    agenda: listAgenda(meeting).map((item) => ({ ...item, actions: open.get(item.id) ?? [] })),
    documents: listDocumentsOfMeeting(meeting.id),
    last: last && items && { ...last, items },
  };
}

const lastWithNotes = prepared(() =>
  db
    .select({ id: meetings.id, title: meetings.title, startsAt: meetings.startsAt })
    .from(meetings)
    .innerJoin(notes, eq(notes.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.groupId, sql.placeholder("groupId")),
        sql`${meetings.startsAt} < ${sql.placeholder("before")}`,
        sql`${notes.state} = 'agreed'`,
      ),
    )
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(1),
);

function countCopies(groupId: string, meetingId: string) {
  const { coming, waiting, maybe } = countAnswers(meetingId);
  const { largePrint, post } = countNeeds(groupId, meetingId);
  return { expected: coming + waiting + maybe, large: largePrint.expected, post: post.people };
}
