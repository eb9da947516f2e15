import { Links } from "../parts/aside.tsx";

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

/** Everything that staff do for a group, in one place on its page: what they do every week first. What waits stands above. */
export function RunGroup({ slug, may }: { slug: string; may: { manage: boolean; archive: boolean } }) {
  if (!may.manage && !may.archive) return null;
  return (
    <section className="app-run-group">
      <h2 className="nhsuk-heading-s">Run this group</h2>
      <Links
        isLine
        links={[
          ...(may.manage ? [...EVERY_WEEK, ...NOW_AND_THEN].map((act) => below(slug, act)) : []),
          may.archive && below(slug, { path: "archive", label: "Archive or reopen this group" }),
        ]}
      />
    </section>
  );
}

export function actsOfTheWeek(slug: string) {
  return EVERY_WEEK.map((act) => below(slug, act));
}

function below(slug: string, { path, label }: { path: string; label: string }) {
  return { href: `/manage/groups/${slug}/${path}`, label };
}
