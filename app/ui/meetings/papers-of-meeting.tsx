import { formatSize } from "#app/lib/size.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "#db/vocabulary.ts";
import { Rows } from "../parts/rows.tsx";

interface PapersOfMeetingProps {
  /** Its slug. */
  group: string;
  id: string;
  documents: readonly { id: string; title: string; kind: DocumentKind; size: number }[];
}

/** What to read before a meeting: all of it on one page, and the documents that belong to it. */
export function PapersOfMeeting({ group, id, documents }: PapersOfMeetingProps) {
  return (
    <>
      <h2>Papers</h2>
      <Rows
        rows={[
          {
            what: "Agenda, and notes from last time",
            href: `/groups/${group}/meetings/${id}/papers`,
            about: "To read or print, also in large print",
          },
          ...documents.map(({ id: document, title, kind, size }) => ({
            what: title,
            href: `/groups/${group}/documents/${document}`,
            about: `${DOCUMENT_KINDS[kind]} · ${formatSize(size)}`,
          })),
        ]}
      />
    </>
  );
}
