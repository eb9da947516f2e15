import { Beside, Links } from "../parts/aside.tsx";

const ROOMS = [
  { path: "people", label: "People in the group" },
  { path: "invitations", label: "Invite people" },
  { path: "requests", label: "Requests to join" },
  { path: "meetings/new", label: "Plan a meeting" },
  { path: "meetings", label: "Write and publish notes" },
  { path: "feedback", label: "Feedback on paper or by telephone" },
  { path: "imports", label: "Import feedback from a file" },
] as const;

interface RunGroupProps {
  slug: string;
  may: { manage: boolean; archive: boolean };
}

/** Where those who run a group go from its page. */
export function RunGroup({ slug, may }: RunGroupProps) {
  if (!may.manage && !may.archive) return null;
  const address = `/manage/groups/${slug}`;
  const rooms = may.manage ? ROOMS.map(({ path, label }) => ({ href: `${address}/${path}`, label })) : [];
  return (
    <Beside heading="Run this group">
      <Links
        links={[
          ...rooms,
          may.archive && { href: `${address}/archive`, label: "Archive or reopen this group" },
        ]}
      />
    </Beside>
  );
}
