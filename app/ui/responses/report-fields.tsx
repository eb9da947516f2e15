import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";

export const TOLD_BEFORE = "You have told us this before, and a moderator has looked at it";

/** What somebody tells moderators about a comment or a response that may identify someone. */
export function ReportFields({ form, limit }: { form: Fields; limit: number }) {
  return (
    <PostForm noValidate data-keep="">
      <input type="hidden" name="response" value={form.field("response").value} />
      <CharacterCount
        label="What may identify someone?"
        labelSize="m"
        hint="Only moderators read this. Say which words, and do not name the person."
        limit={limit}
        rows={4}
        {...form.field("text")}
      />
      <Button>Tell a moderator</Button>
    </PostForm>
  );
}
