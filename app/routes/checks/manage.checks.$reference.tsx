import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeQuoting, describeSecond } from "#app/domain/feedback/agreements/queries.server.ts";
import { describeEntry, describeForReaders, describeToldPlace } from "#app/domain/feedback/answers.ts";
import { describeLastSuggestion } from "#app/domain/feedback/changes/queries.server.ts";
import { mayPublish, maySuggest } from "#app/domain/feedback/checks/queries.server.ts";
import { findConcerns } from "#app/domain/feedback/concerns/find-concerns.ts";
import { listHelpFor } from "#app/domain/feedback/concerns/help.server.ts";
import { listOpenConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { describeSharing } from "#app/domain/feedback/form.ts";
import { findPersonalDetails, PERSONAL_DETAIL_KINDS } from "#app/domain/feedback/personal-details.ts";
import { maySetPlace } from "#app/domain/feedback/places/rules.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import {
  describeQuestionsForModerator,
  findOpenQuestion,
  hasSomebodyToAnswer,
} from "#app/domain/feedback/questions/queries.server.ts";
import { mayAskAbout } from "#app/domain/feedback/questions/rules.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import { formVersionOf, isNextState } from "#app/domain/feedback/rules.ts";
import { TEXT_NAMES } from "#app/domain/feedback/texts.ts";
import { describeOtherTexts, findWaitingVersion } from "#app/domain/feedback/versions/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { listReportedResponses } from "#app/domain/responses/checks/queries.server.ts";
import { markFoundWords } from "#app/domain/text/found-words.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ActToday } from "#app/ui/checks/act-today.tsx";
import { Decisions } from "#app/ui/checks/decisions.tsx";
import { FoundDetails } from "#app/ui/checks/found-details.tsx";
import { LastSuggestion } from "#app/ui/checks/last-suggestion.tsx";
import { QuestionsToDecide } from "#app/ui/checks/questions-to-decide.tsx";
import { ReportedResponses } from "#app/ui/checks/reported-responses.tsx";
import { Quoting } from "#app/ui/checks/second-moderator.tsx";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { MarkedText } from "#app/ui/feedback/marked-text.tsx";
import { OpenConcerns } from "#app/ui/feedback/open-concerns.tsx";
import { OtherTexts } from "#app/ui/feedback/other-texts.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Beside, Facts } from "#app/ui/parts/aside.tsx";
import { PersonSays } from "#app/ui/parts/voices.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { StatusTag } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { CHECKING_STATES, FEEDBACK_SOURCES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Check feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readFeedbackToCheck(actor, params.reference);
  const described = describeFeedback(feedback);
  const toldPlace = describeToldPlace({ ...feedback, ...described });
  const names = wordsOfPassages(feedback);
  const passages = TEXT_NAMES.map((text) => ({ name: names[text], text: feedback[text] })).map(
    ({ name, text }) => ({
      name,
      text,
      found: findPersonalDetails(text),
      concerns: findConcerns(text),
    }),
  );
  const concerns = listOpenConcerns(feedback);
  return {
    reference: feedback.reference,
    state: feedback.state,
    reason: feedback.checkReason,
    passages: passages.map(({ name, text, found, concerns }) => ({
      name,
      runs: markFoundWords(text, [...concerns, ...found]),
    })),
    concerns,
    responses: listReportedResponses(feedback),
    contacts: listHelpFor(feedback),
    suggestion: describeLastSuggestion(feedback),
    found: passages
      .flatMap(({ found }) => found)
      .map(({ kind, text }) => `${PERSONAL_DETAIL_KINDS[kind]}: ${text}`),
    facts: [
      { name: "Group", answer: described.groupName },
      { name: "Sent", answer: formatDate(feedback.sentAt) },
      {
        name: "How it came",
        answer: `${FEEDBACK_SOURCES[feedback.source]}${feedback.isWithoutAccount ? ", no account" : ""}`,
      },
      ...describeEntry(feedback),
      ...(toldPlace ? [{ name: "Where, as its writer gave it", answer: toldPlace }] : []),
      ...describeForReaders(described),
    ],
    sharing: describeSharing(feedback),
    questions: describeQuestionsForModerator(feedback),
    otherTexts: describeOtherTexts(feedback),
    names,
    formVersion: formVersionOf(feedback),
    isToPassOn: feedback.passOnAskedAt !== null,
    isWithoutAccount: feedback.isWithoutAccount,
    second: describeSecond(actor, feedback),
    quoting: describeQuoting(actor, feedback),
    may: {
      publish: mayPublish(feedback),
      setPlace: maySetPlace(feedback),
      ask: mayAskAbout(feedback.state) && hasSomebodyToAnswer(feedback) && !findOpenQuestion(feedback),
      checkVersion: findWaitingVersion(feedback) !== undefined,
      suggest: maySuggest(feedback),
      passOn: feedback.passOnAskedAt !== null && isNextState(feedback.state, "passedOn", "feedback:check"),
      seeWriter: feedback.mayContact && can(actor, "feedback:seeWriter", { groupId: feedback.groupId }),
      hold: isNextState(feedback.state, "held", "feedback:check"),
      refuse: isNextState(feedback.state, "refused", "feedback:check"),
    },
  };
}

type CheckData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CheckFeedback() {
  const feedback = useLoaderData<typeof loader>();
  const { reference, state, passages, found, concerns, responses, contacts, isToPassOn, may } = feedback;
  return (
    <Page
      back={{ href: "/manage/checks", label: "Feedback to check" }}
      aside={<BesideCheck feedback={feedback} />}
    >
      <h1>
        Check feedback <Reference>{reference}</Reference>
      </h1>
      <p>
        <StatusTag tone={state === "submitted" ? "attention" : "underway"}>
          {CHECKING_STATES[state]}
        </StatusTag>
      </p>
      {concerns.length > 0 && (
        <>
          <OpenConcerns concerns={concerns} contacts={contacts}>
            {responses.length > 0 && <ReportedResponses responses={responses} />}
          </OpenConcerns>
          <ActToday reference={reference} mayAsk={may.ask} />
        </>
      )}
      {isToPassOn && <p>Its writer asks that it be passed on to the people who answer complaints.</p>}
      {each(passages, ({ name, runs }) =>
        runs.length > 0 ? (
          <section>
            <h2 className="nhsuk-heading-s">{name}</h2>
            <PersonSays>
              <MarkedText runs={runs} />
            </PersonSays>
          </section>
        ) : null,
      )}
      {found.length > 0 && <FoundDetails found={found} />}
      <QuestionsToDecide questions={feedback.questions} />
      <OtherTexts texts={feedback.otherTexts} names={feedback.names} />
      {/* What is decided rests on these: they come before it on a phone too. */}
      <Facts facts={feedback.sharing} />
      <Decisions
        reference={reference}
        state={state}
        formVersion={feedback.formVersion}
        isForToday={concerns.length > 0}
        isWithoutAccount={feedback.isWithoutAccount}
        second={feedback.second}
        may={feedback.may}
      />
      {feedback.quoting && (
        <Quoting reference={reference} formVersion={feedback.formVersion} asked={feedback.quoting} />
      )}
    </Page>
  );
}

function BesideCheck({ feedback: { reason, suggestion, facts } }: { feedback: CheckData }) {
  return (
    <>
      {(reason || suggestion) && (
        <Beside heading="What its writer was told" isPrinted>
          {reason && <PlainText text={reason} />}
          {suggestion && <LastSuggestion {...suggestion} />}
        </Beside>
      )}
      <Beside heading="About it" isPrinted>
        <Facts facts={facts} />
      </Beside>
    </>
  );
}
