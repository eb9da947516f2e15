import type { ReactNode } from "react";
import { Button } from "../nhs/button.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Input } from "../nhs/input.tsx";
import { Textarea } from "../nhs/textarea.tsx";
import { DayField } from "../site/day-field.tsx";
import { PostForm } from "../site/post-form.tsx";

/** What the form of a page knows of its fields. */
interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
}

export interface MeetingFormProps {
  form: Fields;
  /** What can be ticked of help to come. */
  services: Record<string, string>;
  /** What the button does. */
  action: string;
  /** Questions before the button: does it repeat, which meetings change. */
  children?: ReactNode;
}

/** When and where a group meets, and what about. */
export function MeetingForm({ form, services, action, children }: MeetingFormProps) {
  return (
    <PostForm noValidate>
      <Input label="Title" hint="For example, Spring meeting." {...form.field("title")} />
      <When form={form} />
      <Input
        label="Place"
        hint="The address, and the room. You can leave this empty if the meeting is online."
        {...form.field("place")}
      />
      <Input
        label="Link to join online (optional)"
        type="url"
        hint="It begins with https://"
        spellCheck={false}
        {...form.field("link")}
      />
      <Checkboxes
        label="Help with access (optional)"
        labelSize="s"
        items={Object.entries(services).map(([value, label]) => ({ value, label }))}
        {...form.fields("services")}
      />
      <Textarea
        label="More about access (optional)"
        hint="For example, where the step-free entrance is, or whom to ask for help with travel."
        rows={4}
        {...form.field("access")}
      />
      <Input
        label="How many people is there room for? (optional)"
        hint="When it is full, people go on a waiting list. Leave it empty if there is room for everyone."
        inputMode="numeric"
        width={4}
        {...form.field("places")}
      />
      {children}
      <Button>{action}</Button>
    </PostForm>
  );
}

function When({ form }: { form: Fields }) {
  return (
    <>
      <DayField form={form} name="date" label="Date" hint="For example, 4 3 2027." />
      <Input label="Start time" hint="For example, 2pm or 14:00." width={10} {...form.field("startTime")} />
      <Input label="End time" hint="For example, 4pm or 16:00." width={10} {...form.field("endTime")} />
    </>
  );
}
