import { isWritten } from "#app/lib/typed.ts";
import { PlainText } from "../feedback/feedback-text.tsx";
import { InsetText } from "../nhs/inset-text.tsx";

type Values = Record<string, string[]>;

/** What somebody wrote in a form that could not be taken, to be read again. */
export function TypedBefore({ values }: { values: Values }) {
  return listed(values)
    .filter(({ value }) => isWritten(value))
    .map(({ key, value }) => (
      <InsetText key={key}>
        <PlainText text={value} />
      </InsetText>
    ));
}

/** All of that form, to be sent again as it was. */
export function HiddenFields({ values }: { values: Values }) {
  return listed(values).map(({ key, name, value }) => (
    <input key={key} type="hidden" name={name} value={value} />
  ));
}

function listed(values: Values) {
  return Object.entries(values).flatMap(([name, sent]) =>
    sent.map((value, at) => ({ key: `${name} ${at}`, name, value })),
  );
}
