import { NotWatched } from "../contacts/get-help-now.tsx";
import { Page } from "./page.tsx";

const ERRORS: Record<number, { title: string; text: string }> = {
  400: { title: "That did not work", text: "The form did not arrive whole. Go back and try again." },
  401: { title: "Enter your code again", text: "It was closed after 20 minutes." },
  403: { title: "You cannot do that", text: "This is for people with another role in the group." },
  404: {
    title: "Page not found",
    text: "If you typed the address, check that it is right. The page may also be one that you cannot see.",
  },
  405: {
    title: "There is no page here",
    text: "Only a form can be sent here. Go back, then use its button.",
  },
  410: {
    title: "This version is not shown any more",
    text: "A later version has replaced it. Choose the report in the list of all reports.",
  },
  429: { title: "Too many tries", text: "Wait a few minutes, then try again." },
  503: { title: "We are busy", text: "Nothing was saved. Wait a minute, go back and send it again." },
};

const BUG = { title: "Sorry, something went wrong", text: "Try again in a few minutes." };

/** The heading of the page that explains a status. */
export function headingOfError(status: number): string {
  return explain(status).title;
}

/** What is shown where there is no page: one heading, one line, one link; of a bug, also its number in the log. */
export function ErrorPage({ status, requestId }: { status: number; requestId: string }) {
  const { title, text } = explain(status);
  return (
    <Page>
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="app-lone-link">
        <a href="/">Go to the home page</a>
      </p>
      {!ERRORS[status] && (
        <>
          <p>If you tell someone about this, say this number: {requestId}</p>
          <NotWatched />
        </>
      )}
    </Page>
  );
}

function explain(status: number): { title: string; text: string } {
  return ERRORS[status] ?? BUG;
}
