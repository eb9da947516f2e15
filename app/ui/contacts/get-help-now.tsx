import { Card } from "../nhs/card.tsx";
import type { HeadingLevel } from "../nhs/heading-level.ts";
import { type Contact, LocalHelp } from "./contacts.tsx";

/**
 * Where to get help today. The care cards stand on "Before you start" and on Help and never on a question page (pages.md).
 * Their words route to a service and diagnose nothing; the clinical safety lead owns them (requirements.md 7.2).
 */
export function GetHelpNow({
  headingLevel = 2,
  contacts = [],
}: {
  headingLevel?: HeadingLevel;
  /** Of the organisation that this is about, or of all: their helplines stand in the card that says to call one. */
  contacts?: readonly Contact[];
}) {
  return (
    <>
      <Card variant="emergency" headingLevel={headingLevel} heading="Call 999 if:">
        <ul>
          <li>you or someone else feels very unwell, or a life may be at risk</li>
          <li>there is chest pain, or it is hard to breathe</li>
          <li>there is bleeding that will not stop</li>
        </ul>
        <p>
          <b>
            <a href="tel:999">Call 999</a>
          </b>
        </p>
      </Card>
      <Card
        variant="urgent"
        headingLevel={headingLevel}
        heading="Call your 24-hour cancer helpline or 111 if you are having cancer treatment and:"
      >
        <ul>
          <li>your temperature is 38C or higher</li>
          <li>you feel shivery, or suddenly unwell</li>
          <li>you need advice today and it is not an emergency</li>
        </ul>
        <p>
          <b>
            <a href="tel:111">Call 111</a>
          </b>{" "}
          or <a href="https://111.nhs.uk/">get help from 111 online</a>
        </p>
        <LocalHelp contacts={contacts} kinds={["helpline"]} />
        <p>
          {contacts.some(({ kind }) => kind === "helpline") && "Is your hospital not here? "}
          The number of the helpline is on your alert card, if you were given one.
        </p>
      </Card>
      <p>
        To talk to somebody about how you feel, call Samaritans free on <a href="tel:116123">116 123</a>.
      </p>
      <NotWatched />
    </>
  );
}

/** Stands (requirements.md 7.2) before the questions, when feedback is sent, on Help and on error and maintenance pages. */
export function NotWatched() {
  return (
    <p>
      This page is not watched day and night and is not read by your care team. If you feel very unwell call
      999. For urgent advice use 111 or your 24-hour cancer helpline. For questions about your own care
      contact your clinical nurse specialist. To make a formal complaint, ask the hospital's Patient Advice
      and Liaison Service (PALS) or your integrated care board (ICB).
    </p>
  );
}

/** The one link that a question page has, above its field. */
export function GetHelpLink() {
  return (
    <p className="app-get-help">
      <a href="/help">Get help now</a> <span>This page is not watched all the time.</span>
    </p>
  );
}
