import { formatTime, formatWeekday } from "#app/lib/london.ts";
import { formatSize } from "#app/lib/size.ts";
import { DOCUMENT_KINDS } from "#db/vocabulary.ts";
import { sayDetails } from "../meetings/words.ts";
import type { readPapers } from "./queries.server.ts";

type Collected = Pick<ReturnType<typeof readPapers>, "group" | "meeting" | "agenda" | "documents" | "last">;

/** The papers of a meeting as they are read, on paper and on a screen. */
export function sayPapers({ group, meeting, agenda, documents, last }: Collected) {
  return {
    details: sayDetails(meeting.startsAt, meeting.details),
    agenda: agenda.map(({ title, minutes, at, actions }) => ({
      title,
      minutes,
      actions,
      at: at && formatTime(at),
    })),
    documents: documents.map(({ id, title, kind, size }) => ({
      title,
      href: `/groups/${group.slug}/documents/${id}`,
      about: `${DOCUMENT_KINDS[kind]} · ${formatSize(size)}`,
    })),
    // Copies for several people stand on one page, and no id may stand there twice.
    last: last
      ? {
          title: last.title,
          date: formatWeekday(last.startsAt),
          items: last.items.map(({ id: _, ...item }) => item),
        }
      : null,
  };
}
