import type { HeadingLevel } from "../nhs/heading-level.ts";
import { PersonSays } from "../parts/voices.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface PassagesProps {
  wentWell: string;
  couldBeBetter: string;
  /** The headings, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string };
  /** Below a heading that stands above theirs. */
  headingLevel?: HeadingLevel;
}

/** What went well and what could be better, in their writer's words; the one that is empty is left out. */
export function Passages({ wentWell, couldBeBetter, names, headingLevel = 2 }: PassagesProps) {
  return (
    <>
      {wentWell && <Passage level={headingLevel} name={names.wentWell} text={wentWell} />}
      {couldBeBetter && <Passage level={headingLevel} name={names.couldBeBetter} text={couldBeBetter} />}
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
