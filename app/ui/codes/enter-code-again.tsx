import { Button } from "../nhs/button.tsx";
import type { FieldError } from "../nhs/error-summary.tsx";
import { Page } from "../site/page.tsx";
import { HiddenFields, TypedBefore } from "../site/typed-before.tsx";
import { CodeInput } from "./code-input.tsx";

interface EnterCodeAgainProps {
  /** Where what was typed was to go. */
  address: string;
  values: Record<string, string[]>;
  errors: readonly FieldError[];
}

/** What was written while a code closed: it goes on as soon as the code is entered again. */
export function EnterCodeAgain({ address, values, errors }: EnterCodeAgainProps) {
  return (
    <Page errors={errors}>
      <h1>Enter your code again</h1>
      <p>
        Your feedback was closed after 20 minutes. What you wrote is kept on this page. Enter your code, and
        it is sent.
      </p>
      <TypedBefore values={values} />
      <form method="post" action={address} noValidate data-unsent="">
        <HiddenFields values={values} />
        <CodeInput
          id="code"
          name="code"
          value=""
          error={errors.find(({ field }) => field === "code")?.message}
        />
        <Button>Send it</Button>
      </form>
    </Page>
  );
}
