import { requireActor } from "#app/auth/require-actor.server.ts";
import { listGroupFeedback, NO_THEMES } from "#app/domain/feedback/lists.server.ts";
import { listPins } from "#app/domain/feedback/pins/queries.server.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { listStages, listThemes } from "#app/domain/labels/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { can } from "#app/domain/policy.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FeedbackList } from "#app/ui/feedback/feedback-list.tsx";
import { Pins } from "#app/ui/feedback/pins.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Feedback to ${data.group.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getGroup(params.slug);
  const query = new URL(request.url).searchParams;
  const theme = query.get("theme") || null;
  const stage = query.get("stage") || null;
  const after = readPageKey(query.get("after"));
  return {
    group: { slug: group.slug, name: group.name },
    list: listGroupFeedback(actor, group, { theme, stage, after }),
    filter: { theme, stage },
    isFirstPage: !after,
    pins: after || theme || stage ? [] : listPins(actor, group),
    themes: [
      { value: NO_THEMES, label: "No themes yet" },
      ...listThemes().map(({ id, name }) => ({ value: id, label: name })),
    ],
    stages: listStages().map(({ id, name }) => ({ value: id, label: name })),
    may: {
      submit: can(actor, "feedback:submit", { groupId: group.id }),
      tag: can(actor, "feedback:tag", { groupId: group.id }),
    },
  };
}

type GroupFeedbackData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function GroupFeedback() {
  const data = useLoaderData<typeof loader>();
  const { group, list, isFirstPage, may } = data;
  return (
    <Page wide back={{ href: `/groups/${group.slug}`, label: group.name }}>
      <h1>Feedback to {group.name}</h1>
      {may.submit && <Button href={`/feedback?group=${group.slug}`}>Give feedback</Button>}
      <Pins pins={data.pins} />
      <div className="app-columns app-columns--filters">
        <Filter {...data} />
        <div>
          {list.items.length > 0 ? (
            <FeedbackList items={list.items} flag={may.tag && "untagged"} />
          ) : (
            <NothingFound {...data} />
          )}
          <Pager
            what="feedback"
            firstHref={isFirstPage ? undefined : addressOf(data)}
            olderHref={list.next && addressOf(data, list.next)}
          />
        </div>
      </div>
    </Page>
  );
}

function Filter({ filter, themes, stages }: GroupFeedbackData) {
  return (
    <Details
      summary="Choose what is listed"
      className="app-filters"
      open={Boolean(filter.theme || filter.stage)}
    >
      <form method="get" className="app-no-print app-buttons">
        <Select
          label="What it is about"
          name="theme"
          items={[{ value: "", label: "Anything" }, ...themes]}
          value={filter.theme ?? ""}
        />
        <Select
          label="Part of care"
          name="stage"
          items={[{ value: "", label: "Any part of care" }, ...stages]}
          value={filter.stage ?? ""}
        />
        <Button variant="secondary">Show</Button>
      </form>
    </Details>
  );
}

function NothingFound({ group, filter, may }: GroupFeedbackData) {
  if (filter.theme || filter.stage) {
    return (
      <EmptyState action={{ href: `/groups/${group.slug}/feedback`, label: "Show everything" }}>
        There is no feedback of this kind yet.
      </EmptyState>
    );
  }
  return (
    <EmptyState action={may.submit && { href: `/feedback?group=${group.slug}`, label: "Give feedback" }}>
      Nobody has told this group anything yet, or it is still being checked.
    </EmptyState>
  );
}

/** This list with its filter, from its beginning or from where a page ended. */
function addressOf({ group, filter }: GroupFeedbackData, after?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after })) if (value) query.set(name, value);
  return `/groups/${group.slug}/feedback${query.size > 0 ? `?${query}` : ""}`;
}
