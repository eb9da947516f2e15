import { GROUP_LEVELS, JOIN_RULES } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";
import { Radios } from "../nhs/radios.tsx";
import { Select } from "../nhs/select.tsx";
import { Textarea } from "../nhs/textarea.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";

interface GroupFormProps {
  form: Fields;
  /** Groups that this one can stand below. */
  parents: readonly { id: string; name: string }[];
  /** The address is chosen once. */
  isNew?: boolean;
  /** What the button does. */
  action: string;
}

export function GroupForm({ form, parents, isNew = false, action }: GroupFormProps) {
  return (
    <PostForm noValidate>
      <Input label="Name" {...form.field("name")} />
      {isNew && (
        <Input
          label="Address"
          hint="The end of its address on this site, like west-kent. It cannot be changed later."
          width={20}
          spellCheck={false}
          {...form.field("slug")}
        />
      )}
      <Radios label="Level" items={itemsOf(GROUP_LEVELS)} {...form.field("level")} />
      <Select
        label="Which group is above it?"
        items={[{ value: "", label: "None" }, ...parents.map(({ id, name }) => ({ value: id, label: name }))]}
        {...form.field("parentId")}
      />
      <Input
        label="Towns that it serves (optional)"
        hint="With commas between them. People find the group by these."
        {...form.field("towns")}
      />
      <Textarea label="About the group" rows={6} {...form.field("about")} />
      <Radios label="How do people join?" items={itemsOf(JOIN_RULES)} {...form.field("joinRule")} />
      <Button>{action}</Button>
    </PostForm>
  );
}

function itemsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
