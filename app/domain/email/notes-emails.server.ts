import { eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, groups, meetings, notes } from "#db/schema/index.ts";
import { REVIEW_DAYS } from "../notes/rules.ts";
import { page, type Writer } from "./parts.server.ts";

/** Emails about notes and what they gave people to do. None has a word of the notes themselves. */
export const NOTES_EMAILS = {
  notesToRead: (_memberId, { notesId = "" }) => {
    const { group, address } = getNotes(notesId);
    return {
      subject: `Notes of ${group} for you to read`,
      lines: [
        `You came to a meeting of ${group}. Its notes are ready for you to read.`,
        `You have ${REVIEW_DAYS} days to say what should be put right. You do not have to: after that the notes are agreed as they stand.`,
        `Read the notes: ${address}`,
      ],
    };
  },
  notesAgreed: (_memberId, { notesId = "" }) => {
    const { group, address } = getNotes(notesId);
    return {
      subject: `The notes of ${group} are agreed`,
      lines: [
        `The notes of a meeting of ${group} that you came to are agreed.`,
        `All members of the group can read them now: ${address}`,
      ],
    };
  },
  correctionDecided: (_memberId, { notesId = "" }) => {
    const { group, address } = getNotes(notesId);
    return {
      subject: `Your correction to the notes of ${group}`,
      lines: [
        "The person who writes the notes has answered your correction.",
        `Read the answer with the notes: ${address}`,
      ],
    };
  },
  actionOverdue: (_memberId, { actionId = "" }) => {
    // Done in the meantime: then there is nothing to remind of.
    if (!openAction().get({ actionId })) throw notFound();
    return {
      subject: "Something you said you would do",
      lines: [
        "You took something on in a meeting. The day for it has passed.",
        `See what it is, and say if it is done or cannot be done: ${page("/your-page/actions")}`,
        "It will also come up at the next meeting.",
      ],
    };
  },
} satisfies Record<string, Writer>;

const openAction = prepared(() =>
  db
    .select({ id: actions.id })
    .from(actions)
    .where(sql`${actions.id} = ${sql.placeholder("actionId")} and ${actions.state} = 'open'`),
);

function getNotes(notesId: string) {
  const found = notesAbout().get({ notesId });
  if (!found) throw notFound();
  return { ...found, address: page(`/groups/${found.slug}/meetings/${found.meetingId}`) };
}

const notesAbout = prepared(() =>
  db
    .select({ title: meetings.title, meetingId: meetings.id, slug: groups.slug, group: groups.name })
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(eq(notes.id, sql.placeholder("notesId"))),
);
