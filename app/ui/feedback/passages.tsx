import { PlainText } from "../feedback-text.tsx";

export interface PassagesProps {
  wentWell: string;
  couldBeBetter: string;
  /** The headings, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string };
}

/** What went well and what could be better, in their writer's words; the one that is empty is left out. */
export function Passages({ wentWell, couldBeBetter, names }: PassagesProps) {
  return (
    <>
      {wentWell && <Passage name={names.wentWell} words={wentWell} />}
      {couldBeBetter && <Passage name={names.couldBeBetter} words={couldBeBetter} />}
    </>
  );
}

function Passage({ name, words }: { name: string; words: string }) {
  return (
    <section className="nhsuk-u-margin-bottom-5">
      <h2 className="nhsuk-heading-m">{name}</h2>
      <PlainText text={words} />
    </section>
  );
}
