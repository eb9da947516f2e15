import { requireActor } from "#app/auth/require-actor.server.ts";
import { plannedFor, servicesOf } from "#app/domain/meetings/form.ts";
import { lookAtNeeds, type NeedCounts } from "#app/domain/meetings/needs.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PersonsNeeds } from "#app/ui/meetings/persons-needs.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { type RowProps, Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { ANSWER_STATES, COMMUNICATION_NEEDS, type CommunicationNeed, wordsOf } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `What people need for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, meeting, people, counts, next } = lookAtNeeds(actor, params.slug, params.id, after);
  return {
    title: meeting.title,
    page: `/groups/${group.slug}/meetings/${meeting.id}`,
    counts: countsInWords(counts, plannedFor(servicesOf(meeting.details))),
    people: people.map(({ memberId, name, answer, needs, details }) => ({
      memberId,
      name,
      details,
      answer: answer ? ANSWER_STATES[answer] : "No answer yet",
      needs: needs.map((need) => COMMUNICATION_NEEDS[need]),
    })),
    nextHref: next && `?after=${next}`,
  };
}

function countsInWords(counts: NeedCounts, planned: Partial<Record<CommunicationNeed, boolean>>): RowProps[] {
  const planFor = (need: CommunicationNeed) => {
    if (planned[need] !== undefined) return planned[need] ? "Planned" : "Not planned yet";
    return need === "post" ? "Use the address sheet" : "Arrange it with them";
  };
  return wordsOf(COMMUNICATION_NEEDS)
    .filter((need) => counts[need].people > 0)
    .map((need) => {
      const { people, expected } = counts[need];
      return {
        what: COMMUNICATION_NEEDS[need],
        about: `${people} in the group · ${expected} may come`,
        end: planFor(need),
      };
    });
}

export default function WhatPeopleNeed() {
  const { title, page, counts, people, nextHref } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: page, label: title }} aside={<WhoseNeeds />}>
      <h1>What people need for {title}</h1>
      {counts.length > 0 && (
        <>
          <h2>Needed and planned</h2>
          <Rows rows={counts} />
        </>
      )}
      {counts.length > 0 && (
        <p className="app-lone-link app-no-print">
          <a href={`/manage${page}/change`}>Change what is planned</a>
        </p>
      )}
      {people.length > 0 ? (
        <>
          <h2>Who needs what</h2>
          <PersonsNeeds people={people} papers={`/manage${page}/papers`} />
        </>
      ) : (
        <EmptyState>Nobody in the group has told us that they need anything.</EmptyState>
      )}
      <Pager olderHref={nextHref} olderText="More people" />
    </Page>
  );
}

function WhoseNeeds() {
  return (
    <Beside heading="Whose needs these are">
      <p>
        These are people in the group who told us what they need and agreed that you see it. Use it only to
        plan meetings and to reach them. We record that you looked.
      </p>
    </Beside>
  );
}
