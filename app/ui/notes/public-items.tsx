import type { Explain } from "../glossary/explain.tsx";
import { each } from "../site/each.tsx";
import { NotesText } from "./notes-text.tsx";

export interface PublicItem {
  itemId?: string;
  title: string;
  said: string;
  /** One on each line. */
  decisions: string;
  actions: string;
}

/** The edition that everyone may read. Items are headed `h3`. */
export function PublicItems({ items, explain }: { items: readonly PublicItem[]; explain: Explain }) {
  return each(items, ({ itemId, title, said, decisions, actions }, index) => (
    <section id={itemId && `item-${itemId}`}>
      <h3>
        {index + 1}. {title}
      </h3>
      {said && (
        <div className="nhsuk-u-margin-bottom-4">
          <NotesText text={said} explain={explain} />
        </div>
      )}
      <Lines heading="Decisions" text={decisions} explain={explain} />
      <Lines heading="Actions" text={actions} explain={explain} />
    </section>
  ));
}

function Lines({ heading, text, explain }: { heading: string; text: string; explain: Explain }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul className="app-outcomes">
        {each(lines, (line) => (
          <li>{explain(line)}</li>
        ))}
      </ul>
    </>
  );
}
