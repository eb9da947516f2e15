import { CharacterCount } from "../nhs/character-count.tsx";
import { Input } from "../nhs/input.tsx";
import type { Fields } from "../site/fields.ts";

/** What a recommendation says, in its four parts. */
export function TextFields({ form, limit }: { form: Fields; limit: number }) {
  return (
    <>
      <Input
        label="What do you ask for, in a few words?"
        labelSize="m"
        hint="For example, Keep a quiet room free beside the clinic"
        {...form.field("title")}
      />
      <CharacterCount
        label="What should be done?"
        labelSize="m"
        hint="Say it so that anyone can read it. Name posts and places, and no people."
        limit={limit}
        rows={4}
        {...form.field("asks")}
      />
      <CharacterCount
        label="Why is it needed?"
        labelSize="m"
        hint="What people told you, in your own words"
        limit={limit}
        rows={4}
        {...form.field("why")}
      />
      <CharacterCount
        label="How will people know that it was done?"
        labelSize="m"
        hint="For example, 1 room is free on every clinic day, for 3 months"
        limit={limit}
        rows={3}
        {...form.field("doneWhen")}
      />
    </>
  );
}
