import { BereavementSupport } from "../contacts/bereavement-support.tsx";
import type { Contact } from "../contacts/contacts.tsx";
import { FoundAfterwards } from "../feedback/found-afterwards.tsx";
import { Reference } from "../feedback/reference.tsx";
import { type SignpostKind, Signposts } from "../feedback/signposts.tsx";
import { Button } from "../nhs/button.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { Beside } from "../parts/aside.tsx";
import { Stations } from "../parts/stations.tsx";
import { Page } from "../site/page.tsx";
import { CodeCard, type CodeCardProps } from "./code-card.tsx";
import { EmailForm } from "./email-form.tsx";

export interface SentWithCodeProps extends CodeCardProps {
  heading: string;
  reference: string;
  groupName: string | null;
  organisationName: string | null;
  whyNobodyAnswers: string | null;
  /** Words that may identify somebody, in what was sent at once. */
  found: readonly string[];
  isForGroup: boolean;
  sentOn: string;
  signposts: readonly SignpostKind[];
  contacts: readonly Contact[];
  /** Who helps after somebody has died; null for everybody else. */
  support: readonly Contact[] | null;
  /** The questions were not put to them before they sent it. */
  mayTellMore: boolean;
  /** It was sent before: the code that was shown then stops. */
  isAgain: boolean;
  /** Their session ended while they wrote: it can still become theirs. */
  wasLoggedIn: boolean;
}

/** What a visitor sees once: who helps today, their code, and the other ways to hear of it. */
export function SentWithCode({ heading, code, qr, address, ...sent }: SentWithCodeProps) {
  return (
    <Page aside={<BesideSent {...sent} />}>
      <h1>{heading}</h1>
      <Signposts kinds={sent.signposts} contacts={sent.contacts} isVisitor />
      {sent.wasLoggedIn && (
        <InsetText>
          You were logged out while you wrote. To keep it in your account, log in with the link below.
        </InsetText>
      )}
      <p className="app-no-print">
        {sent.support
          ? "We are sorry for your loss. Thank you for telling us."
          : "Thank you. Your words are safe."}{" "}
        Choose how to hear what comes of it, or stop here.
      </p>
      {sent.isAgain && (
        <InsetText>
          You had sent this already. It is there once. The code that we showed you before does not work now:
          keep this one.
        </InsetText>
      )}
      <FoundAfterwards found={sent.found} change="/follow/change" />
      <CodeCard code={code} qr={qr} address={address} />
      <div className="app-no-print">
        <h2>Get an email as well</h2>
        <EmailForm />
        <h2>Or keep it in an account</h2>
        <p>
          Your page then shows all your feedback, your groups and their meetings. With a new account, it is
          there as soon as you have confirmed your email address.
        </p>
        <p>
          <a href="/log-in?next=/follow/claim">Log in</a> or{" "}
          <a href="/create-account?next=/follow/claim">create an account</a>
        </p>
        {sent.mayTellMore && <TellUsMore />}
        {sent.support && <BereavementSupport contacts={sent.support} />}
      </div>
    </Page>
  );
}

function TellUsMore() {
  return (
    <>
      <h2>Would you like to tell us more?</h2>
      <p>
        A few short questions, such as whose care it was and when. They help staff to see where to look. You
        can go on without an answer to any of them.
      </p>
      <Button variant="secondary" href="/follow/more">
        Tell us more
      </Button>
    </>
  );
}

function BesideSent({
  reference,
  groupName,
  organisationName,
  whyNobodyAnswers,
  isForGroup,
  sentOn,
}: Omit<SentWithCodeProps, "heading" | keyof CodeCardProps>) {
  const readers = isForGroup ? `People in ${groupName} and staff` : "Only staff";
  return (
    <>
      <Beside heading="What happens next">
        <Stations
          stations={[
            {
              name: "We have it",
              standing: "now",
              about: (
                <>
                  {sentOn}. Reference <Reference>{reference}</Reference>
                </>
              ),
            },
            { name: "A trained person reads it", standing: "next", about: "They may ask you something." },
            { name: `${readers} can read it`, standing: "next", about: "They do not see who wrote it." },
            {
              name: "You see what came of it",
              standing: "next",
              about: organisationName ? `Staff of ${organisationName} may respond.` : whyNobodyAnswers,
            },
          ]}
        />
      </Beside>
      {groupName && (
        <Beside heading="Is this the right group?">
          <p>
            It goes to {groupName}. <a href="/follow/more/group">Change the group</a>
          </p>
        </Beside>
      )}
      <Beside heading="If you need help today">
        <p>
          This page is not watched all the time. <a href="/help">Get help now</a>
        </p>
      </Beside>
    </>
  );
}
