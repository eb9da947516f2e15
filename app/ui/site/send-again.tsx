import { SENDER } from "#app/lib/sender.ts";
import { isWritten } from "#app/lib/typed.ts";
import { Button } from "../nhs/button.tsx";
import { Page } from "./page.tsx";
import { PostForm } from "./post-form.tsx";
import { HiddenFields, TypedBefore } from "./typed-before.tsx";

type Values = Record<string, string[]>;

interface SendAgainProps {
  /** Where what was typed was to go. */
  address: string;
  values: Values;
  /** Who is logged in now; null for nobody. */
  name: string | null;
  /** May somebody who is not logged in send it too? */
  isOpen: boolean;
}

export function headingOfSendAgain(name: string | null): string {
  return name === null ? "You were logged out before this was sent" : `You are logged in as ${name} now`;
}

/** What was sent from a page of somebody who is not logged in any more: it goes on when a person says as whom. */
export function SendAgain({ address, values, name, isOpen }: SendAgainProps) {
  const { [SENDER]: _, ...unsigned } = values;
  const hasText = Object.values(values).flat().some(isWritten);
  return (
    <Page>
      <h1>{headingOfSendAgain(name)}</h1>
      {name === null ? (
        <>
          <p>
            Some time had passed, or you logged out in another tab. What you wrote is kept on this page, and
            nowhere else.
          </p>
          <ol>
            <li>
              <a href="/log-in" target="_blank" rel="noopener">
                Log in (opens in a new tab)
              </a>
            </li>
            <li>Come back to this page and send it.</li>
          </ol>
          <PostForm action={address} noValidate data-unsent="">
            <HiddenFields values={values} />
            <Button>Send it</Button>
          </PostForm>
          {isOpen && (
            <PostForm action={address} noValidate data-unsent="">
              <p>You can also send it without an account. It is then not on Your page.</p>
              <HiddenFields values={unsigned} />
              <Button variant="secondary">Send it without an account</Button>
            </PostForm>
          )}
        </>
      ) : (
        <>
          <p>
            The page that you used was opened when somebody else was logged in here, so nothing was sent or
            changed. If it is theirs, they can{" "}
            <a href="/account" target="_blank" rel="noopener">
              log in instead of you (opens in a new tab)
            </a>
            , and it is sent from this page then.
          </p>
          <PostForm action={address} noValidate data-unsent="">
            <HiddenFields values={unsigned} />
            <Button>{hasText ? `Send it as ${name}` : `Go on as ${name}`}</Button>
          </PostForm>
        </>
      )}
      {hasText && (
        <>
          <h2 className="nhsuk-heading-m">What you wrote</h2>
          <TypedBefore values={values} />
        </>
      )}
    </Page>
  );
}
