import { requireActor } from "#app/auth/require-actor.server.ts";
import { listGroupsToChange } from "#app/domain/groups/change-group.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { GROUP_LEVELS, JOIN_RULES } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Look after groups", matches);

export async function loader({ request, context }: RouteRequest) {
  const groups = listGroupsToChange(requireActor(context, request));
  return {
    groups: groups.map(({ slug, name, level, joinRule, archivedAt, parent }) => ({
      slug,
      name,
      level: GROUP_LEVELS[level],
      parent,
      joining: archivedAt ? "Archived" : JOIN_RULES[joinRule],
    })),
  };
}

export default function LookAfterGroups() {
  const { groups } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: "/admin", label: "Administration" }}
      aside={
        <Beside heading="What you do here">
          <p>Here you add groups and change what they are. You archive a group on its own page.</p>
        </Beside>
      }
    >
      <div className="app-heading">
        <h1>Look after groups</h1>
        <Button href="/admin/groups/new">Add a group</Button>
      </div>
      {groups.length > 0 ? (
        <Rows
          rows={groups.map(({ slug, name, level, parent, joining }) => ({
            what: name,
            href: `/admin/groups/${slug}/change`,
            about: parent ? `${level} · part of ${parent}` : level,
            end: joining,
          }))}
        />
      ) : (
        <EmptyState>There are no groups yet.</EmptyState>
      )}
    </Page>
  );
}
