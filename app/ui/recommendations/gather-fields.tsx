import { Checkboxes } from "../nhs/checkboxes.tsx";
import type { Fields } from "../site/fields.ts";

/** A form with lists of boxes. */
type FieldsWithLists = Fields & {
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
};

export interface GatherFieldsProps {
  form: FieldsWithLists;
  comments: readonly { reference: string; words: string; about: string }[];
  decisions: readonly { id: string; words: string; about: string }[];
}

/** What a recommendation rests on: feedback that may be summarised, and decisions of meetings. */
export function GatherFields({ form, comments, decisions }: GatherFieldsProps) {
  return (
    <>
      {comments.length > 0 ? (
        <Checkboxes
          label="Which feedback is it out of?"
          labelSize="m"
          hint="Only feedback whose writers let it be used in summaries is here. They hear what comes of it."
          small
          items={comments.map(({ reference, words, about }) => ({
            value: reference,
            label: words,
            hint: about,
          }))}
          {...form.fields("feedback")}
        />
      ) : (
        <p>There is no feedback of this kind that may be used in summaries.</p>
      )}
      {decisions.length > 0 && (
        <Checkboxes
          label="Which decisions of meetings is it out of?"
          labelSize="m"
          small
          items={decisions.map(({ id, words, about }) => ({ value: id, label: words, hint: about }))}
          {...form.fields("decision")}
        />
      )}
    </>
  );
}
