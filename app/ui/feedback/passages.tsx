import type { HeadingLevel } from "../nhs/heading-level.ts";
import { PlainText } from "./feedback-text.tsx";

export interface PassagesProps {
  wentWell: string;
  couldBeBetter: string;
  /** The headings, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string };
  /** Within a card whose heading is above theirs. */
  headingLevel?: HeadingLevel;
}

/** What went well and what could be better, in their writer's words; the one that is empty is left out. */
export function Passages({ wentWell, couldBeBetter, names, headingLevel = 2 }: PassagesProps) {
  return (
    <>
      {wentWell && <Passage level={headingLevel} name={names.wentWell} words={wentWell} />}
      {couldBeBetter && <Passage level={headingLevel} name={names.couldBeBetter} words={couldBeBetter} />}
    </>
  );
}

function Passage({ level, name, words }: { level: HeadingLevel; name: string; words: string }) {
  const Heading = `h${level}` as const;
  return (
    <section className="nhsuk-u-margin-bottom-5">
      <Heading className={level === 2 ? "nhsuk-heading-m" : "nhsuk-heading-s"}>{name}</Heading>
      <PlainText text={words} />
    </section>
  );
}
