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
import { listAskedByGroup } from "#app/domain/recommendations/lists.server.ts";
import { listWorkOfGroup } from "#app/domain/work/by-place.server.ts";
import { dayAndMonth, formatDate, formatDay, formatTimes, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { BesideGroup, levelAndTowns } from "#app/ui/groups/beside-group.tsx";
import { GroupList } from "#app/ui/groups/group-list.tsx";
import { InGroup } from "#app/ui/groups/in-group.tsx";
import { NextMeetingOfGroup } from "#app/ui/groups/next-meeting-of-group.tsx";
import { RunGroup } from "#app/ui/groups/run-group.tsx";
import { NotesForAll } from "#app/ui/notes/published-notes.tsx";
import { NewsSection } from "#app/ui/parts/news.tsx";
import { Asked } from "#app/ui/recommendations/asked-by-group.tsx";
import { SearchBox } from "#app/ui/search/search-box.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.name ?? "Page not found", matches, data && levelAndTowns(data));

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
    needs: listWorkOfGroup(actor, group),
    asked: listAskedByGroup(group, MOST_ASKED),
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

/** The last things that it asked for; the others are on their own page. */
const MOST_ASKED = 3;

/** For those who are in the group: what happened in it that they hear of. */
function listGroupNews(actor: Actor, group: Group) {
  if (actor.id === null || !isMemberOf(actor, group)) return [];
  return listNewsOfGroup(actor.id, group.id).map(({ what, href, at }) => ({
    what,
    href,
    on: formatDate(at),
  }));
}

export default function GroupPage() {
  const group = useLoaderData<typeof loader>();
  const isIn = group.joining === "in";
  return (
    <Page
      reading
      breadcrumb={[{ href: "/groups", label: "Groups" }]}
      aside={
        <BesideGroup
          slug={group.slug}
          map={group.map}
          posts={group.posts}
          passedTo={group.passedTo}
          above={group.above}
          about={isIn ? group : undefined}
        />
      }
    >
      <h1>{group.name}</h1>
      {!isIn && <p className="nhsuk-lede-text">{levelAndTowns(group)}</p>}
      <InGroup {...group}>
        <RunGroup slug={group.slug} may={group.may} />
      </InGroup>
      {!isIn && <PlainText text={group.about} />}
      <section className="app-section">
        <h2>Next meeting</h2>
        <NextMeetingOfGroup
          slug={group.slug}
          next={group.nextMeeting}
          polls={group.polls}
          mayRead={group.may.readMeetings}
        />
      </section>
      <NewsSection heading="New in this group" items={group.news} />
      {!group.may.manage && <Asked slug={group.slug} asked={group.asked} most={MOST_ASKED} />}
      <SearchBox label="Search in this group" kept={{ group: group.id }} isQuiet />
      {!isIn && <NotesForAll notes={group.notes} />}
      {group.below.length > 0 && (
        <section className="app-section">
          <h2>Groups that are part of this one</h2>
          <GroupList groups={group.below} />
        </section>
      )}
    </Page>
  );
}
