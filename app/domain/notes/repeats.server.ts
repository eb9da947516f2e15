import { and, desc, eq, sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { decisions, meetings, notes, notesItems } from "#db/schema/index.ts";
import { type Actor, can } from "../policy.ts";
import { wordsOfText } from "../text/words-of-text.ts";

/** So many words in a row, just as they were written, are nobody's chance. */
const RUN = 6;

/** A group has some hundred items in a dozen years: the latest are looked through. */
const MOST_LOOKED_AT = 1000;

/**
 * The agreed notes of a group that have words of these texts in a row, as far as the actor may read them: somebody copied
 * them there by hand, for notes have no other way to quote.
 *
 * @returns each as "Spring meeting, 3 May 2026", the latest first
 */
export function listNotesThatRepeat(actor: Actor, groupId: string, texts: readonly string[]): string[] {
  if (!can(actor, "notes:readMembers", { groupId })) return [];
  const runs = new Set(texts.flatMap(runsOf));
  if (runs.size === 0) return [];
  const repeating = [...saidInNotes().all({ groupId }), ...decidedInNotes().all({ groupId })].filter(
    ({ text }) => runsOf(text).some((run) => runs.has(run)),
  );
  const names = repeating
    .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime())
    .map(({ title, startsAt }) => `${title}, ${formatDate(startsAt)}`);
  return [...new Set(names)];
}

const saidInNotes = prepared(() =>
  db
    .select({ ...meeting, text: sql<string>`${notesItems.title} || char(10) || ${notesItems.said}` })
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(notesItems, eq(notesItems.notesId, notes.id))
    .where(isAgreed)
    .orderBy(desc(meetings.startsAt))
    .limit(MOST_LOOKED_AT),
);

const decidedInNotes = prepared(() =>
  db
    .select({ ...meeting, text: decisions.text })
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(notesItems, eq(notesItems.notesId, notes.id))
    .innerJoin(decisions, eq(decisions.itemId, notesItems.id))
    .where(isAgreed)
    .orderBy(desc(meetings.startsAt))
    .limit(MOST_LOOKED_AT),
);

const meeting = { id: meetings.id, title: meetings.title, startsAt: meetings.startsAt };

const isAgreed = and(eq(notes.groupId, sql.placeholder("groupId")), sql`${notes.state} = 'agreed'`);

function runsOf(text: string): string[] {
  const forms = wordsOfText(text).map(({ form }) => form);
  return forms.slice(RUN - 1).map((_, at) => forms.slice(at, at + RUN).join(" "));
}
