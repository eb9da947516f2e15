import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Details } from "../nhs/details.tsx";
import type { Fields } from "../site/fields.ts";

/** A form with lists of boxes. */
type FieldsWithLists = Fields & {
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
};

export interface GatherFieldsProps {
  form: FieldsWithLists;
  comments: readonly { reference: string; text: string; about: string }[];
  decisions: readonly { id: string; text: string; about: string }[];
}

/** As many as can be looked over at once; the others are one press away. */
const SHOWN = 6;

/** What a recommendation rests on: feedback that may be summarised, and decisions of meetings. */
export function GatherFields({ form, comments, decisions }: GatherFieldsProps) {
  return (
    <>
      {comments.length > 0 ? (
        <SomeOfMany
          label="Which feedback is it out of?"
          hint="Only feedback whose writers let it be used in summaries is here. They hear what comes of it."
          items={comments.map(({ reference, text, about }) => ({
            value: reference,
            label: text,
            hint: about,
          }))}
          field={form.fields("feedback")}
        />
      ) : (
        <p>There is no feedback of this kind that may be used in summaries.</p>
      )}
      {decisions.length > 0 && (
        <SomeOfMany
          label="Which decisions of meetings is it out of?"
          items={decisions.map(({ id, text, about }) => ({ value: id, label: text, hint: about }))}
          field={form.fields("decision")}
        />
      )}
    </>
  );
}

interface SomeOfManyProps {
  label: string;
  hint?: string;
  items: readonly { value: string; label: string; hint: string }[];
  field: ReturnType<FieldsWithLists["fields"]>;
}

function SomeOfMany({ label, hint, items, field }: SomeOfManyProps) {
  const shown = items.slice(0, SHOWN);
  const folded = items.slice(SHOWN);
  return (
    <>
      <Checkboxes label={label} labelSize="m" hint={hint} small items={shown} {...field} />
      {folded.length > 0 && (
        <Details
          summary={`Show ${folded.length} more`}
          open={folded.some(({ value }) => field.values.includes(value))}
        >
          <Checkboxes
            label={<span className="nhsuk-u-visually-hidden">{label}</span>}
            small
            items={folded}
            name={field.name}
            values={field.values}
            id={`${field.id}-more`}
          />
        </Details>
      )}
    </>
  );
}
