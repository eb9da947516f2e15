import { Button } from "./button.tsx";
import { Checkboxes } from "./checkboxes.tsx";
import { DateInput } from "./date-input.tsx";
import { each } from "./each.tsx";
import { Fieldset } from "./fieldset.tsx";
import { Input } from "./input.tsx";
import { Textarea } from "./textarea.tsx";

/** What the form of a page knows of its fields. */
interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
}

const FEWEST_ROWS = 2;

export interface NotesItemFormProps {
  form: Fields;
  /** The notes as they stand now: saving is refused when they have changed in the meantime. */
  version: number;
  /** However many rows the form asks for, it gets no more. */
  mostRows: number;
}

/** One item of the notes, as a form that looks like minutes. Empty rows of actions are left out when it is saved. */
export function NotesItemForm({ form, version, mostRows }: NotesItemFormProps) {
  const rows = Math.min(
    Math.max(Math.trunc(Number(form.field("action-rows").value)) || FEWEST_ROWS, FEWEST_ROWS),
    mostRows,
  );
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="action-rows" value={rows} />
      <Input label="What the item was about" {...form.field("title")} />
      <Textarea
        label="What was said (optional)"
        hint="Leave an empty line between paragraphs. Begin a line with a hyphen and a space to make a list."
        rows={10}
        {...form.field("said")}
      />
      <Textarea
        label="Decisions (optional)"
        hint="Write each decision on a line of its own."
        rows={4}
        {...form.field("decisions")}
      />
      <h2>Actions (optional)</h2>
      <p>Fill in a row for each thing to do. To get more rows, save the item and change it again.</p>
      {each(
        Array.from({ length: rows }, (_, index) => index + 1),
        (number) => (
          <ActionRow form={form} number={number} />
        ),
      )}
      <p>Save often. You are logged out after 30 minutes without saving.</p>
      <Button>Save the item</Button>
    </form>
  );
}

function ActionRow({ form, number }: { form: Fields; number: number }) {
  const nameOf = (part: string) => `action-${number}-${part}`;
  const day = form.field(nameOf("due-day"));
  return (
    <Fieldset legend={`Action ${number}`} legendSize="s">
      <Input label="What is to be done" {...form.field(nameOf("words"))} />
      <Input
        label="Who does it"
        hint="A first name, or a post such as group secretary."
        {...form.field(nameOf("owner"))}
      />
      <DateInput
        name={nameOf("due")}
        label="By when"
        hint="For example, 4 3 2027. Leave it empty if there is no date."
        values={{
          day: day.value,
          month: form.field(nameOf("due-month")).value,
          year: form.field(nameOf("due-year")).value,
        }}
        error={day.error}
      />
      <Checkboxes
        label={null}
        items={[{ value: "yes", label: "By the next meeting" }]}
        {...form.fields(nameOf("next-meeting"))}
      />
    </Fieldset>
  );
}
