import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { getNotesToWrite, type NotesItem } from "#app/domain/notes/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { NotesItems } from "#app/ui/notes-items.tsx";
import { Page } from "#app/ui/page.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { useDone } from "#app/web/use-done.ts";
import { NOTES_STATES } from "#db/vocabulary.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Notes of ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { group, meeting, state, items } = getNotesToWrite(actor, params.slug, params.id);
  return {
    group: { slug: group.slug, name: group.name },
    path: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`,
    title: meeting.title,
    date: formatDate(meeting.startsAt),
    state,
    items,
  };
}

type NotesData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function NotesOfAMeeting() {
  const notes = useLoaderData<typeof loader>();
  const { group, title, date, state, items } = notes;
  const done = useDone();
  return (
    <Page
      back={{ href: `/manage/groups/${group.slug}/meetings`, label: `Meetings and notes of ${group.name}` }}
      done={done}
    >
      <h1>Notes of {title}</h1>
      <p className="nhsuk-lede-text">
        {group.name}, {date}
      </p>
      <p>
        <StatusTag tone={state === "draft" ? "underway" : "done"}>{NOTES_STATES[state]}</StatusTag>
      </p>
      {state === "draft" ? <Draft notes={notes} /> : <Published notes={notes} />}
      {items.length > 0 && (
        <>
          <h2>What readers see</h2>
          <NotesItems items={items} />
        </>
      )}
    </Page>
  );
}

function Draft({ notes: { path, items } }: { notes: NotesData }) {
  return (
    <>
      <h2>Items</h2>
      {items.length > 0 ? (
        <SummaryList rows={items.map((item) => itemRow(path, item))} />
      ) : (
        <EmptyState>These notes have no items yet.</EmptyState>
      )}
      <Button variant="secondary" href={`${path}/items/new`}>
        Add an item
      </Button>
      {items.length > 0 && (
        <p>
          <Button href={`${path}/publish`}>Publish the notes</Button>
        </p>
      )}
    </>
  );
}

function Published({ notes: { path, state } }: { notes: NotesData }) {
  return (
    <>
      <p>
        To change these notes, take them back first. Then nobody can read them until you publish them again.
      </p>
      {state === "members" && <Button href={`${path}/publish`}>Publish to everyone</Button>}{" "}
      <Button variant="secondary" href={`${path}/take-back`}>
        Take back
      </Button>
    </>
  );
}

function itemRow(path: string, { id, title, said, decisions, actions }: NotesItem) {
  return {
    key: title,
    value: (
      <>
        {said && <p>{firstWords(said)}</p>}
        <p>
          {counted(decisions.length, "decision", "decisions")}, {counted(actions.length, "action", "actions")}
        </p>
      </>
    ),
    actions: [
      { href: `${path}/items/${id}`, children: "Change", visuallyHiddenText: title },
      { href: `${path}/items/${id}/remove`, children: "Remove", visuallyHiddenText: title },
    ],
  };
}

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 20 ? `${words.slice(0, 20).join(" ")} …` : words.join(" ");
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
