import { Button } from "../nhs/button.tsx";
import type { FieldError } from "../nhs/error-summary.tsx";
import { Page } from "../site/page.tsx";
import { PostForm } from "../site/post-form.tsx";

/** Why the last one cannot go while an office needs it. */
export const LAST_ONE =
  "You hold an office, so you need a second step. Add another one before you remove this one";

interface RemoveSecondStepProps {
  heading: string;
  /** "The app", "The passkey". */
  what: string;
  errors: readonly FieldError[];
}

export function RemoveSecondStep({ heading, what, errors }: RemoveSecondStepProps) {
  return (
    <Page back={{ href: "/account/second-step", label: "Your second step" }} errors={errors}>
      <h1>{heading}</h1>
      <p>
        {what} can no longer be used to log in to your account. Every other device that is logged in is logged
        out.
      </p>
      <PostForm id="remove" tabIndex={-1}>
        <Button variant="secondary">Remove it</Button>
      </PostForm>
    </Page>
  );
}
