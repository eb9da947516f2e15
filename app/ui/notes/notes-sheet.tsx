import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";
import { type Fields, SheetItem, type SheetItemProps } from "./sheet-item.tsx";

export interface NotesSheetProps {
  path: string;
  /** The number of this opening of the page, and the id of an item that it adds. */
  page: string;
  form: Fields;
  items: readonly Omit<SheetItemProps, "form" | "slug" | "isLast">[];
  slug: string;
  /** Who may take on an action, by name; anybody else is a post in words. */
  people: readonly string[];
}

/**
 * Notes while they are written, in the look of minutes. It is one form, so that without a script no button leaves behind
 * what was typed under another item; the script sends it without leaving the page.
 */
export function NotesSheet({ path, page, form, items, slug, people }: NotesSheetProps) {
  return (
    <PostForm
      action={path}
      id="notes"
      className="app-sheet"
      noValidate
      data-autosave={`${path}/autosave`}
      data-stay=""
    >
      <input type="hidden" name="page" value={page} />
      <datalist id="people-of-the-group">
        {each(people, (name) => (
          <option value={name} />
        ))}
      </datalist>
      {/* The first button of a form is what the Enter key presses. */}
      <div className="app-sheet__head">
        <p>Lines that begin with a sign become actions and decisions when you save.</p>
        <Button small variant="secondary" name="go" value="save">
          Save
        </Button>
      </div>
      {each(items, (item, index) => (
        <SheetItem {...item} form={form} slug={slug} isLast={index === items.length - 1} />
      ))}
      <section>
        <Input
          label="Add an item"
          hint="What it is about, like Parking."
          {...form.field("new-title")}
          autoComplete="off"
        />
        <div className="app-buttons">
          <Button small variant="secondary" name="go" value="add">
            Add this item
          </Button>
          <Button small variant="secondary" name="go" value="save">
            Save
          </Button>
        </div>
      </section>
    </PostForm>
  );
}
