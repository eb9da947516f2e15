import { PlainText } from "../feedback/feedback-text.tsx";
import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { Radios } from "../nhs/radios.tsx";
import { StaffSay } from "../parts/voices.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";
import { SeenField } from "../site/seen-field.tsx";

export interface AskedChange {
  title: string;
  change: string;
  place: string | null;
  since: string;
}

/** What was changed, and the one question about it. */
export function HelpedForm({
  asked: { title, change, place, since },
  answers,
  limit,
  form,
}: {
  asked: AskedChange;
  answers: readonly { value: string; label: string }[];
  limit: number;
  form: Fields;
}) {
  return (
    <>
      <p>You told us something. This was changed because of it: {title}.</p>
      <StaffSay who={[place, since && `since ${since}`].filter(Boolean).join(", ")}>
        <PlainText text={change} />
      </StaffSay>
      <PostForm noValidate data-keep="">
        <SeenField form={form} />
        <Radios label="Has it helped?" labelSize="m" items={answers} {...form.field("answer")} />
        <CharacterCount
          label="What is still missing?"
          labelSize="m"
          hint="If you say no or partly. It goes to the staff who made the change, without your name."
          limit={limit}
          rows={4}
          {...form.field("text")}
        />
        <Button>Send</Button>
      </PostForm>
    </>
  );
}
