import { listPosts } from "#app/domain/groups/people/queries.server.ts";
import { getGroup, listGroupsAbove, listGroupsBelow } from "#app/domain/groups/queries.server.ts";
import { listOpenPolls } from "#app/domain/meetings/polls/queries.server.ts";
import { findNextMeeting, mayReadMeetings } from "#app/domain/meetings/queries.server.ts";
import { joiningOf } from "#app/domain/membership/joining.server.ts";
import { listPublicNotes } from "#app/domain/notes/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate, formatDay, formatTimes, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { GroupList } from "#app/ui/groups/group-list.tsx";
import { RunGroup } from "#app/ui/groups/run-group.tsx";
import { JoinGroup } from "#app/ui/membership/join-group.tsx";
import { Posts } from "#app/ui/membership/posts.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { PublishedNotes } from "#app/ui/notes/published-notes.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { GROUP_LEVELS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.name ?? "Page not found", matches);

export async function loader({ context, params }: RouteRequest) {
  const { actor } = context;
  const group = getGroup(params.slug);
  const { slug, name, level, towns, about } = group;
  const next = findNextMeeting(actor, group);
  return {
    slug,
    name,
    level,
    towns,
    about,
    isLoggedIn: actor.id !== null,
    joining: joiningOf(actor, group),
    above: listGroupsAbove(group).map(({ slug, name }) => ({ slug, name })),
    below: listGroupsBelow(group).map(({ archivedAt, ...below }) => ({
      slug: below.slug,
      name: below.name,
      level: below.level,
      towns: below.towns,
      isArchived: archivedAt !== null,
    })),
    posts: listPosts(actor, group).map(({ endsOn, ...post }) => ({
      ...post,
      until: endsOn && formatDay(endsOn),
    })),
    polls: listOpenPolls(actor, group),
    nextMeeting: next && {
      id: next.id,
      title: next.title,
      when: `${formatWeekday(next.startsAt)}, ${formatTimes(next.startsAt, next.endsAt)}`,
      place: next.details?.place ?? "",
    },
    notes: listPublicNotes(group).map(({ meetingId, title, startsAt }) => ({
      href: `/groups/${slug}/meetings/${meetingId}`,
      title,
      date: formatDate(startsAt),
    })),
    may: {
      readMeetings: mayReadMeetings(actor, group),
      manage: can(actor, "meeting:plan", { groupId: group.id }),
      archive: can(actor, "group:archive", { groupId: group.id }),
    },
  };
}

type GroupData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function GroupPage() {
  const group = useLoaderData<typeof loader>();
  return (
    <Page breadcrumb={[{ href: "/groups", label: "Groups" }]}>
      <h1>{group.name}</h1>
      <p className="nhsuk-lede-text">
        {GROUP_LEVELS[group.level]}
        {group.towns && `: ${group.towns}`}
      </p>
      <div className="nhsuk-u-margin-bottom-4">
        <PlainText text={group.about} />
      </div>
      <ToDo group={group} />
      <h2>Next meeting</h2>
      <NextMeeting group={group} />
      <Polls group={group} />
      <h2>Notes anyone may read</h2>
      {group.notes.length > 0 ? (
        <PublishedNotes notes={group.notes} />
      ) : (
        <EmptyState>This group has not published notes to everyone yet.</EmptyState>
      )}
      <h2>Who works for the group</h2>
      <Posts posts={group.posts} />
      <Levels group={group} />
      {group.may.manage && <RunGroup slug={group.slug} />}
      {group.may.archive && (
        <p className="app-lone-link app-no-print">
          <a href={`/manage/groups/${group.slug}/archive`}>Archive or reopen this group</a>
        </p>
      )}
      {group.joining === "in" && (
        <p className="app-lone-link app-no-print">
          <a href={`/groups/${group.slug}/leave`}>Leave this group</a>
        </p>
      )}
    </Page>
  );
}

/** Joining for those outside; for members, where to go in the group. */
function ToDo({ group: { slug, joining, isLoggedIn, may } }: { group: GroupData }) {
  return (
    <>
      <JoinGroup slug={slug} joining={joining} isLoggedIn={isLoggedIn} />
      {joining === "in" && <Button href={`/feedback?group=${slug}`}>Give feedback</Button>}
      {may.readMeetings && (
        <ul className="app-link-list app-no-print">
          <li>
            <a href={`/groups/${slug}/meetings`}>Meetings and notes</a>
          </li>
          <li>
            <a href={`/groups/${slug}/feedback`}>What people have said</a>
          </li>
          <li>
            <a href={`/groups/${slug}/people`}>People</a>
          </li>
          <li>
            <a href={`/groups/${slug}/documents`}>Documents</a>
          </li>
        </ul>
      )}
    </>
  );
}

function NextMeeting({ group: { slug, nextMeeting: next, may } }: { group: GroupData }) {
  if (!next) return <EmptyState>No meeting is planned yet.</EmptyState>;
  if (!may.readMeetings) {
    return (
      <p>
        {next.title}: {next.when}. Join this group to see where it is.
      </p>
    );
  }
  return (
    <p>
      <a href={`/groups/${slug}/meetings/${next.id}`}>{next.title}</a>: {next.when}
      {next.place && `, ${next.place}`}
    </p>
  );
}

function Polls({ group: { slug, polls } }: { group: GroupData }) {
  if (polls.length === 0) return null;
  return (
    <ul className="app-link-list app-no-print">
      {each(polls, ({ id, title }) => (
        <li>
          <a href={`/groups/${slug}/polls/${id}`}>When can you come: {title}</a>
        </li>
      ))}
    </ul>
  );
}

function Levels({ group: { name, above, below } }: { group: GroupData }) {
  return (
    <>
      {above.length > 0 && (
        <>
          <h2>Part of</h2>
          <ol className="app-levels">
            {each(above, (level) => (
              <li>
                <a href={`/groups/${level.slug}`}>{level.name}</a>
              </li>
            ))}
            <li aria-current="page">{name}</li>
          </ol>
        </>
      )}
      {below.length > 0 && (
        <>
          <h2>Groups that are part of this one</h2>
          <GroupList groups={below} />
        </>
      )}
    </>
  );
}
