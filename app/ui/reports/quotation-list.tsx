import { PersonSays } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";

export interface QuotationItem {
  text: string;
  /** Whose care it was and which part of care; empty when that would say too much. */
  about: string;
  voice?: string | undefined;
  isPinned: boolean;
}

const VOICES: readonly [string | undefined, string][] = [
  ["own", "Patients"],
  ["caredFor", "Carers"],
  ["died", "Bereaved people"],
  ["someoneElse", "People who spoke for another person"],
  [undefined, "Others"],
];

/** Words of people who agreed to be quoted without their name: patients, carers and bereaved people each apart. */
export function QuotationList({ title, items }: { title: string; items: readonly QuotationItem[] }) {
  const voices = VOICES.map(([voice, name]) => ({
    name,
    said: items.filter((item) => item.voice === voice),
  })).filter(({ said }) => said.length > 0);
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 && <p>Nobody who said this agreed to be quoted.</p>}
      {each(voices, ({ name, said }) => (
        <>
          {voices.length > 1 && <h4>{name}</h4>}
          {each(said, ({ text, about, isPinned }) => (
            <PersonSays about={isPinned ? `${about || "Somebody"}, pinned by a facilitator` : about}>
              <p>{text}</p>
            </PersonSays>
          ))}
        </>
      ))}
    </section>
  );
}
