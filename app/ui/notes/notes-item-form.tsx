import type { ReactNode } from "react";
import { Button } from "../nhs/button.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Fieldset } from "../nhs/fieldset.tsx";
import { Input } from "../nhs/input.tsx";
import { Textarea } from "../nhs/textarea.tsx";
import { DayField } from "../site/day-field.tsx";
import { each } from "../site/each.tsx";

/** What the form of a page knows of its fields. */
interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
}

const FEWEST_ROWS = 2;
const NAMES = "people-of-the-group";

export interface NotesItemFormProps {
  form: Fields;
  /** The item as it stands now: saving is refused when another page has changed it in the meantime. */
  version: number;
  /** The number of this opening of the page, and the id of a new item. */
  page: string;
  /** Where the script saves while somebody types. */
  autosave: string | undefined;
  /** However many rows the form asks for, it gets no more. */
  mostRows: number;
  /** Who may take on an action, by name; anybody else is a post in words. */
  people: readonly string[];
  /** What comes up again from earlier meetings, above the actions. */
  carried?: ReactNode;
}

/** One item of the notes, as a form that looks like minutes. Empty rows of actions are left out when it is saved. */
export function NotesItemForm({
  form,
  version,
  page,
  autosave,
  mostRows,
  people,
  carried,
}: NotesItemFormProps) {
  const rows = Math.min(
    Math.max(Math.trunc(Number(form.field("action-rows").value)) || FEWEST_ROWS, FEWEST_ROWS),
    mostRows,
  );
  return (
    <form method="post" noValidate data-autosave={autosave}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="page" value={page} />
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
      {carried}
      <h2>Actions (optional)</h2>
      <p>Fill in a row for each thing to do. To get more rows, choose “Save and go on”.</p>
      <datalist id={NAMES}>
        {each(people, (name) => (
          <option value={name} />
        ))}
      </datalist>
      {each(
        Array.from({ length: rows }, (_, index) => index + 1),
        (number) => (
          <ActionRow form={form} number={number} />
        ),
      )}
      <Checkboxes
        label="At the next meeting (optional)"
        hint="An item with an open action comes up again by itself."
        items={[
          { value: "notDiscussed", label: "There was no time for this item: put it on the next agenda" },
          { value: "recurring", label: "This item comes up at every meeting" },
        ]}
        {...form.fields("flags")}
      />
      <p>Save often. You are logged out after 30 minutes without saving.</p>
      <div className="nhsuk-button-group">
        <Button name="go" value="on">
          Save and go on
        </Button>
        <Button variant="secondary" name="go" value="back">
          Save the item
        </Button>
      </div>
    </form>
  );
}

function ActionRow({ form, number }: { form: Fields; number: number }) {
  const nameOf = (part: string) => `action-${number}-${part}`;
  return (
    <Fieldset legend={`Action ${number}`} legendSize="s">
      <input type="hidden" name={nameOf("id")} value={form.field(nameOf("id")).value} />
      <Input label="What is to be done" {...form.field(nameOf("text"))} />
      <Input
        label="Who does it"
        hint="The name of someone in the group, or a post such as group secretary."
        list={NAMES}
        autoComplete="off"
        {...form.field(nameOf("owner"))}
      />
      <DayField
        form={form}
        name={nameOf("due")}
        label="By when"
        hint="For example, 4 3 2027. Leave it empty if there is no date."
      />
      <Checkboxes
        label={null}
        items={[{ value: "yes", label: "By the next meeting" }]}
        {...form.fields(nameOf("next-meeting"))}
      />
    </Fieldset>
  );
}
