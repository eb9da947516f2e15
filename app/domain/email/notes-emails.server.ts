import { eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, groups, meetings, notes } from "#db/schema/index.ts";
import { REVIEW_DAYS } from "../notes/rules.ts";
import { at, type Email, gathered } from "./parts.server.ts";

/** Emails about notes and what they gave people to do. None has a word of the notes themselves. */
export const NOTES_EMAILS = {
  notesToRead: gathered((_memberId, { notesId = "" }) => {
    const { group, address, state } = getNotes(notesId);
    // Taken back since, or agreed, which has an email of its own.
    if (state !== "review") throw notFound();
    return {
      subject: `Notes of ${group} for you to read`,
      lines: [
        `You came to a meeting of ${group}. Its notes are ready for you to read.`,
        `You have ${REVIEW_DAYS} days to say what should be put right. You do not have to: after that the notes are agreed as they stand.`,
        at("Read the notes", address),
      ],
    };
  }),
  notesAgreed: gathered((_memberId, { notesId = "" }) => {
    const { group, address } = getNotes(notesId);
    return {
      subject: `The notes of ${group} are agreed`,
      lines: [
        `The notes of a meeting of ${group} are agreed. All members of the group can read them now.`,
        at("Read the notes", address),
      ],
    };
  }),
  notesPublished: gathered((_memberId, { notesId = "" }) => {
    const { group, address, publicEdition } = getNotes(notesId);
    if (publicEdition !== "published") throw notFound();
    return {
      subject: `Everyone can read notes of ${group}`,
      lines: [
        `${group} has published the notes of a meeting to everyone, without names.`,
        at("Read the notes", address),
      ],
    };
  }),
  correctionDecided: gathered((_memberId, { notesId = "" }) => {
    const { group, address, state } = getNotes(notesId);
    if (state === "draft") throw notFound();
    return {
      subject: `Your correction to the notes of ${group}`,
      lines: [
        "The person who writes the notes has answered your correction.",
        at("Read the answer with the notes", address),
      ],
    };
  }),
  actionOverdue: gathered((_memberId, { actionId = "" }) => {
    // Done in the meantime: then there is nothing to remind of.
    if (!openAction().get({ actionId })) throw notFound();
    return {
      subject: "Something you said you would do",
      lines: [
        "You took something on in a meeting. The day for it has passed.",
        at("See what it is, and say if it is done or cannot be done", "/your-page/actions"),
        "It will also come up at the next meeting.",
      ],
    };
  }),
} satisfies Record<string, Email>;

const openAction = prepared(() =>
  db
    .select({ id: actions.id })
    .from(actions)
    .where(sql`${actions.id} = ${sql.placeholder("actionId")} and ${actions.state} = 'open'`),
);

function getNotes(notesId: string) {
  const found = notesAbout().get({ notesId });
  if (!found) throw notFound();
  return { ...found, address: `/groups/${found.slug}/meetings/${found.meetingId}` };
}

const notesAbout = prepared(() =>
  db
    .select({
      state: notes.state,
      publicEdition: notes.publicEdition,
      meetingId: meetings.id,
      slug: groups.slug,
      group: groups.name,
    })
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(eq(notes.id, sql.placeholder("notesId"))),
);
