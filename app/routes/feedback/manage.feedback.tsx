import { requireActor } from "#app/auth/require-actor.server.ts";
import { DAYS_TO_RESPOND } from "#app/domain/feedback/lists.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { can } from "#app/domain/policy.ts";
import { getFeedbackDesk } from "#app/domain/reports/working/desk.server.ts";
import { workingFilter } from "#app/domain/reports/working/filter.ts";
import { fieldsOf } from "#app/domain/reports/working/present-filter.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FeedbackList } from "#app/ui/feedback/feedback-list.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Tiles } from "#app/ui/parts/tiles.tsx";
import { WorkingFilters } from "#app/ui/reports/working-filters.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

/** The filters that make sense here: whether it is answered is what the two lists are about. */
const OTHERS = ["answered", "passage"];

const TAKEN = { me: "Me", nobody: "Nobody yet" } as const;

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.heading : "Page not found", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const show = query.get("show") === "all" ? "all" : "waiting";
  const taken = query.get("taken");
  const takenBy = taken === "me" || taken === "nobody" ? taken : undefined;
  const after = readPageKey(query.get("after"));
  const wanted = workingFilter.parse(Object.fromEntries(query));
  const { choice, counts, items, next } = getFeedbackDesk(actor, wanted, show, takenBy, after);
  const { place, filter } = choice;
  const isGroup = place.scope === "group";
  const kept = { ...filter, show: show === "all" ? show : undefined, taken: takenBy };
  const isFiltered = Object.values({ ...filter, about: undefined, sort: undefined, takenBy }).some(Boolean);
  return {
    heading: isGroup ? `Feedback to ${place.name}` : `Feedback about ${place.name}`,
    isUnanswerable: !isGroup && !can(actor, "feedback:respond", { organisationId: place.placeId }),
    isGroup,
    daysToRespond: isGroup ? undefined : DAYS_TO_RESPOND,
    show,
    tiles: [
      {
        count: counts.waiting,
        what: isGroup ? "without themes" : "without a response",
        href: addressOf({ ...kept, show: undefined }),
        isShown: show === "waiting",
      },
      {
        count: counts.all,
        what: "in all",
        href: addressOf({ ...kept, show: "all" }),
        isShown: show === "all",
      },
    ],
    fields: [
      ...fieldsOf(choice, counts).filter(({ name }) => !OTHERS.includes(name)),
      {
        label: "Who of you sees to it",
        name: "taken",
        value: takenBy,
        items: [
          { value: "", label: "Anybody" },
          { value: "me", label: TAKEN.me },
          { value: "nobody", label: TAKEN.nobody },
        ],
      },
    ],
    words: filter.words ?? "",
    kept: Object.fromEntries(show === "all" ? [["show", show]] : []),
    clearHref: isFiltered ? addressOf({ about: filter.about, show: kept.show }) : undefined,
    isFiltered,
    items,
    firstHref: after && addressOf(kept),
    nextHref: next && addressOf({ ...kept, after: next }),
    working: `/reports/working?about=${place.key}`,
  };
}

/** This page with its filters: what is left out is not in the address. */
function addressOf(filter: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return `/manage/feedback${query.size > 0 ? `?${query}` : ""}`;
}

export default function FeedbackDesk() {
  const desk = useLoaderData<typeof loader>();
  const { heading, show, items, isGroup, isUnanswerable } = desk;
  return (
    <Page wide back={{ href: "/manage", label: "Work to do" }}>
      <h1>{heading}</h1>
      {isUnanswerable && <p>Nobody responds for this organisation yet. You read it until somebody does.</p>}
      <Tiles tiles={desk.tiles} />
      <div className="app-columns app-columns--filters">
        <WorkingFilters
          fields={desk.fields}
          kept={desk.kept}
          search={desk.words}
          clearHref={desk.clearHref}
        />
        <div>
          <ListHeading desk={desk} />
          {items.length > 0 ? (
            <FeedbackList
              items={items}
              flag={isGroup ? "untagged" : "unanswered"}
              daysToRespond={desk.daysToRespond}
            />
          ) : (
            <EmptyState
              action={
                desk.clearHref
                  ? { href: desk.clearHref, label: "Clear all filters" }
                  : show === "waiting" && { href: desk.tiles[1]?.href ?? "", label: "See all feedback" }
              }
            >
              {emptyWords(desk)}
            </EmptyState>
          )}
          <Pager
            olderText={show === "waiting" ? "More that wait" : "Older feedback"}
            firstHref={desk.firstHref}
            olderHref={desk.nextHref}
            shown={{
              here: items.length,
              all: desk.tiles.find(({ isShown }) => isShown)?.count ?? 0,
              of: show === "waiting" ? "that wait" : "pieces of feedback",
            }}
          />
          <p className="app-lone-link app-no-print">
            <a href={desk.working}>See these comments in numbers</a>
          </p>
        </div>
      </div>
    </Page>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** How much the list holds, in which order, and the first thing to do with it. */
function ListHeading({
  desk: { show, tiles, items, isGroup, isUnanswerable, firstHref, daysToRespond },
}: {
  desk: Data;
}) {
  const [oldest] = items;
  const count = tiles.find(({ isShown }) => isShown)?.count ?? 0;
  if (!oldest) return null;
  const mayBegin = show === "waiting" && !firstHref && !isUnanswerable;
  return (
    <>
      <div className="app-heading">
        <h2>
          {count.toLocaleString("en-GB")}{" "}
          {show === "all"
            ? "in all, newest first"
            : `without ${isGroup ? "themes" : "a response"}, oldest first`}
        </h2>
        {mayBegin && <Button href={`/feedback/${oldest.reference}`}>Open the oldest</Button>}
      </div>
      {daysToRespond !== undefined && (
        <p className="app-second">
          A response is due {daysToRespond} working days after the feedback is published. After that it is
          late.
        </p>
      )}
    </>
  );
}

function emptyWords({ isFiltered, isGroup, show }: Data): string {
  if (isFiltered) return "There is nothing with these filters.";
  if (show === "all") return "There is no published feedback here yet.";
  return isGroup
    ? "All feedback to this group has themes."
    : "Everything about this organisation has a response.";
}
