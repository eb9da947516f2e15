import { Addenda } from "./addenda.tsx";
import { NotesItems, type NotesItemWords } from "./notes-items.tsx";

interface SentNotesProps {
  items: readonly NotesItemWords[];
  addenda: readonly { text: string; date: string }[];
}

/** Notes that are no draft any more, as their readers see them. */
export function SentNotes({ items, addenda }: SentNotesProps) {
  return (
    <>
      <h2>What readers see</h2>
      <div className="app-sheet">
        <NotesItems items={items} />
        <Addenda addenda={addenda} />
      </div>
    </>
  );
}
