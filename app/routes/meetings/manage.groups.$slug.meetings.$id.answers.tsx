import { requireActor } from "#app/auth/require-actor.server.ts";
import { listPeopleWhoAnswered } from "#app/domain/meetings/answers/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Rows } from "#app/ui/parts/rows.tsx";
import { Tiles } from "#app/ui/parts/tiles.tsx";
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
    people: listed.people.map(({ name, answeredAt }) => ({
      what: name,
      about: `Answered on ${formatDate(answeredAt)}`,
    })),
    nextHref: listed.next && `?state=${state}&after=${listed.next}`,
  };
}

const STATES = Object.entries(ANSWER_STATES) as [AnswerState, string][];

export default function WhoIsComing() {
  const { slug, id, title, state, counts, people, nextHref } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${slug}/meetings/${id}`, label: title }}>
      <h1>Who is coming to {title}</h1>
      <Tiles
        tiles={STATES.map(([word, text]) => ({
          count: counts[word],
          what: text,
          href: `?state=${word}`,
          isShown: word === state,
        }))}
      />
      <h2>{ANSWER_STATES[state]}</h2>
      {people.length > 0 ? <Rows rows={people} /> : <EmptyState>Nobody has given this answer.</EmptyState>}
      <Pager olderHref={nextHref} olderText="More answers" />
    </Page>
  );
}
