import { AUDIENCES, BASES, TIME_BANDS } from "#db/vocabulary.ts";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Radios } from "../nhs/radios.tsx";
import { Select } from "../nhs/select.tsx";
import { Textarea } from "../nhs/textarea.tsx";

type Field = { name: string; id: string; value: string; error?: string };
type Fields = { name: string; id: string; values: string[]; error?: string };

interface EntryFieldsProps {
  /** What the form of a page knows of its fields. */
  form: { field(name: string): Field; fields(name: string): Fields };
  organisations: readonly { value: string; label: string }[];
  /** The value that means that the person was not sure. */
  notSure: string;
  uses: Record<string, string>;
}

const VOICE_CHOICES = [
  { value: "own", label: "Their own care" },
  { value: "caredFor", label: "Someone they care for", hint: "They are living" },
  { value: "someoneElse", label: "Someone else", hint: "This includes someone who has died" },
];

/** One person's words, typed in by somebody else, and what that person agreed to. */
export function EntryFields({ form, organisations, notSure, uses }: EntryFieldsProps) {
  return (
    <>
      <Radios label="Whose care did they speak about?" items={VOICE_CHOICES} {...form.field("voice")} />
      <Radios
        label="If someone else: why did they speak for them?"
        items={choicesOf(BASES)}
        {...form.field("basis")}
      />
      <Select
        label="Which organisation gave the care?"
        items={[
          { value: "", label: "Choose" },
          ...organisations,
          { value: notSure, label: "They were not sure" },
        ]}
        {...form.field("organisationId")}
      />
      <Radios label="Roughly when was this care?" items={choicesOf(TIME_BANDS)} {...form.field("timeBand")} />
      <Textarea label="What went well" rows={5} {...form.field("wentWell")} />
      <Textarea label="What could be better" rows={5} {...form.field("couldBeBetter")} />
      <Radios
        label="Who may see it? Ask the person"
        items={choicesOf(AUDIENCES)}
        {...form.field("audience")}
      />
      <Checkboxes
        label="How may we use it? Ask the person"
        hint="Tick only what they agreed to. No box is an answer too."
        items={choicesOf(uses)}
        {...form.fields("uses")}
      />
    </>
  );
}

export function choicesOf(vocabulary: Record<string, string>) {
  return Object.entries(vocabulary).map(([value, label]) => ({ value, label }));
}
