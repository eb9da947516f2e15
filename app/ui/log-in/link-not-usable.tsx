import { Button } from "../nhs/button.tsx";
import { Page } from "../site/page.tsx";

/** Says why a link from an email does nothing any more, and how to get another. */
export function LinkNotUsable({
  heading,
  lifetime,
  next,
}: {
  heading: string;
  lifetime: string;
  next?: string;
}) {
  return (
    <Page>
      <h1>{heading}</h1>
      <p>This link does not work any more. Links work once, for {lifetime}.</p>
      {next ? (
        <>
          <p>
            If you have used it already, you can <a href="/log-in">log in</a>.
          </p>
          <Button href={next}>Send me a new link</Button>
        </>
      ) : (
        <p>Ask the person who invited you to send a new one.</p>
      )}
    </Page>
  );
}
