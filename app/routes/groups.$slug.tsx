import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getGroup, getGroupById, joiningOf, listGroupsBelow } from "#app/domain/groups/queries.server.ts";
import { findNextMeeting, mayReadMeetings } from "#app/domain/meetings/queries.server.ts";
import { listPublicNotes } from "#app/domain/notes/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate, formatTimes, formatWeekday } from "#app/lib/london.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PlainText } from "#app/ui/feedback-text.tsx";
import { GroupList } from "#app/ui/group-list.tsx";
import { HowToJoin } from "#app/ui/how-to-join.tsx";
import { Page } from "#app/ui/page.tsx";
import { PublishedNotes } from "#app/ui/published-notes.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { useDone } from "#app/web/use-done.ts";
import { GROUP_LEVELS } from "#db/vocabulary.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.name ?? "Page not found", matches);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { actor } = context;
  const group = getGroup(params.slug);
  const { slug, name, level, towns, about } = group;
  const parent = group.parentId ? getGroupById(group.parentId) : null;
  const next = findNextMeeting(actor, group);
  return {
    ...{ slug, name, level, towns, about },
    isLoggedIn: actor.id !== null,
    joining: joiningOf(actor, group),
    parent: parent && { slug: parent.slug, name: parent.name },
    below: listGroupsBelow(group).map(({ archivedAt, ...below }) => ({
      ...{ slug: below.slug, name: below.name, level: below.level, towns: below.towns },
      isArchived: archivedAt !== null,
    })),
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
    },
  };
}

type GroupData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function GroupPage() {
  const group = useLoaderData<typeof loader>();
  const done = useDone();
  return (
    <Page breadcrumb={[{ href: "/groups", label: "Groups" }]} done={done}>
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
      <h2>Notes anyone may read</h2>
      {group.notes.length > 0 ? (
        <PublishedNotes notes={group.notes} />
      ) : (
        <EmptyState>This group has not published notes to everyone yet.</EmptyState>
      )}
      <Levels group={group} />
      {group.may.manage && <Manage slug={group.slug} />}
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
      {joining === "open" && !isLoggedIn && <Button href={`/groups/${slug}/join`}>Join this group</Button>}
      {joining === "open" && isLoggedIn && (
        <form method="post" action={`/groups/${slug}/join`}>
          <Button>Join this group</Button>
        </form>
      )}
      {joining !== "open" && joining !== "in" && <HowToJoin rule={joining} />}
      {joining === "in" && <Button href={`/feedback?group=${slug}`}>Give feedback</Button>}
      {may.readMeetings && (
        <ul className="app-link-list app-no-print">
          <li>
            <a href={`/groups/${slug}/meetings`}>Meetings and notes</a>
          </li>
          <li>
            <a href={`/groups/${slug}/feedback`}>What people have said</a>
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

function Levels({ group: { parent, below } }: { group: GroupData }) {
  return (
    <>
      {parent && (
        <>
          <h2>Part of</h2>
          <p className="app-lone-link">
            <a href={`/groups/${parent.slug}`}>{parent.name}</a>
          </p>
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

function Manage({ slug }: { slug: string }) {
  return (
    <section className="app-no-print">
      <h2>Run this group</h2>
      <ul className="app-link-list">
        <li>
          <a href={`/manage/groups/${slug}/people`}>People in the group</a>
        </li>
        <li>
          <a href={`/manage/groups/${slug}/meetings/new`}>Plan a meeting</a>
        </li>
        <li>
          <a href={`/manage/groups/${slug}/meetings`}>Write and publish notes</a>
        </li>
        <li>
          <a href={`/manage/groups/${slug}/imports`}>Import feedback from a file</a>
        </li>
      </ul>
    </section>
  );
}
