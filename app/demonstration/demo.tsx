import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { CAST } from "#db/seed/demonstration/cast.ts";
import { EmailDetails } from "./email-details.tsx";
import { readMailbox } from "./mailbox.server.ts";

/** Of the emails that are kept: the others open with one press. */
const LATEST = 3;

const HEADING = "Who would you like to be?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ context }: RouteRequest) {
  const emails = await readMailbox();
  return {
    loggedInAs: context.member?.nameToShow ?? null,
    cast: CAST.map(({ key, name, kind, who, tryFirst }) => ({ key, name, kind, who, tryFirst })),
    emails: emails.map(({ to, subject, text }) => ({ to, subject, text })),
  };
}

type DemoData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Demo() {
  const { loggedInAs, cast, emails } = useLoaderData<typeof loader>();
  return (
    <Page aside={<BesideCast />}>
      <h1>{HEADING}</h1>
      <p className="nhsuk-lede-text">One button logs you in as one of these people.</p>
      <p>
        <b>What is made up:</b> the people, the meetings and all that is said. The hospitals and commissioners
        are real, but nothing here is about them.
      </p>
      {loggedInAs && (
        <InsetText>{`You are logged in as ${loggedInAs}. You can be somebody else at once.`}</InsetText>
      )}
      {each([...new Set(cast.map(({ kind }) => kind))], (kind) => (
        <section>
          <h2>{kind}</h2>
          <People people={cast.filter((person) => person.kind === kind)} />
        </section>
      ))}
      <Emails emails={emails} />
    </Page>
  );
}

function BesideCast() {
  return (
    <Beside heading="More to look at">
      <Links
        links={[
          { href: "#emails", label: "Emails that were sent" },
          { href: "/create-account", label: "Create an account of your own" },
        ]}
      />
      <p>Confirm it with the email on this page.</p>
    </Beside>
  );
}

function People({ people }: { people: DemoData["cast"] }) {
  return (
    <Rows
      rows={people.map(({ key, name, who, tryFirst }) => ({
        what: name,
        about: `${who}. Try first: ${lowerFirst(tryFirst)}`,
        end: (
          <form method="post" action="/demo/log-in">
            <input type="hidden" name="person" value={key} />
            <Button variant="secondary" small>
              Log in<span className="nhsuk-u-visually-hidden"> as {name}</span>
            </Button>
          </form>
        ),
      }))}
    />
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function Emails({ emails }: { emails: DemoData["emails"] }) {
  return (
    <section id="emails">
      <h2>Emails that were sent</h2>
      <p>
        The demonstration sends no email. Each email is shown here instead, the newest first. Its links work.
      </p>
      {emails.length === 0 && <EmptyState>No email was sent since the service was started.</EmptyState>}
      {each(emails.slice(0, LATEST), (email) => (
        <EmailDetails email={email} />
      ))}
      {emails.length > LATEST && (
        <Details summary={`Show ${emails.length - LATEST} more`}>
          {each(emails.slice(LATEST), (email) => (
            <EmailDetails email={email} />
          ))}
        </Details>
      )}
    </section>
  );
}
