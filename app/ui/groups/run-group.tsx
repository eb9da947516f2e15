import { each } from "../site/each.tsx";

const ROOMS = [
  { path: "people", name: "People in the group" },
  { path: "invitations", name: "Invite people" },
  { path: "requests", name: "Requests to join" },
  { path: "meetings/new", name: "Plan a meeting" },
  { path: "meetings", name: "Write and publish notes" },
  { path: "feedback", name: "Feedback on paper or by telephone" },
  { path: "imports", name: "Import feedback from a file" },
] as const;

/** Where those who run a group go from its page. */
export function RunGroup({ slug }: { slug: string }) {
  return (
    <section className="app-no-print">
      <h2>Run this group</h2>
      <ul className="app-link-list">
        {each(ROOMS, ({ path, name }) => (
          <li>
            <a href={`/manage/groups/${slug}/${path}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
