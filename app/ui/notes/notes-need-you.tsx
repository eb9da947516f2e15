import { NeedsYou } from "../parts/needs-you.tsx";
import { Rows } from "../parts/rows.tsx";
import type { CorrectionProps } from "./answered-corrections.tsx";

interface NotesNeedYouProps {
  path: string;
  corrections: readonly CorrectionProps[];
  /** Items where the name of someone stands who asked not to be named. */
  standing: readonly { id: string; title: string; names: readonly string[] }[];
}

/** What waits for those who write the notes: corrections to answer, and names of people who asked not to be named. */
export function NotesNeedYou({ path, corrections, standing }: NotesNeedYouProps) {
  const open = corrections.filter(({ state }) => state === "open");
  const count = open.length + standing.length;
  if (count === 0) return null;
  return (
    <NeedsYou heading={`Needs you: ${count} ${count === 1 ? "thing" : "things"}`}>
      <Rows
        rows={[
          ...open.map(({ id, title, text, authorName, date }) => ({
            href: `${path}/corrections/${id}`,
            what: `Answer the correction to ${title}`,
            about: `${text} · ${authorName ?? "Someone who has left"}, ${date}`,
          })),
          ...standing.map(({ id, title, names }) => ({
            href: `${path}#item-${id}`,
            what: `Look at the names in ${title || "the item without a title"}`,
            about: `Asked not to be named: ${names.join(", ")}`,
          })),
        ]}
      />
    </NeedsYou>
  );
}
