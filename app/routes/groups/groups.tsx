import { redirect } from "@remix-run/node";
import { mapAreas } from "#app/domain/groups/areas.server.ts";
import { findGroups } from "#app/domain/groups/find.server.ts";
import { groupSearch } from "#app/domain/groups/form.ts";
import { type GroupNode, searchGroups, treeOf } from "#app/domain/groups/queries.server.ts";
import { withoutSecondHalves } from "#app/domain/text/postcode.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GroupList, type ListedGroup } from "#app/ui/groups/group-list.tsx";
import { WhatWasFound } from "#app/ui/groups/places-found.tsx";
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
  const asked = new URL(request.url).searchParams.get("search");
  // The address stays in the history of a browser that others may use too.
  const kept = withoutSecondHalves(asked ?? "");
  if (asked !== null && kept !== asked) throw redirect(`/groups?search=${encodeURIComponent(kept)}`);
  const search = groupSearch.parse(asked);
  if (!search.typed) {
    const { groups, isCut } = searchGroups(search);
    return { search: "", isCut, map: mapAreas(), groups: treeOf(groups).map(describeGroup) };
  }
  const { groups, isCut, places, county, ...found } = findGroups(search);
  return {
    search: search.typed,
    isCut,
    map: undefined,
    groups: groups.map((group) => describeGroup({ group, below: [] })),
    found: {
      ...found,
      places: places.map(({ near, ...place }) => ({
        ...place,
        near: near.map((one) => ({ ...one, group: describeGroup({ group: one.group, below: [] }) })),
      })),
      county: county && describeGroup({ group: county, below: [] }),
    },
  };
}

function describeGroup({ group, below }: GroupNode): ListedGroup {
  const { slug, name, level, towns, archivedAt } = group;
  return { slug, name, level, towns, isArchived: archivedAt !== null, below: below.map(describeGroup) };
}

export default function FindAGroup() {
  const { search, groups, isCut, map, found } = useLoaderData<typeof loader>();
  const isNothing = found !== undefined && groups.length + found.places.length === 0;
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
          <WhatGroupsAre />
        </>
      }
    >
      <h1>Find a group</h1>
      <form method="get">
        <Input
          name="search"
          type="search"
          label="Town, village, postcode or hospital"
          hint="The first half of a postcode is enough, such as ME18. You can also type the name of a group."
          width={20}
          maxLength={100}
          value={search}
        />
        <Button>Search</Button>
      </form>
      <h2>{search ? `${isNothing ? "No group" : "Groups"} found for “${search}”` : "All groups"}</h2>
      {found ? (
        <WhatWasFound {...found} groups={groups} />
      ) : groups.length > 0 ? (
        <GroupList groups={groups} numbered={map?.areas.map(({ slug }) => slug)} />
      ) : (
        <EmptyState>There are no groups yet.</EmptyState>
      )}
      {isCut && <p>There are more groups than these. Search for your town to find yours.</p>}
    </Page>
  );
}

function WhatGroupsAre() {
  return (
    <Beside heading="What a group is">
      <p>
        Cancer Action Groups are local groups of patients, carers and health professionals. They use what
        people say to improve cancer care.
      </p>
    </Beside>
  );
}
