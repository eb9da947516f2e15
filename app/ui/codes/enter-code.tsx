import { Button } from "../nhs/button.tsx";
import type { FieldError } from "../nhs/error-summary.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { Beside } from "../parts/aside.tsx";
import type { Fields } from "../site/fields.ts";
import { Page } from "../site/page.tsx";
import { CodeInput } from "./code-input.tsx";

interface EnterCodeProps {
  form: Fields & { errors: readonly FieldError[] };
  /** What was open on this device has closed by itself. */
  hasEnded: boolean;
}

/** Where somebody without an account comes back to what they sent. */
export function EnterCode({ form, hasEnded }: EnterCodeProps) {
  return (
    <Page
      errors={form.errors}
      aside={
        <Beside heading="If you do not have a code">
          <p>
            We cannot find your feedback without its code, because we do not know who sent it. If you gave
            feedback with an account, <a href="/log-in?next=/your-page">log in</a>.
          </p>
        </Beside>
      }
    >
      <h1>Follow your feedback</h1>
      {hasEnded && (
        <InsetText>
          It was closed: 20 minutes had passed, or it was closed or erased in another place. To go on, enter
          your code again.
        </InsetText>
      )}
      <p>With the code that you got, you can see what came of your feedback, change it, or take it back.</p>
      <form method="post" action="/follow" noValidate>
        <CodeInput {...form.field("code")} />
        <Button>Show my feedback</Button>
      </form>
    </Page>
  );
}
