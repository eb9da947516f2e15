import { Button } from "./button.tsx";
import { DateInput } from "./date-input.tsx";
import { Input } from "./input.tsx";
import { Textarea } from "./textarea.tsx";

/** What the form of a page knows of its fields. */
interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
}

export interface MeetingFormProps {
  form: Fields;
  /** What the button does. */
  action: string;
}

/** When and where a group meets, and what about. */
export function MeetingForm({ form, action }: MeetingFormProps) {
  return (
    <form method="post" noValidate>
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
      <Textarea
        label="Help with access (optional)"
        hint="For example, a step-free entrance, a hearing loop, papers in large print, or help with travel."
        rows={4}
        {...form.field("access")}
      />
      <Textarea
        label="Agenda (optional)"
        hint="Begin a line with a hyphen and a space to make a list."
        rows={8}
        {...form.field("agenda")}
      />
      <Button>{action}</Button>
    </form>
  );
}

function When({ form }: { form: Fields }) {
  const day = form.field("date-day");
  return (
    <>
      <DateInput
        name="date"
        label="Date"
        hint="For example, 4 3 2027."
        values={{
          day: day.value,
          month: form.field("date-month").value,
          year: form.field("date-year").value,
        }}
        error={day.error}
      />
      <Input label="Start time" hint="For example, 2pm or 14:00." width={10} {...form.field("startTime")} />
      <Input label="End time" hint="For example, 4pm or 16:00." width={10} {...form.field("endTime")} />
    </>
  );
}
