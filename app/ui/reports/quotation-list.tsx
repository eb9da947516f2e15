import { PersonSays } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";

export interface QuotationItem {
  words: string;
  /** Whose care it was and which part of care; empty when that would say too much. */
  about: string;
}

/** Words of people who agreed to be quoted without their name. */
export function QuotationList({ title, items }: { title: string; items: readonly QuotationItem[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 && <p>Nobody who said this agreed to be quoted.</p>}
      {each(items, ({ words, about }) => (
        <PersonSays about={about}>
          <p>{words}</p>
        </PersonSays>
      ))}
    </section>
  );
}
