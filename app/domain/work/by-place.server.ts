import { now } from "#app/lib/clock.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { formatDate, formatDay, formatWeekday, today } from "#app/lib/london.ts";
import { countWorkingDays } from "#app/lib/working-days.ts";
import { BY_NEXT_MEETING, countOverdue } from "../actions/waiting-counts.server.ts";
import { countMentions } from "../erasure/mentions/queries.server.ts";
import { countUnanswered, countUntagged } from "../feedback/waiting-counts.server.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { findNextMeeting } from "../meetings/queries.server.ts";
import { countRequests } from "../membership/requests/queries.server.ts";
import { countOpenCorrections } from "../notes/corrections/queries.server.ts";
import { countNotesToFinish } from "../notes/waiting-counts.server.ts";
import { listOrganisationNames } from "../organisations/queries.server.ts";
import { type Actor, can, type MemberActor, scopeOf } from "../policy.ts";
import { countDeskByPlace, countElsewhereByPlace } from "../recommendations/desk/counts.server.ts";
import { countWaitingAt } from "../reports/working/desk.server.ts";

/** One kind of work at a place: how much of it there is, which waits longest and since when, and whether that is too long. */
export type Waiting = { href: string; name: string; count: number; about: string | null; isLate?: boolean };

/** A group or organisation, and what waits there for whoever holds its office, or the one that it has passed to. */
export type PlaceOfWork = {
  name: string;
  /** Of a group: its address, by which its pages are found. */
  slug: string | null;
  organisationId: string | null;
  /** Nobody holds the office there: what waits has come from there. */
  isPassedOn: boolean;
  nextMeeting: { href: string; title: string; when: string } | null;
  waiting: Waiting[];
};

/** Enough of what is late to know it by, in characters. */
const FIRST_WORDS = 60;

/** Each group and organisation of the actor with what waits there, and each other one that something came from. */
export function listWorkByPlace(actor: MemberActor): PlaceOfWork[] {
  const places = new Map<string, PlaceOfWork>();
  const at = (key: string, made: () => Pick<PlaceOfWork, "name" | "slug" | "organisationId">) => {
    const place = places.get(key) ?? { ...made(), isPassedOn: true, nextMeeting: null, waiting: [] };
    places.set(key, place);
    return place;
  };
  const ofGroup = ({ slug, name }: { slug: string; name: string }) =>
    at(slug, () => ({ name, slug, organisationId: null }));
  const ofOrganisation = ({ id, name }: { id: string; name: string }) =>
    at(id, () => ({ name, slug: null, organisationId: id }));

  for (const id of scopeOf(actor, "meeting:plan").groupIds) {
    const group = getGroupById(id);
    Object.assign(ofGroup(group), { isPassedOn: false, nextMeeting: describeNextMeeting(actor, group) });
  }
  for (const organisation of listOrganisationNames(scopeOf(actor, "feedback:respond").organisationIds))
    ofOrganisation(organisation).isPassedOn = false;

  for (const { count, first, ...group } of countOverdue(actor))
    ofGroup(group).waiting.push({
      href: `/groups/${group.slug}/actions`,
      name: "Late actions",
      count,
      about: whichIsLate(first),
      isLate: true,
    });
  for (const { name, rows, path } of GROUP_WORK)
    for (const { count, oldest = null, ...group } of rows(actor))
      if (count > 0)
        ofGroup(group).waiting.push({ href: path(group.slug), name, count, about: sinceOf(oldest) });
  for (const { id, oldest, ...group } of countUntagged(actor))
    ofGroup(group).waiting.push(feedbackWork(actor, "group", id, oldest));
  for (const { count, oldest, ...organisation } of countUnanswered(actor))
    if (count > 0)
      ofOrganisation(organisation).waiting.push(feedbackWork(actor, "organisation", organisation.id, oldest));
  const placeOf = ({ groupId, organisationId }: { groupId: string | null; organisationId: string | null }) =>
    groupId
      ? ofGroup(getGroupById(groupId))
      : listOrganisationNames([organisationId ?? ""]).map(ofOrganisation)[0];
  for (const { groupId, organisationId, ...counts } of countDeskByPlace(actor))
    placeOf({ groupId, organisationId })?.waiting.push(...recommendationWork(counts));
  for (const { list, count, ...place } of countElsewhereByPlace(actor))
    placeOf(place)?.waiting.push({
      href: `/manage/recommendations?show=${list}`,
      name: ELSEWHERE_WORK[list],
      count,
      about: null,
    });
  for (const { waiting } of places.values())
    waiting.sort((a, b) => Number(b.isLate ?? false) - Number(a.isLate ?? false));
  return [...places.values()].toSorted(
    (a, b) => Number(a.isPassedOn) - Number(b.isPassedOn) || a.name.localeCompare(b.name),
  );
}

