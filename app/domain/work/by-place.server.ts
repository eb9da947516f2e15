import { formatDate, formatWeekday } from "#app/lib/london.ts";
import { countOverdue } from "../actions/waiting-counts.server.ts";
import { countUnanswered, countUntagged } from "../feedback/waiting-counts.server.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { countRequests } from "../groups/requests/queries.server.ts";
import { findNextMeeting } from "../meetings/queries.server.ts";
import { countOpenCorrections } from "../notes/corrections/queries.server.ts";
import { countNotesToFinish } from "../notes/waiting-counts.server.ts";
import { listOrganisationNames } from "../organisations/queries.server.ts";
import { type Actor, scopeOf } from "../policy.ts";
import { countDeskByPlace } from "../recommendations/desk.server.ts";

/** One kind of work at a place: how much of it there is, and since when the oldest waits. */
export type Waiting = { href: string; name: string; count: number; since: string | null };

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

/** Each group and organisation of the actor with what waits there, and each other one that something came from. */
export function listWorkByPlace(actor: Actor): PlaceOfWork[] {
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

  for (const { name, rows, path } of GROUP_WORK)
    for (const { count, oldest = null, ...group } of rows(actor))
      if (count > 0)
        ofGroup(group).waiting.push({ href: path(group.slug), name, count, since: sinceOf(oldest) });
  for (const { count, oldest, ...organisation } of countUnanswered(actor))
    if (count > 0)
      ofOrganisation(organisation).waiting.push({
        href: `/manage/feedback?organisation=${organisation.id}`,
        name: "Feedback without a reply",
        count,
        since: sinceOf(oldest),
      });
  for (const { groupId, organisationId, ...counts } of countDeskByPlace(actor)) {
    const place = groupId
      ? ofGroup(getGroupById(groupId))
      : listOrganisationNames([organisationId ?? ""]).map(ofOrganisation)[0];
    place?.waiting.push(...recommendationWork(counts));
  }
  return [...places.values()].toSorted(
    (a, b) => Number(a.isPassedOn) - Number(b.isPassedOn) || a.name.localeCompare(b.name),
  );
}

function sinceOf(oldest: Date | null): string | null {
  return oldest && `Oldest: ${formatDate(oldest)}`;
}

function describeNextMeeting(actor: Actor, group: Parameters<typeof findNextMeeting>[1]) {
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
  late: "Recommendations that are late",
  toAccept: "Recommendations to accept or return",
  toRespond: "Recommendations to respond to",
  toSend: "Recommendations to write or send",
} as const;

/** What is late is counted once, under what is late and under what is to do with it. */
function recommendationWork(
  counts: Omit<ReturnType<typeof countDeskByPlace>[number], "groupId" | "organisationId">,
): Waiting[] {
  return Object.entries(RECOMMENDATION_WORK).flatMap(([list, name]) => {
    const count = counts[list as keyof typeof RECOMMENDATION_WORK];
    return count > 0 ? [{ href: `/manage/recommendations?show=${list}`, name, count, since: null }] : [];
  });
}

type GroupRows = (actor: Actor) => { slug: string; name: string; count: number; oldest?: Date | null }[];

const notesOf = (slug: string) => `/manage/groups/${slug}/meetings`;

const GROUP_WORK: { name: string; rows: GroupRows; path: (slug: string) => string }[] = [
  { name: "Overdue actions", rows: countOverdue, path: (slug) => `/groups/${slug}/actions` },
  { name: "Requests to join", rows: countRequests, path: (slug) => `/manage/groups/${slug}/requests` },
  { name: "Notes to finish", rows: countNotesToFinish, path: notesOf },
  { name: "Corrections to notes without an answer", rows: countOpenCorrections, path: notesOf },
  {
    name: "Feedback without themes",
    rows: countUntagged,
    path: (slug) => `/groups/${slug}/feedback?theme=none`,
  },
];
