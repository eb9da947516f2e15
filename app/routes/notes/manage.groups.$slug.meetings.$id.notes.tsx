import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { POST_NAMES } from "#app/domain/actions/rules.ts";
import { listNamesOfPeople } from "#app/domain/groups/people-names.server.ts";
import { hasBegun } from "#app/domain/meetings/rules.ts";
import { listCorrections } from "#app/domain/notes/corrections/queries.server.ts";
import { getEditionToSend } from "#app/domain/notes/edition.server.ts";
import { saveSheet } from "#app/domain/notes/items/commands.server.ts";
import { NOT_SAVED } from "#app/domain/notes/items/form.ts";
import { getSheet } from "#app/domain/notes/items/sheet.server.ts";
import { MOST_FIELDS, type SheetInput, sheetForm } from "#app/domain/notes/items/sheet-form.ts";
import { listQuoted, SIGNS } from "#app/domain/notes/items/signs.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { newId } from "#app/lib/ids.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AnsweredCorrections } from "#app/ui/notes/answered-corrections.tsx";
import { BesideNotes } from "#app/ui/notes/beside-notes.tsx";
import { NOTES_SAVED } from "#app/ui/notes/messages.ts";
import { NotesNeedYou } from "#app/ui/notes/notes-need-you.tsx";
import { NotesSheet } from "#app/ui/notes/notes-sheet.tsx";
import { NotesStanding } from "#app/ui/notes/notes-steps.tsx";
import { SentNotes } from "#app/ui/notes/sent-notes.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const handle = { largestBody: 3 * 1024 * 1024 };

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
    page: newId(),
    people: state === "draft" ? [...POST_NAMES, ...namesToChoose(group.id)] : [],
    signs: Object.entries(SIGNS),
    quoted: listQuoted(items).map((text) => excerpt(text)),
    sheet: getSheet(items, {
      asked: askedIn(new URL(request.url).searchParams),
      turnedDown: context.rejectedForm,
    }),
    steps: {
      state,
      isPublic: notes.publicEdition === "published",
      // The midnight that ends the last day belongs to the day after it.
      lastDay: notes.reviewEndsAt && formatDate(new Date(notes.reviewEndsAt.getTime() - 1)),
      agreedOn: notes.agreedAt && formatDate(notes.agreedAt),
      empty: items.filter(({ isNotReached }) => isNotReached).length,
      isToCome: !hasBegun(meeting),
    },
    attendance: notes.attendance,
    isAsAnswered: notes.isAsAnswered,
    standing: state !== "agreed" ? notes.standing : [],
    corrections: (id ? listCorrections(id) : []).map((correction) => ({
      ...correction,
      text: excerpt(correction.text),
      date: formatDate(correction.createdAt),
    })),
    items,
    isImported: items.some(({ importId }) => importId !== null),
    addenda: notes.addenda.map(({ text, createdAt }) => ({ text, date: formatDate(createdAt) })),
  };
}

/** What was asked for a moment ago, as the address says after the redirect: a row to write in, or where to go on. */
function askedIn(query: URLSearchParams) {
  const [first] = ["said", "action", "decision", "up", "down"].filter((act) => query.has(act));
  return first ? { act: first, itemId: query.get(first) ?? "" } : null;
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, sheetForm, { mostFields: MOST_FIELDS });
  if (!form.ok) return rejectForm(context, form);

  const saved = saveSheet(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, "", NOT_SAVED[saved.reason]));
  const inWay = form.input.items.findIndex(({ id }) => saved.inWay.includes(id));
  if (inWay >= 0) return rejectForm(context, refuseForm(form, `item-${inWay + 1}-said`, NOT_SAVED.changed));
  const notes = `/manage/groups/${params.slug}/meetings/${params.id}/notes`;
  const next = pageAfter(notes, form.input.ask, saved.added);
  return next ? redirect(next, 303) : redirectWith(context, notes, NOTES_SAVED);
}

function pageAfter(notes: string, { act, itemId }: SheetInput["ask"], added: string | null) {
  if (act === "send") return `${notes}/send`;
  if (act === "feedback") return `${notes}/feedback/new`;
  // Where the cursor goes, the page follows: with a fragment in the address, browsers put it nowhere.
  if (added) return `${notes}?said=${added}`;
  return itemId && act !== "remove" ? `${notes}?${act}=${itemId}` : undefined;
}

/** Nothing is given to do to whoever has died. */
function namesToChoose(groupId: string): string[] {
  return listNamesOfPeople(groupId).flatMap(({ name, diedAt }) => (diedAt ? [] : name));
}

export default function NotesOfAMeeting() {
  const notes = useLoaderData<typeof loader>();
  const { group, path, title, date, steps, standing, corrections, sheet } = notes;
  const form = useForm(sheet.stored);
  return (
    <Page
      back={{
        href: `/manage/groups/${group.slug}/meetings`,
        label: `Meetings and notes of ${group.name}`,
      }}
      errors={form.errors}
      aside={<BesideNotes {...notes} parts={sheet.parts} />}
    >
      <h1>Notes of {title}</h1>
      <p className="nhsuk-lede-text">
        {group.name}, {date}
      </p>
      <NotesStanding {...steps} />
      <NotesNeedYou path={path} corrections={corrections} standing={standing} />
      {steps.state === "draft" || form.errors.length > 0 ? (
        <NotesSheet {...notes} form={form} items={sheet.parts} slug={group.slug} />
      ) : (
        <SentNotes items={notes.items} addenda={notes.addenda} />
      )}
      <AnsweredCorrections corrections={corrections} />
    </Page>
  );
}
