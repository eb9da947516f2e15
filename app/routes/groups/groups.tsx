import { mapAreas } from "#app/domain/groups/areas.server.ts";
import { groupSearch } from "#app/domain/groups/form.ts";
import { type GroupNode, searchGroups, treeOf } from "#app/domain/groups/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GroupList, type ListedGroup } from "#app/ui/groups/group-list.tsx";
import { isIllustrative } from "#app/ui/groups/short-name.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { AreaMap } from "#app/ui/parts/area-map.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Find a group", matches);

export async function loader({ request }: RouteRequest) {
  const search = groupSearch.parse(new URL(request.url).searchParams.get("search"));
  const { groups, isCut } = searchGroups(search);
  // A search lists what it found; without one the groups stand under those that they are part of.
  const nodes = search.typed ? groups.map((group) => ({ group, below: [] })) : treeOf(groups);
  const map = search.typed ? undefined : mapAreas();
  return { search: search.typed, isCut, map, groups: nodes.map(describeGroup) };
}

function describeGroup({ group, below }: GroupNode): ListedGroup {
  const { slug, name, level, towns, archivedAt } = group;
  return { slug, name, level, towns, isArchived: archivedAt !== null, below: below.map(describeGroup) };
}

export default function FindAGroup() {
  const { search, groups, isCut, map } = useLoaderData<typeof loader>();
  return (
    <Page
      aside={
        <>
          {map && (
            <div>
              <h2>Where they are</h2>
              <AreaMap {...map} />
            </div>
          )}
          <WhatGroupsAre hasIllustrative={groups.some(isOrHoldsIllustrative)} />
        </>
      }
    >
      <h1>Find a group</h1>
      <form method="get">
        <Input
          name="search"
          type="search"
          label="Town or name of a group"
          width={20}
          maxLength={100}
          value={search}
        />
        <Button>Search</Button>
      </form>
      <h2>{search ? `Groups found for “${search}”` : "All groups"}</h2>
      {groups.length > 0 ? (
        <GroupList groups={groups} numbered={map?.areas.map(({ slug }) => slug)} />
      ) : (
        <NoGroup search={search} />
      )}
      {isCut && <p>There are more groups than these. Search for your town to find yours.</p>}
    </Page>
  );
}

function isOrHoldsIllustrative({ name, below = [] }: ListedGroup): boolean {
  return isIllustrative(name) || below.some(isOrHoldsIllustrative);
}

function WhatGroupsAre({ hasIllustrative }: { hasIllustrative: boolean }) {
  return (
    <Beside heading="What a group is">
      <p>
        Cancer Action Groups are local groups of patients, carers and health professionals. They use what
        people say to improve cancer care.
      </p>
      {hasIllustrative && (
        <p>The local groups here are illustrative: they show what such a group could be, and are made up.</p>
      )}
    </Beside>
  );
}

function NoGroup({ search }: { search: string }) {
  if (!search) return <EmptyState>There are no groups yet.</EmptyState>;
  return (
    <EmptyState action={{ href: "/groups", label: "See all groups" }}>
      No group has this town or name. Try a larger town nearby.
    </EmptyState>
  );
}
