import { requireActor } from "#app/auth/require-actor.server.ts";
import { whyNobodyAnswers } from "#app/domain/feedback/answers.ts";
import { findWordsAfterwards } from "#app/domain/feedback/asked-about.server.ts";
import { listBereavementSupport, listHelpFor } from "#app/domain/feedback/concerns/help.server.ts";
import { listSignposts } from "#app/domain/feedback/drafts/places.server.ts";
import { getSentFeedback } from "#app/domain/feedback/drafts/queries.server.ts";
import { isBereaved } from "#app/domain/feedback/drafts/questions.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { textsOf } from "#app/domain/feedback/texts.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { BereavementSupport } from "#app/ui/contacts/bereavement-support.tsx";
import { LocalContacts } from "#app/ui/contacts/contacts.tsx";
import { NotWatched } from "#app/ui/contacts/get-help-now.tsx";
import { FoundAfterwards } from "#app/ui/feedback/found-afterwards.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Signposts } from "#app/ui/feedback/signposts.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Panel } from "#app/ui/nhs/panel.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.heading ?? "Feedback sent", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const sent = getSentFeedback(actor, params.draft);
  const { reference, groupName, organisationName, audience } = describeFeedback(sent);
  const bereaved = isBereaved(sent);
  const heading = bereaved ? "We have received what you told us" : "Feedback sent";
  return {
    heading,
    contacts: listHelpFor(sent),
    signposts: listSignposts(sent),
    reference,
    groupName,
    organisationName,
    whyNobodyAnswers: organisationName ? null : whyNobodyAnswers(sent),
    found: findWordsAfterwards(textsOf(sent)),
    isForGroup: audience === "group",
    bereaved,
    support: bereaved ? listBereavementSupport(sent) : [],
  };
}

export default function FeedbackSent() {
  const { heading, contacts, signposts, reference, bereaved, support, found } =
    useLoaderData<typeof loader>();
  return (
    <Page>
      {bereaved ? (
        <Condolence heading={heading} />
      ) : (
        <Panel heading={heading}>
          Your reference is <Reference>{reference}</Reference>
        </Panel>
      )}
      {bereaved && (
        <p>
          Your reference is <Reference>{reference}</Reference>.
        </p>
      )}
      <Signposts kinds={signposts} contacts={contacts} />
      <FoundAfterwards found={found} change={`/your-page/feedback/${reference}/change`} />
      <WhatHappensNext />
      <Button variant="secondary" href={`/your-page/feedback/${reference}`}>
        See your feedback and where it is
      </Button>
      <NextStop reference={reference} />
      {bereaved && <BereavementSupport contacts={support} />}
      <NotWatched />
      {signposts.length === 0 && <LocalContacts contacts={contacts} />}
    </Page>
  );
}

/** Someone who has lost a person is not congratulated on sending a form. */
function Condolence({ heading }: { heading: string }) {
  return (
    <>
      <h1>{heading}</h1>
      <p>We are sorry for your loss. Thank you for telling us about their care.</p>
    </>
  );
}

/** Care in several places is several comments, each with its own readers and answers. */
function NextStop({ reference }: { reference: string }) {
  return (
    <>
      <h2>Was there care in another place too?</h2>
      <p>
        For example your GP, a test, or a second hospital. Tell us about each place by itself, and about what
        happened between them. We do not ask again what you have told us.
      </p>
      <PostForm action="/feedback/questions">
        <input type="hidden" name="next" value={reference} />
        <Button variant="secondary">Tell us about another place</Button>
      </PostForm>
    </>
  );
}

function WhatHappensNext() {
  const { groupName, organisationName, whyNobodyAnswers, isForGroup } = useLoaderData<typeof loader>();
  const readers = isForGroup ? `people in ${groupName} and staff` : "only staff";
  return (
    <>
      <h2>What happens next</h2>
      <ol>
        <li>A trained person reads it before anyone else.</li>
        <li>If it is published, {readers} can read it. They do not see who wrote it.</li>
        {organisationName ? (
          <>
            <li>Staff of {organisationName} may respond.</li>
            <li>We email you when it has been checked and when there is a response.</li>
          </>
        ) : (
          <>
            <li>{whyNobodyAnswers}</li>
            <li>We email you when it has been checked.</li>
          </>
        )}
      </ol>
    </>
  );
}
