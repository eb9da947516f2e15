import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeForReaders, describePlace, describeVoice } from "#app/domain/feedback/answers.ts";
import { findLead } from "#app/domain/feedback/combining/queries.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { findNextToAnswer } from "#app/domain/feedback/next-to-answer.server.ts";
import { findPin } from "#app/domain/feedback/pins/queries.server.ts";
import { describeFeedback, listThemesOf, subjectOf } from "#app/domain/feedback/queries.server.ts";
import {
  describeQuestionOfReviewer,
  mayProposeQuestion,
} from "#app/domain/feedback/questions/queries.server.ts";
import { readFollowers, readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import {
  describeSameExperiences,
  hasSameExperience,
} from "#app/domain/feedback/same-experience/queries.server.ts";
import { listOtherStops } from "#app/domain/feedback/stops.server.ts";
import { describeTaker } from "#app/domain/feedback/taking/queries.server.ts";
import { listDaysOfChange } from "#app/domain/feedback/versions/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { listResting } from "#app/domain/recommendations/thread/ground.server.ts";
import { describeResponse, listOwnResponses, listResponses } from "#app/domain/responses/queries.server.ts";
import { listReactions } from "#app/domain/responses/reactions/queries.server.ts";
import { mayChangeResponse } from "#app/domain/responses/rules.ts";
import { now } from "#app/lib/clock.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ActsOnFeedback } from "#app/ui/feedback/acts-on-feedback.tsx";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { OtherStops } from "#app/ui/feedback/other-stops.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { SameExperience } from "#app/ui/feedback/same-experience.tsx";
import { Themes } from "#app/ui/feedback/themes-of-feedback.tsx";
import { CombinedWith, Followers } from "#app/ui/feedback/thread.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Tag } from "#app/ui/nhs/tag.tsx";
import { Beside, Facts } from "#app/ui/parts/aside.tsx";
import { TakenOn } from "#app/ui/parts/taken-on.tsx";
import { Resting } from "#app/ui/recommendations/resting.tsx";
import { AskedOfWriter, OwnResponses, ReportResponse } from "#app/ui/responses/beside-responses.tsx";
import { Responses } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readBack, withBack } from "#app/web/back.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference);
  const followers = readFollowers(actor, feedback);
  const described = describeFeedback(feedback);
  const responses = listResponses(feedback);
  const reactions = listReactions(feedback);
  return {
    back: readBack(request),
    reference: feedback.reference,
    group: { slug: described.groupSlug, name: described.groupName },
    isForStaffOnly: feedback.audience === "staff",
    passages: passagesOf(feedback),
    facts: describeForReaders(described),
    themes: listThemesOf([feedback.id]).map(({ name }) => name),
    isCombined: feedback.combinedIntoId !== null,
    lead: findLead(actor, feedback)?.reference,
    followers: followers.map((follower) => ({
      reference: follower.reference,
      about: describeVoice(follower),
      passages: passagesOf(follower),
    })),
    pin: findPin(feedback)?.reason,
    hasSameExperience: hasSameExperience(actor, feedback),
    sameExperiences: describeSameExperiences(actor, feedback),
    stops: listOtherStops(actor, feedback).map(({ reference, ...place }) => ({
      reference,
      place: describePlace(place),
    })),
    recommendations: listResting(actor, feedback),
    responses: responses.map((response) => ({
      id: response.id,
      ...describeResponse(response),
      reactions: reactions.filter(({ responseId }) => responseId === response.id),
    })),
    ownResponses: can(actor, "feedback:respond", subjectOf(feedback))
      ? listOwnResponses(actor, feedback).filter(
          (own) => own.state !== "published" || mayChangeResponse(own, actor.id, now()),
        )
      : [],
    question: describeQuestionOfReviewer(actor, feedback),
    next: feedback.isAnswered ? findNextToAnswer(actor, feedback) : undefined,
    daysOfChange: listDaysOfChange(feedback),
    taker: describeTaker(actor, feedback),
    may: {
      respond: !feedback.combinedIntoId && can(actor, "feedback:respond", subjectOf(feedback)),
      ask: mayProposeQuestion(actor, feedback),
      report: can(actor, "feedback:report", subjectOf(feedback)),
      tag: can(actor, "feedback:tag", feedback),
      combine: can(actor, "feedback:combine", { groupId: feedback.groupId }),
      pin: can(actor, "feedback:pin", feedback),
      sameExperience: can(actor, "feedback:sameExperience", feedback),
      check: can(actor, "feedback:check", feedback),
      raiseConcern: can(actor, "feedback:raiseConcern", feedback),
      seeWriter: feedback.mayContact && can(actor, "feedback:seeWriter", { groupId: feedback.groupId }),
      readOrganisation: can(actor, "feedback:respond", { organisationId: feedback.organisationId }),
      readGroup: can(actor, "feedback:read", { groupId: feedback.groupId }),
      manage: can(actor, "feedback:editConsent", feedback),
    },
  };
}

