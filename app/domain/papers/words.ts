import { formatTime, formatTimes, formatWeekday } from "#app/lib/london.ts";
import { formatSize } from "#app/lib/size.ts";
import { DOCUMENT_KINDS } from "#db/vocabulary.ts";
import { SERVICES, servicesOf } from "../meetings/form.ts";
import type { readPapers } from "./queries.server.ts";

type Collected = Pick<ReturnType<typeof readPapers>, "group" | "meeting" | "agenda" | "documents" | "last">;

/** The papers of a meeting as they are read, on paper and on a screen. */
export function sayPapers({ group, meeting, agenda, documents, last }: Collected) {
  const { startsAt, details } = meeting;
  const { endsAt, place, link, access } = details;
  return {
    details: {
      place,
      link,
      access,
      time: formatTimes(startsAt, endsAt),
      services: servicesOf(details).map((name) => SERVICES[name]),
    },
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
