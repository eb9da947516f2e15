import { PlainText } from "../feedback/feedback-text.tsx";
import { Button } from "../nhs/button.tsx";
import type { FieldError } from "../nhs/error-summary.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { Page } from "../site/page.tsx";
import { CodeInput } from "./code-input.tsx";

interface EnterCodeAgainProps {
  /** Where what was typed was to go. */
  address: string;
  values: Record<string, string[]>;
  errors: readonly FieldError[];
}

/** What was written while a code closed: it goes on as soon as the code is entered again. */
export function EnterCodeAgain({ address, values, errors }: EnterCodeAgainProps) {
  const all = Object.entries(values).flatMap(([name, sent]) => sent.map((value) => ({ name, value })));
  return (
    <Page errors={errors}>
      <h1>Enter your code again</h1>
      <p>
        Your feedback was closed after 20 minutes. What you wrote is kept on this page. Enter your code, and
        it is sent.
      </p>
      {all
        // What a person wrote has spaces in it; ids and choices do not.
        .filter(({ value }) => /\S\s+\S/.test(value))
        .map(({ name, value }) => (
          <InsetText key={name}>
            <PlainText text={value} />
          </InsetText>
        ))}
      <form method="post" action={address} noValidate data-unsent="">
        {all.map(({ name, value }) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
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
