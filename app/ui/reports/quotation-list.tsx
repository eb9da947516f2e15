import { PersonSays } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";

export interface QuotationItem {
  text: string;
  /** Whose care it was and which part of care; empty when that would say too much. */
  about: string;
  voice?: string | undefined;
  isPinned: boolean;
}

/** In this order; what somebody says of themselves or of another stands under their words, and needs no heading above. */
const VOICES: readonly (string | undefined)[] = ["own", "caredFor", "died", "someoneElse", undefined];

/** Words of people who agreed to be quoted without their name: those of patients, of carers and of the bereaved together. */
export function QuotationList({ title, items }: { title: string; items: readonly QuotationItem[] }) {
  const said = VOICES.flatMap((voice) => items.filter((item) => item.voice === voice));
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 && <p>Nobody who said this agreed to be quoted.</p>}
      {each(said, ({ text, about, isPinned }) => (
        <PersonSays
          about={[about || "Somebody who told us", isPinned && "chosen by a facilitator"]
            .filter(Boolean)
            .join(", ")}
        >
          <p>“{text}”</p>
        </PersonSays>
      ))}
    </section>
  );
}
