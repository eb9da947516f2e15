import { each } from "../site/each.tsx";
import { NotesText } from "./notes-text.tsx";

/** What was added to notes after they were agreed, each with its day. */
export function Addenda({ addenda }: { addenda: readonly { text: string; date: string }[] }) {
  if (addenda.length === 0) return null;
  return (
    <>
      <h3 id="added">Added later</h3>
      {each(addenda, ({ text, date }) => (
        <>
          <h4>Added on {date}</h4>
          <NotesText text={text} />
        </>
      ))}
    </>
  );
}
