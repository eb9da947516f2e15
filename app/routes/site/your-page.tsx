import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { findOwnDeath } from "#app/domain/absences/alive.server.ts";
import { listNewSince } from "#app/domain/email/news.server.ts";
import { describeTopic } from "#app/domain/feedback/answers.ts";
import { findPlaceToResume } from "#app/domain/feedback/drafts/places.server.ts";
import { listDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
import { listOwnFeedback } from "#app/domain/feedback/lists.server.ts";
import { listQuestionsToAnswer } from "#app/domain/feedback/questions/queries.server.ts";
import { STATUSES } from "#app/domain/feedback/status.ts";
import { getGroup, listJoinedGroups } from "#app/domain/groups/queries.server.ts";
import { findNextMeeting } from "#app/domain/meetings/queries.server.ts";
import { listInvitedTo } from "#app/domain/membership/invitations/queries.server.ts";
import { listToRead } from "#app/domain/own-data/terms/agreeing.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { listOwnOpenQuestions } from "#app/domain/recommendations/asking/for-writer.server.ts";
import { listFollowed } from "#app/domain/recommendations/following/queries.server.ts";
import { listWithNewResponses } from "#app/domain/responses/looks.server.ts";
import { formatDate, formatDayMark, formatMoment, formatTimes, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OwnFeedbackList } from "#app/ui/feedback/own-feedback-list.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { MarkNewsAsRead, NewsSection } from "#app/ui/parts/news.tsx";
import { type RowProps, Rows } from "#app/ui/parts/rows.tsx";
import { BesideYourPage } from "#app/ui/site/beside-your-page.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Your page", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  if (findOwnDeath(actor)) throw redirect("/account/here");
  // What they agreed to has changed: it is shown once, before anything else.
  if (listToRead(actor).length > 0) throw redirect("/account/terms");
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  return {
    isFirstPage: !after,
    drafts: listDrafts(actor).map(({ draft, ...names }) => ({
      id: draft.id,
      place: findPlaceToResume(actor, draft),
      topic: describeTopic(names),
      saved: `saved on ${formatMoment(draft.updatedAt)}`,
    })),
    feedback: withNewResponses(listOwnFeedback(actor, after)),
    invitedTo: listInvitedTo(actor),
    questions: listQuestionsToAnswer(actor),
    changes: listOwnOpenQuestions(actor),
    followed: listFollowed(actor),
    news: describeNews(actor),
    ...listGroupsAndNext(actor),
  };
}

function describeNews(actor: MemberActor) {
  const { items, upTo } = listNewSince(actor);
  return { items: items.map(({ what, href, at }) => ({ what, href, on: formatDate(at) })), upTo };
}

/** Marks what has a response that its writer has not seen. */
function withNewResponses({ items, next }: ReturnType<typeof listOwnFeedback>) {
  const withNew = listWithNewResponses(items.map(({ reference }) => reference));
  return { items: items.map((item) => ({ ...item, isNew: withNew.has(item.reference) })), next };
}

/** The actor's groups, and the first of their next meetings. */
function listGroupsAndNext(actor: MemberActor) {
  const groups = listJoinedGroups(actor);
  const meetings = groups.flatMap(({ slug, name }) => {
    const meeting = findNextMeeting(actor, getGroup(slug));
    return meeting ? [{ slug, name, meeting }] : [];
  });
  const [next] = meetings.toSorted((a, b) => a.meeting.startsAt.getTime() - b.meeting.startsAt.getTime());
  return {
    groups: groups.map(({ slug, name }) => ({ slug, name })),
    next: next && {
      href: `/groups/${next.slug}/meetings/${next.meeting.id}`,
      title: next.meeting.title,
      groupName: next.name,
      mark: formatDayMark(next.meeting.startsAt),
      day: formatWeekday(next.meeting.startsAt),
      times: formatTimes(next.meeting.startsAt, next.meeting.endsAt),
    },
  };
}

type YourPageData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function YourPage() {
  const { isFirstPage, feedback, groups, next, followed, news, ...waiting } = useLoaderData<typeof loader>();
  const needs = listNeeds({ ...waiting, feedback });
  const give = <Button href="/feedback">Give feedback</Button>;
  return (
    <Page aside={<BesideYourPage groups={groups} next={next} followed={followed} />}>
      <div className="app-heading">
        <h1>Your page</h1>
        {needs.length === 0 && give}
      </div>
      {needs.length > 0 && (
        <NeedsYou heading={`Needs you: ${needs.length} ${needs.length === 1 ? "thing" : "things"}`}>
          <Rows rows={needs} />
        </NeedsYou>
      )}
      <NewsSection heading="New since you looked" items={news.items}>
        <MarkNewsAsRead upTo={news.upTo} />
      </NewsSection>
      <section className="app-section" aria-labelledby="your-feedback">
        <div className="app-heading">
          <h2 id="your-feedback">Your feedback</h2>
          {needs.length > 0 && give}
        </div>
        {feedback.items.length > 0 ? (
          <OwnFeedbackList items={feedback.items} />
        ) : (
          <EmptyState>You have not sent any feedback yet.</EmptyState>
        )}
        <Pager
          what="feedback"
          firstHref={isFirstPage ? undefined : "/your-page"}
          olderHref={feedback.next && `/your-page?after=${feedback.next}`}
        />
      </section>
    </Page>
  );
}

type WaitingProps = Pick<YourPageData, "drafts" | "invitedTo" | "feedback" | "questions" | "changes">;

/** What only its reader can take further: questions, words to agree to, an invitation, feedback not sent. */
function listNeeds({ drafts, invitedTo, feedback, questions, changes }: WaitingProps): RowProps[] {
  const suggested = feedback.items.filter(({ status }) => status.text === STATUSES.changesSuggested.text);
  const wordsOf = (reference: string) => {
    const known = feedback.items.find((item) => item.reference === reference);
    return known && `“${known.firstWords}”`;
  };
  return [
    ...questions.map(({ reference, until }) => ({
      href: `/your-page/feedback/${reference}/answer`,
      what: (
        <>
          A moderator has written to you about your feedback
          <span className="nhsuk-u-visually-hidden"> {reference}</span>
        </>
      ),
      about: [wordsOf(reference) ?? reference, `you can answer until ${until}`].join(" · "),
    })),
    ...suggested.map(({ reference, place, sentOn }) => ({
      href: `/your-page/feedback/${reference}/suggestion`,
      what: `Say whether we may change words of your feedback about ${place}`,
      about: `Sent on ${sentOn} · not published until you say`,
    })),
    ...changes.map(({ feedbackReference, title }) => ({
      href: `/your-page/feedback/${feedbackReference}/helped`,
      what: `Say if it helped: ${title}`,
      about: `A change that rests on your feedback ${feedbackReference}`,
    })),
    ...invitedTo.map(({ slug, name }) => ({
      href: `/groups/${slug}/join`,
      what: `Join ${name}`,
      about: "You are invited to this group",
    })),
    ...drafts.map((draft) => draftRow(draft)),
  ];
}

function draftRow({ id, place, topic, saved }: YourPageData["drafts"][number]): RowProps {
  return {
    href: `/feedback/${id}/${place}`,
    what: `Continue your feedback about ${topic}`,
    about: `Not sent yet · ${saved}`,
    acts: (
      <a href={`/feedback/${id}/delete`}>
        Delete it{" "}
        <span className="nhsuk-u-visually-hidden">
          (your feedback about {topic}, {saved})
        </span>
      </a>
    ),
  };
}
