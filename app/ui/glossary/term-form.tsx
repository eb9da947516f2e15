import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";
import { PostForm } from "../site/post-form.tsx";

interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
}

/** A word and what it means. */
export function TermForm({ form }: { form: Fields }) {
  return (
    <PostForm noValidate>
      <Input
        label="The word or the letters"
        hint="As it stands in notes, with its capitals: ICB."
        width={20}
        {...form.field("term")}
      />
      <Input
        label="What it means"
        hint="In a few plain words, such as Integrated Care Board, which plans and pays for care."
        {...form.field("meaning")}
      />
      <Button>Save the word</Button>
    </PostForm>
  );
}
