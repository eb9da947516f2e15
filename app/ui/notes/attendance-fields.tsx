import type { ReactNode } from "react";
import { Button } from "../nhs/button.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Details } from "../nhs/details.tsx";
import { Input } from "../nhs/input.tsx";
import { Textarea } from "../nhs/textarea.tsx";

/** So many names are looked through at a glance. */
const MOST_UNFOLDED = 15;

interface LongListProps {
  page: number;
  pages: number;
  /** How many have what was searched for in their names, and how many there are. */
  found: number;
  total: number;
  search: string;
}

/** In a list of several parts: where one is, and how to find a name. Every button saves, so that no tick is lost. */
export function LongList({ page, pages, found, total, search }: LongListProps) {
  if (pages === 1 && found === total) return null;
  return (
    <>
      <input type="hidden" name="page" value={page} />
      <p>
        {search
          ? `${found} of ${total} people have “${search}” in their name.`
          : `${total} people are in the list.`}{" "}
        {pages > 1 && `This is part ${page} of ${pages}. `}
        Each button saves what you ticked here.
      </p>
      <Input id="search" name="search" label="Find a person by name" width={20} value={search} />
      <Button name="goTo" value="find" variant="secondary">
        Save and find
      </Button>
    </>
  );
}

interface PeopleToTickProps {
  choices: { value: string; label: string }[];
  /** What the form of the page knows of its fields. */
  form: {
    field(name: string): { id: string; name: string; value: string; error?: string };
    fields(name: string): { id: string; name: string; values: string[]; error?: string };
  };
}

/** Who came, who sent apologies and who is not to be named: boxes for people of the group, lines for everybody else. */
export function PeopleToTick({ choices, form }: PeopleToTickProps) {
  return (
    <>
      {choices.length > 0 && (
        <Checkboxes small label="People of the group who came" items={choices} {...form.fields("came")} />
      )}
      <Textarea
        label="Other people who came (optional)"
        hint="A name or a post on each line, such as lead cancer nurse."
        rows={3}
        {...form.field("otherCame")}
      />
      <Folded
        summary="People of the group who sent apologies"
        choices={choices}
        field={form.fields("apologies")}
      >
        <Checkboxes
          small
          label="People of the group who sent apologies"
          items={choices}
          {...form.fields("apologies")}
        />
      </Folded>
      <Textarea
        label="Other people who sent apologies (optional)"
        hint="A name or a post on each line."
        rows={3}
        {...form.field("otherApologies")}
      />
      <Folded
        summary="People of the group who asked not to be named"
        choices={choices}
        field={form.fields("unnamed")}
      >
        <Checkboxes
          small
          label="People of the group who asked not to be named"
          hint="We count them and do not show their names. We warn you where a name stands in the notes."
          items={choices}
          {...form.fields("unnamed")}
        />
      </Folded>
      <Textarea
        label="Other people who came and asked not to be named (optional)"
        hint="A name on each line. Only the people who run the group can see it."
        rows={3}
        {...form.field("otherUnnamed")}
      />
    </>
  );
}

interface FoldedProps {
  summary: string;
  choices: readonly { value: string }[];
  field: { values: string[]; error?: string };
  children: ReactNode;
}

/** A list that most leave alone: folded when it is long, open as soon as something in it is ticked or wrong. */
function Folded({ summary, choices, field, children }: FoldedProps) {
  if (choices.length === 0) return null;
  if (choices.length <= MOST_UNFOLDED) return children;
  const isOpen = Boolean(field.error) || choices.some(({ value }) => field.values.includes(value));
  return (
    <Details summary={summary} open={isOpen}>
      {children}
    </Details>
  );
}
