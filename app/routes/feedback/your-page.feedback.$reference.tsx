import { requireActor } from "#app/auth/require-actor.server.ts";
import { describePlace, describeSentAnswers } from "#app/domain/feedback/answers.ts";
import { findLead } from "#app/domain/feedback/combining/queries.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { describeSharing } from "#app/domain/feedback/form.ts";
import { listProgress } from "#app/domain/feedback/progress/queries.server.ts";
import { describeFeedback, getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { LONGEST_ANSWER } from "#app/domain/feedback/questions/form.ts";
import {
  describeOpenQuestion,
  describeQuestionsForWriter,
} from "#app/domain/feedback/questions/queries.server.ts";
import { describePassedOn, listReaders } from "#app/domain/feedback/readings/queries.server.ts";
import { mayAskToPassOn, mayChangeText } from "#app/domain/feedback/rules.ts";
import { countReached, WAY } from "#app/domain/feedback/stations.ts";
import { deriveStatus, describeStatusChanges } from "#app/domain/feedback/status.ts";
import { listOtherStops } from "#app/domain/feedback/stops.server.ts";
import { describeOtherTexts, listVersions } from "#app/domain/feedback/versions/queries.server.ts";
import {
  describeSaidByWriter,
  findOpenQuestionTo,
} from "#app/domain/recommendations/asking/for-writer.server.ts";
import { listResting } from "#app/domain/recommendations/thread/ground.server.ts";
import { describeResponsesForWriter } from "#app/domain/responses/for-writer.server.ts";
import { describeAudience, listUses } from "#app/domain/uses/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AskedBefore } from "#app/ui/feedback/asked-before.tsx";
import { OtherStops } from "#app/ui/feedback/other-stops.tsx";
import { OtherTexts } from "#app/ui/feedback/other-texts.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Readers } from "#app/ui/feedback/readers.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { StatusHistory } from "#app/ui/feedback/status-history.tsx";
import { StatusOnWay } from "#app/ui/feedback/status-on-way.tsx";
import { CombinedWith } from "#app/ui/feedback/thread.tsx";
import { WaitsForWriter } from "#app/ui/feedback/waits-for-writer.tsx";
import { WhereUsed } from "#app/ui/feedback/where-used.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Beside, Facts, Links } from "#app/ui/parts/aside.tsx";
import { OwnAnswer } from "#app/ui/recommendations/own-answer.tsx";
import { Resting } from "#app/ui/recommendations/resting.tsx";
import { OwnReaction } from "#app/ui/responses/own-reaction.tsx";
import { Responses } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Your feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const own = getOwnFeedback(actor, params.reference);
  const described = describeFeedback(own);
  const status = deriveStatus(described);
  const reached = countReached(status);
  return {
    reference: own.reference,
    state: own.state,
    reason: own.checkReason,
    status,
    reached,
    ahead: reached === null ? [] : WAY.slice(reached),
    changes: describeStatusChanges({
      ...own,
      progress: listProgress(own),
      versions: listVersions(own),
    }),
    passages: passagesOf(own),
    answers: describeSentAnswers({ ...described, placeKind: own.placeKind, placeName: own.placeName }),
    sharing: describeSharing(own),
    isCombined: own.combinedIntoId !== null,
    lead: findLead(actor, own)?.reference,
    uses: listUses(actor, own, described),
    readers: listReaders(own),
    audience: describeAudience(own, described),
    passedOn: describePassedOn(own, described),
    may: { change: mayChangeText(own.state), askToPassOn: mayAskToPassOn(own) },
    stops: listOtherStops(actor, own).map(({ reference, ...place }) => ({
      reference,
      place: describePlace(place),
    })),
    recommendations: listResting(actor, own),
    saidIfHelped: describeSaidByWriter(own),
    isAskedIfHelped: own.state === "published" && findOpenQuestionTo(own) !== undefined,
    responses: describeResponsesForWriter(own),
    question: describeOpenQuestion(own),
    asked: describeQuestionsForWriter(own),
    otherTexts: describeOtherTexts(own),
  };
}

type OwnFeedbackData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function OwnFeedback() {
  const feedback = useLoaderData<typeof loader>();
  const form = useForm();
  const isWithdrawn = feedback.state === "withdrawn";
  return (
    <Page back={{ href: "/your-page", label: "Your page" }} aside={<BesideOwnFeedback feedback={feedback} />}>
      <h1>
        Your feedback <Reference>{feedback.reference}</Reference>
      </h1>
      <StatusOnWay {...feedback.status} reached={feedback.reached} href="#where-it-is" />
      <WaitsForWriter
        {...feedback}
        at={`/your-page/feedback/${feedback.reference}`}
        form={form}
        limit={LONGEST_ANSWER}
      />
      {isWithdrawn && <p>You withdrew this feedback. Its words are gone from every page.</p>}
      {feedback.isCombined && (
        <CombinedWith reference={feedback.reference} lead={feedback.lead} mayTakeApart={false} />
      )}
      <Passages {...feedback.passages} />
      <Responses
        responses={feedback.responses.map((response) => ({
          ...response,
          acts: (
            <OwnReaction
              at={`/your-page/feedback/${feedback.reference}`}
              report={`/your-page/feedback/${feedback.reference}/report/${response.id}`}
              response={response}
            />
          ),
        }))}
      />
      <OwnAnswer at={`/your-page/feedback/${feedback.reference}`} said={feedback.saidIfHelped} />
      <AskedBefore asked={feedback.asked} />
      <OtherTexts texts={feedback.otherTexts} names={feedback.passages.names} />
      <WhereUsed uses={feedback.uses} isWithdrawn={isWithdrawn} />
      <Readers readers={feedback.readers} audience={feedback.audience} passedOn={feedback.passedOn} />
      <OtherStops stops={feedback.stops} at="/your-page/feedback" />
      <Details summary="Your other answers">
        <SummaryList rows={feedback.answers.map(({ name, answer }) => ({ key: name, value: answer }))} />
      </Details>
    </Page>
  );
}

function BesideOwnFeedback({ feedback }: { feedback: OwnFeedbackData }) {
  return (
    <>
      <Beside heading="Where it is" id="where-it-is" isPrinted>
        <StatusHistory changes={feedback.changes} ahead={feedback.ahead} />
      </Beside>
      <Resting recommendations={feedback.recommendations} />
      {feedback.state !== "withdrawn" && <Sharing feedback={feedback} />}
    </>
  );
}

function Sharing({ feedback: { reference, state, sharing, may } }: { feedback: OwnFeedbackData }) {
  const address = `/your-page/feedback/${reference}`;
  return (
    <Beside heading="Who may see it and how it may be used" isPrinted>
      <Facts facts={sharing} />
      <Links
        links={[
          state !== "refused" &&
            state !== "passedOn" && {
              href: `${address}/consent`,
              label: "Change who may see it and how it may be used",
            },
          may.change && { href: `${address}/change`, label: "Change your words" },
          may.askToPassOn && { href: `${address}/pass-on`, label: "Ask us to pass it on as a complaint" },
          { href: `${address}/withdraw`, label: "Withdraw this feedback" },
        ]}
      />
    </Beside>
  );
}
