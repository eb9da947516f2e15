import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";

/** Beside a code, never in its place: an email says that something has changed, and nothing of what. */
export function EmailForm({
  field,
}: {
  field?: { id: string; name: string; value: string; error?: string };
}) {
  return (
    <form method="post" action="/follow/email" noValidate>
      <Input
        label="Email address"
        hint="We write when something has changed. The email holds none of your words, and we delete your address at the end."
        type="email"
        autoComplete="email"
        spellCheck={false}
        {...(field ?? { name: "email" })}
      />
      <Button variant="secondary">Send me emails</Button>
    </form>
  );
}
