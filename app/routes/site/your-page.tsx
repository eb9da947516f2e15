import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeTopic } from "#app/domain/feedback/answers.ts";
import { findPlaceToResume } from "#app/domain/feedback/drafts/places.server.ts";
import { listDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
import { listOwnFeedback } from "#app/domain/feedback/lists.server.ts";
import { listInvitedTo } from "#app/domain/groups/invitations/queries.server.ts";
import { getGroup, listJoinedGroups } from "#app/domain/groups/queries.server.ts";
import { findNextMeeting } from "#app/domain/meetings/queries.server.ts";
import { formatDate, formatTime, formatWeekday } from "#app/lib/london.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OwnFeedbackList } from "#app/ui/feedback/own-feedback-list.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Your page", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  return {
    isFirstPage: !after,
    drafts: listDrafts(actor).map(({ draft, ...names }) => ({
      id: draft.id,
      place: findPlaceToResume(actor, draft),
      name: `your feedback about ${describeTopic(names)}, saved on ${formatDate(draft.updatedAt)} at ${formatTime(draft.updatedAt)}`,
    })),
    feedback: listOwnFeedback(actor, after),
    invitedTo: listInvitedTo(actor),
    groups: listJoinedGroups(actor).map(({ slug, name }) => {
      const meeting = findNextMeeting(actor, getGroup(slug));
      return {
        slug,
        name,
        next: meeting && {
          id: meeting.id,
          title: meeting.title,
          when: `${formatWeekday(meeting.startsAt)} at ${formatTime(meeting.startsAt)}`,
        },
      };
    }),
  };
}

type YourPageData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function YourPage() {
  const { isFirstPage, drafts, feedback, invitedTo, groups } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>Your page</h1>
      <Button href="/feedback">Give feedback</Button>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      <h2>Your feedback</h2>
      {feedback.items.length > 0 ? (
        <OwnFeedbackList items={feedback.items} />
      ) : (
        <EmptyState action={{ href: "/feedback", label: "Give feedback" }}>
          You have not sent any feedback yet.
        </EmptyState>
      )}
      <Pager
        what="feedback"
        newerHref={isFirstPage ? undefined : "/your-page"}
        olderHref={feedback.next && `/your-page?after=${feedback.next}`}
      />
      <p>
        <a href="/your-page/actions">Your actions</a> from meetings
      </p>
      <h2>Your groups</h2>
      {each(invitedTo, ({ slug, name }) => (
        <InsetText>
          <p>
            You are invited to {name}. <a href={`/groups/${slug}/join`}>Join {name}</a>
          </p>
        </InsetText>
      ))}
      {groups.length > 0 ? (
        <Groups groups={groups} />
      ) : (
        <EmptyState action={{ href: "/groups", label: "Find a group" }}>
          You are not in a group yet.
        </EmptyState>
      )}
    </Page>
  );
}

function Drafts({ drafts }: { drafts: YourPageData["drafts"] }) {
  return (
    <>
      <h2>Not sent yet</h2>
      <ul className="app-link-list">
        {each(drafts, ({ id, place, name }) => (
          <li>
            <a href={`/feedback/${id}/${place}`}>Continue {name}</a>
            <br />
            <a href={`/feedback/${id}/delete`}>
              Delete it <span className="nhsuk-u-visually-hidden">({name})</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Groups({ groups }: { groups: YourPageData["groups"] }) {
  return (
    <ul className="app-link-list">
      {each(groups, ({ slug, name, next }) => (
        <li>
          <a href={`/groups/${slug}`}>{name}</a>
          {next && (
            <>
              <br />
              Next meeting: <a href={`/groups/${slug}/meetings/${next.id}`}>{next.title}</a>, {next.when}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
