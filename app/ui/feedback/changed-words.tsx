import type { ComponentProps } from "react";
import { Button } from "../nhs/button.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import type { Fields } from "../site/fields.ts";
import { PassageFields } from "./passage-fields.tsx";

interface ChangedWordsProps extends Pick<ComponentProps<typeof PassageFields>, "names" | "limit"> {
  isPublished: boolean;
  form: Fields;
}

/** The writer's own words, to change them: what becomes of those that people read meanwhile. */
export function ChangedWords({ isPublished, form, ...passages }: ChangedWordsProps) {
  return (
    <>
      <p>A trained person reads your new words before others do.</p>
      {isPublished && <p>Until then people read your words from before. Replies to them stay.</p>}
      <form method="post" noValidate>
        <PassageFields
          {...passages}
          wentWell={form.field("wentWell")}
          couldBeBetter={form.field("couldBeBetter")}
        />
        {isPublished && (
          <Checkboxes
            label="Until your new words are read"
            items={[{ value: "yes", label: "Take the present text down meanwhile" }]}
            {...form.fields("takeDown")}
          />
        )}
        <Button>Save my words</Button>
      </form>
    </>
  );
}
