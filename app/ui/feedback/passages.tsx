import type { HeadingLevel } from "../nhs/heading-level.ts";
import { PersonSays } from "../parts/voices.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface PassagesProps {
  wentWell: string;
  couldBeBetter: string;
  /** What a carer says for themselves, apart from the care that they tell of. */
  carerText: string;
  /** The headings, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string; carerText: string };
  /** Below a heading that stands above theirs. */
  headingLevel?: HeadingLevel;
}

/** What went well, what could be better, and a carer's own words, as they were written; what is empty is left out. */
export function Passages({ wentWell, couldBeBetter, carerText, names, headingLevel = 2 }: PassagesProps) {
  return (
    <>
      {wentWell && <Passage level={headingLevel} name={names.wentWell} text={wentWell} />}
      {couldBeBetter && <Passage level={headingLevel} name={names.couldBeBetter} text={couldBeBetter} />}
      {carerText && <Passage level={headingLevel} name={names.carerText} text={carerText} />}
    </>
  );
}

function Passage({ level, name, text }: { level: HeadingLevel; name: string; text: string }) {
  const Heading = `h${level}` as const;
  return (
    <section>
      <Heading className="nhsuk-heading-s">{name}</Heading>
      <PersonSays>
        <PlainText text={text} />
      </PersonSays>
    </section>
  );
}