type FeedbackData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Feedback() {
  const feedback = useLoaderData<typeof loader>();
  const { reference, passages, responses, pin, sameExperiences, may } = feedback;
  const report = `/feedback/${reference}/report`;
  return (
    <Page back={backFrom(feedback)} aside={<BesideFeedback feedback={feedback} />}>
      <h1>
        Feedback <Reference>{reference}</Reference>
      </h1>
      {feedback.isForStaffOnly && (
        <p>
          <Tag>Staff only</Tag>
        </p>
      )}
      {pin && (
        <InsetText>
          <p>Pinned by the group's facilitator:</p>
          <PlainText text={pin} />
        </InsetText>
      )}
      {feedback.isCombined && (
        <CombinedWith reference={reference} lead={feedback.lead} mayTakeApart={may.combine} />
      )}
      <Passages {...passages} />
      {feedback.daysOfChange.length > 0 && (
        <p className="app-second">The writer changed these words on {feedback.daysOfChange.join(", ")}.</p>
      )}
      <Responses
        responses={responses.map((response) => ({
          ...response,
          acts: may.report && <ReportResponse href={`${report}?response=${response.id}`} />,
        }))}
      />
      <OwnResponses reference={reference} responses={feedback.ownResponses} />
      {feedback.question && <AskedOfWriter question={feedback.question} />}
      {may.respond && !feedback.ownResponses.some(({ state }) => state === "draft") && (
        <Button href={withBack(`/feedback/${reference}/response/new`, feedback.back)}>
          {responses.length > 0 ? "Respond again" : "Respond"}
        </Button>
      )}
      {feedback.next && (
        <p className="app-lone-link">
          <a href={`/feedback/${feedback.next}`}>Next without a response: {feedback.next}</a>
        </p>
      )}
      {sameExperiences && <p>{sameExperiences}</p>}
      {may.sameExperience && <SameExperience {...feedback} />}
      <Followers followers={feedback.followers} />
      <OtherStops stops={feedback.stops} at="/feedback" />
      {may.manage && (
        <p className="app-no-print">
          You wrote this. <a href={`/your-page/feedback/${reference}`}>See where it is or withdraw it</a>
        </p>
      )}
    </Page>
  );
}

function BesideFeedback({ feedback }: { feedback: FeedbackData }) {
  return (
    <>
      <Beside heading="About this feedback" isPrinted>
        <Facts facts={feedback.facts} />
      </Beside>
      {feedback.taker && <TakenOn taker={feedback.taker} action={`/feedback/${feedback.reference}/take`} />}
      <Resting recommendations={feedback.recommendations} />
      <Themes
        themes={feedback.themes}
        choose={feedback.may.tag && withBack(`/feedback/${feedback.reference}/themes`, feedback.back)}
      />
      <ActsOnFeedback {...feedback} isPinned={Boolean(feedback.pin)} hasAsked={feedback.question !== null} />
    </>
  );
}

function backFrom({ back, group, may }: FeedbackData) {
  if (back) return { href: back, label: "Comments in your filter" };
  if (may.readGroup) return { href: `/groups/${group.slug}/feedback`, label: `Feedback to ${group.name}` };
  if (may.readOrganisation) return { href: "/manage/feedback", label: "Feedback about your organisation" };
  return { href: "/your-page", label: "Your page" };
}
