import { listNewsOfGroup } from "#app/domain/email/news.server.ts";
import { mapAround } from "#app/domain/groups/areas.server.ts";
import {
  type Group,
  getGroup,
  isMemberOf,
  listGroupsAbove,
  listGroupsBelow,
} from "#app/domain/groups/queries.server.ts";
import { listOpenPolls } from "#app/domain/meetings/polls/queries.server.ts";
import { findNextMeeting, mayReadMeetings } from "#app/domain/meetings/queries.server.ts";
import { findWayToJoin } from "#app/domain/membership/joining.server.ts";
import { listPosts } from "#app/domain/membership/people/queries.server.ts";
import { listPublicNotes } from "#app/domain/notes/queries.server.ts";
import { inGroup, readHolders } from "#app/domain/people/holders.server.ts";
import { type Actor, can } from "#app/domain/policy.ts";
import { dayAndMonth, formatDate, formatDay, formatTimes, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { GroupList } from "#app/ui/groups/group-list.tsx";
import { NextMeetingOfGroup } from "#app/ui/groups/next-meeting-of-group.tsx";
import { RunGroup } from "#app/ui/groups/run-group.tsx";
import { JoinGroup } from "#app/ui/membership/join-group.tsx";
import { Posts } from "#app/ui/membership/posts.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { PublishedNotes } from "#app/ui/notes/published-notes.tsx";
import { AreaMap } from "#app/ui/parts/area-map.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { NewsSection } from "#app/ui/parts/news.tsx";
import { Rooms } from "#app/ui/parts/rooms.tsx";
import { SearchBox } from "#app/ui/search/search-box.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { GROUP_LEVELS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(
    data?.name ?? "Page not found",
    matches,
    data && `${GROUP_LEVELS[data.level]}${data.towns ? `: ${data.towns}` : ""}`,
  );

export async function loader({ context, params }: RouteRequest) {
  const { actor } = context;
  const group = getGroup(params.slug);
  const { slug, name, level, towns, about } = group;
  const next = findNextMeeting(actor, group);
  return {
    id: group.id,
    slug,
    name,
    level,
    towns,
    about,
    isLoggedIn: actor.id !== null,
    joining: findWayToJoin(actor, group),
    above: listGroupsAbove(group).map(({ slug, name }) => ({ href: `/groups/${slug}`, label: name })),
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
    passedTo: readHolders().passedTo(inGroup(group.id)),
    polls: listOpenPolls(actor, group),
    nextMeeting: next && {
      id: next.id,
      title: next.title,
      ...dayAndMonth(next.startsAt),
      date: formatWeekday(next.startsAt),
      time: formatTimes(next.startsAt, next.endsAt),
      place: next.details?.place ?? "",
    },
    map: mapAround(slug),
    news: listGroupNews(actor, group),
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

/** For those who are in the group: what happened in it that they hear of. */
function listGroupNews(actor: Actor, group: Group) {
  if (actor.id === null || !isMemberOf(actor, group)) return [];
  return listNewsOfGroup(actor.id, group.id).map(({ what, href, at }) => ({
    what,
    href,
    on: formatDate(at),
  }));
}

type GroupData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function GroupPage() {
  const group = useLoaderData<typeof loader>();
  return (
    <Page reading breadcrumb={[{ href: "/groups", label: "Groups" }]} aside={<BesideGroup group={group} />}>
      <h1>{group.name}</h1>
      <p className="nhsuk-lede-text">
        {GROUP_LEVELS[group.level]}
        {group.towns && `: ${group.towns}`}
      </p>
      <ToDo group={group} />
      <RunGroup slug={group.slug} may={group.may} />
      <PlainText text={group.about} />
      <NewsSection heading="New in this group" items={group.news} />
      <SearchBox label="Search in this group" kept={{ group: group.id }} isQuiet />
      <section className="app-section">
        <h2>Notes anyone may read</h2>
        {group.notes.length > 0 ? (
          <PublishedNotes notes={group.notes} />
        ) : (
          <EmptyState>This group has not published notes to everyone yet.</EmptyState>
        )}
      </section>
      {group.below.length > 0 && (
        <section className="app-section">
          <h2>Groups that are part of this one</h2>
          <GroupList groups={group.below} />
        </section>
      )}
    </Page>
  );
}

/** WayToJoin for those outside; for members, where to go in the group. */
function ToDo({ group: { slug, joining, isLoggedIn, may } }: { group: GroupData }) {
  return (
    <>
      <JoinGroup slug={slug} joining={joining} isLoggedIn={isLoggedIn} />
      {joining === "in" && <Button href={`/feedback?group=${slug}`}>Give feedback</Button>}
      {may.readMeetings && (
        <Rooms
          label="In this group"
          rooms={[
            { label: "Meetings and notes", href: `/groups/${slug}/meetings` },
            { label: "What people have said", href: `/groups/${slug}/feedback` },
            { label: "What we ask for", href: `/groups/${slug}/recommendations` },
            { label: "People", href: `/groups/${slug}/people` },
            { label: "Documents", href: `/groups/${slug}/documents` },
          ]}
        />
      )}
    </>
  );
}

function BesideGroup({ group }: { group: GroupData }) {
  const { slug, map, polls, posts, above, joining } = group;
  return (
    <>
      <Beside heading="Next meeting">
        <NextMeetingOfGroup slug={slug} next={group.nextMeeting} mayRead={group.may.readMeetings} />
        {polls.length > 0 && (
          <Links
            links={polls.map(({ id, title }) => ({
              href: `/groups/${slug}/polls/${id}`,
              label: `When can you come: ${title}`,
            }))}
          />
        )}
      </Beside>
      <Beside heading="Who runs the group">
        <Posts posts={posts} passedTo={group.passedTo} />
      </Beside>
      {above.length > 0 && (
        <Beside heading="Part of">
          <Links links={above} />
        </Beside>
      )}
      {joining === "in" && (
        <Beside heading="Your membership">
          <Links links={[{ href: `/groups/${slug}/leave`, label: "Leave this group" }]} />
        </Beside>
      )}
      {map && (
        <div className="app-aside__map">
          <AreaMap {...map} own={slug} />
        </div>
      )}
    </>
  );
}
