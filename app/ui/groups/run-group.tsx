import { Beside, Links } from "../parts/aside.tsx";
import { Acts } from "../parts/tiles.tsx";

/** What who runs a group does every week. */
const EVERY_WEEK = [
  { path: "meetings/new", label: "Plan a meeting" },
  { path: "meetings", label: "Write and publish notes" },
  { path: "feedback", label: "Feedback on paper or by telephone" },
  { path: "requests", label: "Requests to join" },
] as const;

const NOW_AND_THEN = [
  { path: "people", label: "People in the group" },
  { path: "invitations", label: "Invite people" },
  { path: "imports", label: "Import feedback from a file" },
] as const;

/** The four acts of the week, on top of the group's page. */
export function RunGroup({ slug }: { slug: string }) {
  return <Acts label="Run this group" acts={actsOfTheWeek(slug)} />;
}

export function actsOfTheWeek(slug: string) {
  return EVERY_WEEK.map((act) => below(slug, act));
}

/** Where those who run a group go now and then. */
export function RunGroupMore({ slug, may }: { slug: string; may: { manage: boolean; archive: boolean } }) {
  if (!may.manage && !may.archive) return null;
  return (
    <Beside heading="Run this group">
      <Links
        links={[
          ...(may.manage ? NOW_AND_THEN.map((act) => below(slug, act)) : []),
          may.archive && below(slug, { path: "archive", label: "Archive or reopen this group" }),
        ]}
      />
    </Beside>
  );
}

function below(slug: string, { path, label }: { path: string; label: string }) {
  return { href: `/manage/groups/${slug}/${path}`, label };
}
