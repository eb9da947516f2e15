import { requireActor } from "#app/auth/require-actor.server.ts";
import { listCorrections } from "#app/domain/notes/corrections/queries.server.ts";
import { getEditionToSend } from "#app/domain/notes/edition.server.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { shortName } from "#app/ui/groups/short-name.ts";
import { Details } from "#app/ui/nhs/details.tsx";
import { Addenda } from "#app/ui/notes/addenda.tsx";
import { AnsweredCorrections } from "#app/ui/notes/answered-corrections.tsx";
import { attendanceFacts } from "#app/ui/notes/attendance-words.tsx";
import { NotesItems } from "#app/ui/notes/notes-items.tsx";
import { NotesNeedYou } from "#app/ui/notes/notes-need-you.tsx";
import { NextSteps, NotesStanding } from "#app/ui/notes/notes-steps.tsx";
import { WrittenItems } from "#app/ui/notes/written-items.tsx";
import { Beside, Facts, Links } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Notes of ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const notes = getEditionToSend(actor, params.slug, params.id);
  const { group, meeting, id, state, items } = notes;
  return {
    group: { slug: group.slug, name: group.name },
    path: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`,
    title: meeting.title,
    date: formatDate(meeting.startsAt),
    steps: {
      state,
      isPublic: notes.publicEdition === "published",
      // The midnight that ends the last day belongs to the day after it.
      lastDay: notes.reviewEndsAt && formatDate(new Date(notes.reviewEndsAt.getTime() - 1)),
      agreedOn: notes.agreedAt && formatDate(notes.agreedAt),
      hasItems: items.length > 0,
    },
    attendance: notes.attendance,
    standing: state !== "agreed" ? notes.standing : [],
    corrections: (id ? listCorrections(id) : []).map((correction) => ({
      ...correction,
      text: excerpt(correction.text),
      date: formatDate(correction.createdAt),
    })),
    items,
    addenda: notes.addenda.map(({ text, createdAt }) => ({ text, date: formatDate(createdAt) })),
  };
}

export default function NotesOfAMeeting() {
  const notes = useLoaderData<typeof loader>();
  const { group, path, title, date, steps, standing, corrections, items } = notes;
  return (
    <Page
      back={{
        href: `/manage/groups/${group.slug}/meetings`,
        label: `Meetings and notes of ${shortName(group.name)}`,
      }}
      aside={<BesideNotes notes={notes} />}
    >
      <h1>Notes of {title}</h1>
      <p className="nhsuk-lede-text">
        {group.name}, {date}
      </p>
      <NotesStanding {...steps} />
      <NotesNeedYou path={path} corrections={corrections} standing={standing} />
      {steps.state === "draft" && <WrittenItems path={path} items={items} />}
      {items.length > 0 && <WhatReadersSee notes={notes} />}
      <AnsweredCorrections corrections={corrections} />
    </Page>
  );
}

type NotesData = ReturnType<typeof useLoaderData<typeof loader>>;

/** Folded while they are written: the list of items above says what is there. */
function WhatReadersSee({ notes: { steps, items, addenda } }: { notes: NotesData }) {
  const sheet = (
    <div className="app-sheet">
      <NotesItems items={items} />
      <Addenda addenda={addenda} />
    </div>
  );
  return (
    <>
      <h2>What readers see</h2>
      {steps.state === "draft" ? (
        <Details summary="Show the notes as they will be read">{sheet}</Details>
      ) : (
        sheet
      )}
    </>
  );
}

function BesideNotes({ notes: { path, steps, attendance } }: { notes: NotesData }) {
  return (
    <>
      <NextSteps path={path} {...steps} />
      <Beside heading="Who came" isPrinted>
        <Facts facts={attendanceFacts(attendance)} />
        {steps.state !== "agreed" && (
          <Links links={[{ href: `${path}/attendance`, label: "Change who came" }]} />
        )}
      </Beside>
    </>
  );
}
