import { each } from "../each.tsx";
import { PlainText } from "../feedback-text.tsx";

export interface ComparedPassage {
  name: string;
  before: string;
  after: string;
}

/** Each passage as it is and as it would be; one that stays as it is says so. */
export function ComparedPassages({ passages }: { passages: readonly ComparedPassage[] }) {
  const there = passages.filter(({ before, after }) => before || after);
  return each(there, ({ name, before, after }) => (
    <section className="nhsuk-u-margin-bottom-5">
      <h2 className="nhsuk-heading-m">{name}</h2>
      {before === after ? (
        <>
          <p>This stays as it is:</p>
          <PlainText text={before} />
        </>
      ) : (
        <div className="app-compared">
          <Side heading="Your words" text={before} />
          <Side heading="The suggested words" text={after} />
        </div>
      )}
    </section>
  ));
}

function Side({ heading, text }: { heading: string; text: string }) {
  return (
    <div className="app-compared__side">
      <h3 className="nhsuk-heading-s">{heading}</h3>
      {text ? <PlainText text={text} /> : <p>No words</p>}
    </div>
  );
}
