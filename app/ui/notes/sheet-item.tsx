import { Button } from "../nhs/button.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Details } from "../nhs/details.tsx";
import { Input } from "../nhs/input.tsx";
import { Textarea } from "../nhs/textarea.tsx";
import { Comparison } from "../site/comparison.tsx";
import { each } from "../site/each.tsx";
import { FinalButton } from "../site/final-button.tsx";
import { CarriedActions } from "./carried-actions.tsx";
import type { NotesAction } from "./notes-items.tsx";

/** What the form of a page knows of its fields. */
export interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
}

const MOST_ROWS = 50;
const FEWEST_LINES = 3;
const MOST_LINES = 14;
const LETTERS_IN_A_LINE = 60;

export interface SheetItemProps {
  form: Fields;
  slug: string;
  number: number;
  id: string;
  /** Says which item it is, and as which words it was shown. */
  shown: string;
  title: string;
  isNotReached: boolean;
  isFromBefore: boolean;
  carried: readonly (NotesAction & { id: string })[];
  hasDecisions: boolean;
  /** What was asked for of this item a moment ago: there the cursor goes. */
  focus: string | null;
  /** What somebody else has saved, where that is in the way. */
  saved: { said: string; decisions: string; actions: string } | null;
  isLast: boolean;
}

/** One item of the notes while they are written: what was said, what was decided, and what is to be done. */
export function SheetItem(item: SheetItemProps) {
  const { form, number, id, title, isFromBefore, carried, hasDecisions, focus } = item;
  const name = (field: string) => `item-${number}-${field}`;
  const said = form.field(name("said"));
  const decisions = form.field(name("decisions"));
  const of = <span className="nhsuk-u-visually-hidden"> in {title}</span>;
  return (
    <section id={`item-${id}`}>
      <input type="hidden" name={`item-${number}`} value={item.shown} />
      <div className="app-sheet__head">
        <h2>
          {number}. {title || "No title yet"}
        </h2>
        <MoveButtons {...item} />
      </div>
      {isFromBefore && <p className="app-second">From the last meeting</p>}
      {item.saved && <BothTexts {...item} saved={item.saved} />}
      {carried.length > 0 && <CarriedActions slug={item.slug} actions={carried} />}
      <Textarea
        label={<>What was said{of}</>}
        rows={linesOf(said.value)}
        autoFocus={focus === "said"}
        {...said}
      />
      {(hasDecisions || decisions.value !== "") && (
        <ul className="app-outcomes">
          <li>
            <Textarea
              label={<>Decisions, one on each line{of}</>}
              rows={Math.max(2, decisions.value.split("\n").length)}
              autoFocus={focus === "decision"}
              {...decisions}
            />
          </li>
        </ul>
      )}
      <ActionRows form={form} name={name("action")} isAsked={focus === "action"} />
      <div className="app-buttons">
        <AddButton go={`action-${id}`} what="Action" title={title} />
        {!hasDecisions && <AddButton go={`decision-${id}`} what="Decision" title={title} />}
        <AddButton go="feedback" what="Feedback" title={title} />
      </div>
      <MoreAboutItem {...item} />
    </section>
  );
}

function AddButton({ go, what, title }: { go: string; what: string; title: string }) {
  return (
    <Button small variant="secondary" name="go" value={go}>
      <span className="nhsuk-u-visually-hidden">Add to {title}: </span>+ {what}
    </Button>
  );
}

function MoveButtons({ id, number, title, isLast, focus }: SheetItemProps) {
  const hasMoved = focus === "up" || focus === "down";
  // At the end of the list, the button that was pressed is gone.
  const here = focus === "up" ? (number > 1 ? "up" : "down") : isLast ? "up" : "down";
  const move = (act: "up" | "down", arrow: string) => (
    <Button small variant="secondary" name="go" value={`${act}-${id}`} autoFocus={hasMoved && act === here}>
      <span aria-hidden="true">{arrow}</span>
      <span className="nhsuk-u-visually-hidden">
        Move {act} {title}
      </span>
    </Button>
  );
  return (
    <div className="app-buttons">
      {number > 1 && move("up", "↑")}
      {!isLast && move("down", "↓")}
    </div>
  );
}

/** Rows stand as far as something is in them, and one more where it was asked for. */
function ActionRows({ form, name, isAsked }: { form: Fields; name: string; isAsked: boolean }) {
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => `${name}-${index + 1}`).filter(
    (row) => form.field(`${row}-id`).value !== "",
  );
  if (rows.length === 0) return null;
  return (
    <ul className="app-outcomes">
      {each(rows, (row, index) => (
        <li className="app-sheet__action">
          <input type="hidden" name={`${row}-id`} value={form.field(`${row}-id`).value} />
          <Input
            label={`Action ${index + 1}`}
            autoComplete="off"
            autoFocus={isAsked && index === rows.length - 1}
            {...form.field(`${row}-text`)}
          />
          <Input label="Who" list="people-of-the-group" autoComplete="off" {...form.field(`${row}-owner`)} />
          <Input label="By when" autoComplete="off" {...form.field(`${row}-due`)} />
        </li>
      ))}
    </ul>
  );
}

function MoreAboutItem({
  form,
  number,
  id,
  title,
}: Pick<SheetItemProps, "form" | "number" | "id" | "title">) {
  const heading = form.field(`item-${number}-title`);
  return (
    <Details
      summary={
        <>
          More<span className="nhsuk-u-visually-hidden"> about {title}</span>
        </>
      }
      open={heading.error !== undefined}
    >
      <Input label="What the item is about" {...heading} />
      <Checkboxes
        small
        label="At the next meeting"
        items={[
          { value: "notDiscussed", label: "It comes up again" },
          { value: "recurring", label: "It comes up at every meeting" },
        ]}
        {...form.fields(`item-${number}-flags`)}
      />
      <p>If you remove the item, its decisions and actions go too.</p>
      <FinalButton small name="go" value={`remove-${id}`}>
        Remove <span className="nhsuk-u-visually-hidden">{title}</span>
      </FinalButton>
    </Details>
  );
}

function BothTexts({
  form,
  number,
  saved,
}: Pick<SheetItemProps, "form" | "number"> & { saved: NonNullable<SheetItemProps["saved"]> }) {
  const typed = (field: string) => form.field(`item-${number}-${field}`).value;
  return (
    <Comparison
      names={["Saved now", "You typed"]}
      parts={[
        { name: "what was said", left: saved.said, right: typed("said") },
        { name: "decisions", left: saved.decisions, right: typed("decisions") },
      ]}
    />
  );
}

/** As high as the text is, within reason. */
function linesOf(text: string): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_IN_A_LINE), 0);
  return Math.min(Math.max(lines, FEWEST_LINES), MOST_LINES);
}