/** As many as the desk of the place says: exact, and at the same cost whatever there is. */
function feedbackWork(
  actor: MemberActor,
  scope: "group" | "organisation",
  placeId: string,
  oldest: Date | null,
): Waiting {
  return {
    href: `/manage/feedback?about=${scope}-${placeId}`,
    name: scope === "group" ? "Feedback without themes" : "Feedback without a response",
    count: countWaitingAt(actor, { scope, placeId }),
    about: sinceOf(oldest),
  };
}

/** What waits in a group for whoever runs it, what is late first. */
export function listWorkOfGroup(actor: Actor, group: { id: string; slug: string }): Waiting[] {
  if (actor.id === null || !can(actor, "meeting:plan", { groupId: group.id })) return [];
  const places = listWorkByPlace({ ...actor, id: actor.id });
  return places.find(({ slug }) => slug === group.slug)?.waiting ?? [];
}

/** The first of what is late, and how late it is. Its day stands before its words. */
function whichIsLate(first: string | null): string | null {
  if (!first) return null;
  const [day, text] = [first.slice(0, 10), excerpt(first.slice(11), FIRST_WORDS)];
  if (day === BY_NEXT_MEETING) return `“${text}” was due by a meeting that is over`;
  const late = countWorkingDays(day, today(now()));
  return `“${text}” was due on ${formatDay(day)}, ${late === 1 ? "1 working day" : `${late} working days`} ago`;
}

function sinceOf(oldest: Date | null): string | null {
  return oldest && `Oldest: ${formatDate(oldest)}`;
}

function describeNextMeeting(actor: MemberActor, group: Parameters<typeof findNextMeeting>[1]) {
  const next = findNextMeeting(actor, group);
  return next
    ? {
        href: `/groups/${group.slug}/meetings/${next.id}`,
        title: next.title,
        when: formatWeekday(next.startsAt),
      }
    : null;
}

const RECOMMENDATION_WORK = {
  late: "Late recommendations",
  toAccept: "Recommendations to accept or return",
  toRespond: "Recommendations to respond to",
  toSend: "Recommendations to write or send",
} as const;

const ELSEWHERE_WORK = {
  toAgree: "Responses that would speak for you too",
  toSay: "Changes to say about if they helped",
} as const;

/** What is late is counted once, under what is late and under what is to do with it. */
function recommendationWork(
  counts: Omit<ReturnType<typeof countDeskByPlace>[number], "groupId" | "organisationId">,
): Waiting[] {
  return Object.entries(RECOMMENDATION_WORK).flatMap(([list, name]) => {
    const count = counts[list as keyof typeof RECOMMENDATION_WORK];
    if (count === 0) return [];
    const isLate = list === "late";
    const about = isLate ? whichIsLate(counts.firstLate) : null;
    return [{ href: `/manage/recommendations?show=${list}`, name, count, about, isLate }];
  });
}

type GroupRows = (
  actor: MemberActor,
) => { slug: string; name: string; count: number; oldest?: Date | null }[];

const notesOf = (slug: string) => `/manage/groups/${slug}/meetings`;

const GROUP_WORK: { name: string; rows: GroupRows; path: (slug: string) => string }[] = [
  { name: "Requests to join", rows: countRequests, path: (slug) => `/manage/groups/${slug}/requests` },
  {
    name: "Texts that may name somebody who has left",
    rows: countMentions,
    path: (slug) => `/manage/groups/${slug}/names`,
  },
  { name: "Notes to finish", rows: countNotesToFinish, path: notesOf },
  { name: "Corrections to notes without an answer", rows: countOpenCorrections, path: notesOf },
];
