import type { ComponentProps } from "react";
import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";
import { AsItIs } from "./as-it-is.tsx";
import { BothTexts, ShownFields } from "./both-texts.tsx";
import { PassageFields } from "./passage-fields.tsx";
import type { PassagesProps } from "./passages.tsx";

interface ChangedWordsProps extends Pick<ComponentProps<typeof PassageFields>, "limit"> {
  isPublished: boolean;
  /** Somebody who cared for another person has words of their own. */
  hasCarer: boolean;
  names: PassagesProps["names"];
  form: Fields;
  /** They were asked about words that may identify somebody. */
  isAsked: boolean;
  formVersion: string;
  /** Other words were saved since the page was opened. */
  compared: ComponentProps<typeof BothTexts>["compared"];
}

/** Why words were not changed. */
export const NOT_CHANGED = {
  changed: "This feedback cannot be changed any more",
  same: "These are the words that were not published. Change them first",
} as const;

/** The writer's own words, to change them: what becomes of those that people read meanwhile. */
export function ChangedWords({
  isPublished,
  hasCarer,
  isAsked,
  form,
  formVersion,
  compared,
  names,
  limit,
}: ChangedWordsProps) {
  return (
    <>
      <p>A trained person reads your new words before others do.</p>
      {isPublished && <p>Until then people read your words from before. Responses to them stay.</p>}
      <BothTexts compared={compared} />
      <PostForm noValidate data-keep="">
        <ShownFields formVersion={formVersion} />
        {isAsked && <AsItIs />}
        <PassageFields
          names={names}
          limit={limit}
          wentWell={form.field("wentWell")}
          couldBeBetter={form.field("couldBeBetter")}
        />
        {hasCarer && (
          <CharacterCount
            label={names.carerText}
            labelSize="m"
            limit={limit}
            rows={6}
            {...form.field("carerText")}
          />
        )}
        {isPublished && (
          <Checkboxes
            label="Until your new words are read"
            items={[{ value: "yes", label: "Take the present text down meanwhile" }]}
            {...form.fields("takeDown")}
          />
        )}
        <Button>Save my words</Button>
      </PostForm>
    </>
  );
}
