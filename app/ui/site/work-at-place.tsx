import { actsOfTheWeek } from "../groups/run-group.tsx";
import { Place } from "../parts/place.tsx";
import { Rooms } from "../parts/rooms.tsx";
import { type Work, WorkList } from "./work-list.tsx";

interface WorkAtPlaceProps {
  name: string;
  slug: string | null;
  organisationId: string | null;
  isPassedOn: boolean;
  nextMeeting: { href: string; title: string; when: string } | null;
  waiting: readonly Work[];
}

/** A group or organisation of the reader: what waits there and how old it is, its next meeting, what is done every week. */
export function WorkAtPlace({
  name,
  slug,
  organisationId,
  isPassedOn,
  nextMeeting,
  waiting,
}: WorkAtPlaceProps) {
  return (
    <Place
      name={name}
      href={slug ? `/groups/${slug}` : `/manage/feedback?about=organisation-${organisationId}`}
    >
      {isPassedOn && (
        <p>Nobody holds the office here just now, so this has come to you until somebody does.</p>
      )}
      {waiting.length > 0 ? (
        <WorkList work={waiting.map((work) => ({ ...work, of: name }))} />
      ) : (
        <p>Nothing waits here now.</p>
      )}
      {nextMeeting && (
        <p>
          Next meeting: <a href={nextMeeting.href}>{nextMeeting.title}</a>, {nextMeeting.when}
        </p>
      )}
      {!isPassedOn && (
        <Rooms label={`Every week: ${name}`} rooms={slug ? actsOfTheWeek(slug) : readsOf(organisationId)} />
      )}
    </Place>
  );
}

/** Where the staff of an organisation go when nothing waits: what was said about it, and what was asked of it. */
function readsOf(organisationId: string | null) {
  return [
    {
      href: `/manage/feedback?about=organisation-${organisationId}&show=all`,
      label: "All feedback about it",
    },
    { href: "/manage/recommendations", label: "Recommendations" },
    { href: `/what-has-changed?organisation=${organisationId}`, label: "What has changed" },
  ];
}
