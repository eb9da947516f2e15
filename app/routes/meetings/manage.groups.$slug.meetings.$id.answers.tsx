import { requireActor } from "#app/auth/require-actor.server.ts";
import { listPeopleWhoAnswered } from "#app/domain/meetings/answers/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Table } from "#app/ui/nhs/table.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { ANSWER_STATES, type AnswerState, wordsOf } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Who is coming to ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const state = wordsOf(ANSWER_STATES).find((word) => word === query.get("state")) ?? "coming";
  const after = readPageKey(query.get("after"));
  const listed = listPeopleWhoAnswered(actor, params.slug, params.id, state, after);
  return {
    slug: listed.group.slug,
    id: listed.meeting.id,
    title: listed.meeting.title,
    state,
    counts: listed.counts,
    people: listed.people.map(({ name, answeredAt }) => [name, formatDate(answeredAt)]),
    nextHref: listed.next && `?state=${state}&after=${listed.next}`,
  };
}

const STATES = Object.entries(ANSWER_STATES) as [AnswerState, string][];

export default function WhoIsComing() {
  const { slug, id, title, state, counts, people, nextHref } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${slug}/meetings/${id}`, label: title }}>
      <h1>Who is coming to {title}</h1>
      <ul className="app-link-list app-no-print">
        {each(STATES, ([word, words]) => (
          <li>
            <a href={`?state=${word}`} aria-current={word === state ? "page" : undefined}>
              {words}: {counts[word]}
            </a>
          </li>
        ))}
      </ul>
      {people.length > 0 ? (
        <Table
          caption={ANSWER_STATES[state]}
          captionSize="m"
          responsive
          head={["Name", "Answered on"]}
          rows={people}
        />
      ) : (
        <EmptyState>Nobody has given this answer.</EmptyState>
      )}
      <Pager olderHref={nextHref} olderText="More answers" />
    </Page>
  );
}
