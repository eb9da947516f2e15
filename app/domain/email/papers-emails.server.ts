import { sql } from "drizzle-orm";
import { formatTime } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { paperCopies } from "#db/schema/index.ts";
import { listDocumentsOfMeeting } from "../documents/of-meetings.server.ts";
import { listAgenda } from "../meetings/agenda/queries.server.ts";
import { writeAboutComing } from "./about-meetings.server.ts";
import { at, type Email, forMembers, prompt } from "./parts.server.ts";

/**
 * The papers of a meeting. The agenda stands in the email; notes and documents are opened from it, because what people said
 * in a meeting does not go through mailboxes that others read (decision 74).
 */
export const PAPERS_EMAILS = {
  papersSent: forMembers(
    prompt(
      writeAboutComing(
        ({ id, title, group, slug, startsAt, when, place, address }, memberId, { roundId = "" }) => {
          const copy = copyOf().get({ roundId, memberId });
          if (!copy) throw notFound();
          const papers = `${address}/papers`;
          return {
            subject: `Papers for ${title}`,
            lines: [
              `${group} sends you the papers for a meeting.`,
              when,
              ...place,
              ...agendaInLines({ id, startsAt }),
              ...listDocumentsOfMeeting(id).map((document) =>
                at(document.title, `/groups/${slug}/documents/${document.id}`),
              ),
              copy.isLarge
                ? at("Read the papers in large print", `${papers}?print=large`)
                : at("Read the papers, with the notes from last time", papers),
            ],
          };
        },
      ),
    ),
  ),
} satisfies Record<string, Email>;

const copyOf = prepared(() =>
  db
    .select({ isLarge: paperCopies.isLarge })
    .from(paperCopies)
    .where(
      sql`${paperCopies.roundId} = ${sql.placeholder("roundId")} and ${paperCopies.memberId} = ${sql.placeholder("memberId")}`,
    ),
);

function agendaInLines(meeting: { id: string; startsAt: Date }): string[] {
  const items = listAgenda(meeting);
  if (items.length === 0) return ["Nothing is on the agenda yet."];
  return [
    "On the agenda:",
    ...items.map(({ at: startsAt, title, minutes }, index) =>
      [`${index + 1}. ${title}`, startsAt && `at ${formatTime(startsAt)}`, minutes && `${minutes} minutes`]
        .filter(Boolean)
        .join(", "),
    ),
  ];
}
