import type { ReactNode } from "react";
import { Button } from "../nhs/button.tsx";
import { PostForm } from "../site/post-form.tsx";

interface PasskeyFormProps {
  /** Make a new passkey, or use one that there is. */
  ceremony: "add" | "use";
  /** What the device is asked, as JSON; null when the question has been used or is too old. */
  options: string | null;
  /** A new question is made by a form of its own, so that looking at the page changes nothing. */
  newHref: string;
  button: string;
  children: ReactNode;
}

/**
 * A form that the script fills in with what the device answers. Without the script the button is not shown, and words
 * say what else can be done.
 */
export function PasskeyForm({ ceremony, options, newHref, button, children }: PasskeyFormProps) {
  if (!options)
    return (
      <PostForm action={newHref}>
        <p>The question to your device works once, for 5 minutes.</p>
        <Button>Try again</Button>
      </PostForm>
    );
  return (
    <PostForm noValidate id="passkey" tabIndex={-1} data-passkey={ceremony} data-options={options}>
      {children}
      <input type="hidden" name="response" />
      <div data-passkey-ready hidden>
        <p>Your device asks for your fingerprint, your face or your PIN. We never see them.</p>
        <p role="status" data-passkey-status />
        <Button>{button}</Button>
      </div>
      <p data-passkey-without>
        Passkeys need JavaScript, which is off or did not load in this browser. Go back and choose another
        way: an authenticator app or a recovery code works without it.
      </p>
    </PostForm>
  );
}
