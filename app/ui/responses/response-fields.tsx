import type { ReactNode } from "react";
import { RESPONSE_KINDS, type ResponseKind } from "#db/vocabulary.ts";
import { CharacterCount } from "../nhs/character-count.tsx";
import { Input } from "../nhs/input.tsx";
import { Radios } from "../nhs/radios.tsx";
import { DayField } from "../site/day-field.tsx";
import type { Fields } from "../site/fields.ts";

interface ResponseFieldsProps {
  form: Fields;
  /** The kinds that can be chosen here; with one, nobody is asked. */
  kinds: readonly ResponseKind[];
  limits: { words: number; change: number };
  /** Who sees the response, and who hears of it. */
  hint: string;
}

/** The fields of a response: what it says, what its kind needs besides, and the post that it is signed with. */
export function ResponseFields({ form, kinds, limits, hint }: ResponseFieldsProps) {
  const more: Partial<Record<ResponseKind, ReactNode>> = {
    changePlanned: (
      <>
        <CharacterCount label="What will change" limit={limits.change} rows={3} {...form.field("planned")} />
        <DayField form={form} name="dueOn" label="By when" hint="For example, 4 3 2027" />
      </>
    ),
    changeMade: (
      <>
        <CharacterCount label="What has changed" limit={limits.change} rows={3} {...form.field("made")} />
        <Input label="Where" hint="The ward, clinic or hospital" {...form.field("place")} />
        <DayField form={form} name="madeOn" label="Since when" hint="For example, 4 3 2026" />
        <CharacterCount
          label="How people can see that it has changed"
          limit={limits.change}
          rows={3}
          {...form.field("evidence")}
        />
      </>
    ),
  };
  return (
    <>
      {kinds.length > 1 ? (
        <Radios
          label="What can you say about it?"
          labelSize="m"
          hint="A moderator reads what you say about a change before others do."
          items={kinds.map((kind) => ({
            value: kind,
            label: RESPONSE_KINDS[kind],
            conditional: more[kind],
          }))}
          {...form.field("kind")}
        />
      ) : (
        <input type="hidden" name="kind" value={kinds[0]} />
      )}
      <CharacterCount
        label={kinds.includes("notChanging") ? "Explain it in your own words" : "Your response"}
        labelSize="m"
        hint={hint}
        limit={limits.words}
        rows={8}
        {...form.field("text")}
      />
      <Input
        label="Who says this?"
        labelSize="m"
        hint="Your post, and not your name. For example, Lead cancer nurse."
        {...form.field("post")}
      />
    </>
  );
}
