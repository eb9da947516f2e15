import { requireActor } from "#app/auth/require-actor.server.ts";
import { getAgendaToPlan } from "#app/domain/meetings/agenda/queries.server.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { formatTime } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Agenda of ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, items, proposed } = getAgendaToPlan(actor, params.slug, params.id);
  return {
    page: `/groups/${group.slug}/meetings/${meeting.id}`,
    title: meeting.title,
    minutes: {
      planned: items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      meeting: (meeting.details.endsAt.getTime() - meeting.startsAt.getTime()) / MINUTE,
      unknown: items.filter(({ minutes }) => minutes === null).length,
    },
    items: items.map(({ id, title, minutes, at }) => ({
      id,
      title,
      about: [at && formatTime(at), minutes && `${minutes} minutes`].filter(Boolean).join(", "),
    })),
    proposed,
    may: { change: isOpen(meeting) },
  };
}

type AgendaData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function AgendaToPlan() {
  const data = useLoaderData<typeof loader>();
  const { page, title, items, may } = data;
  return (
    <Page back={{ href: page, label: title }} aside={<BesideAgenda {...data} />}>
      <h1>Agenda of {title}</h1>
      {!may.change && <p>This meeting has begun or is cancelled, so its agenda stays as it is.</p>}
      <Proposed {...data} />
      <h2>On the agenda</h2>
      {items.length > 0 ? <Items {...data} /> : <EmptyState>No item is on the agenda yet.</EmptyState>}
      {may.change && (
        <Button variant="secondary" href={`${page}/agenda/new`}>
          Add an agenda item
        </Button>
      )}
    </Page>
  );
}

/** Members wait for an answer, which stays to be given as long as the agenda can change. */
function Proposed({ page, proposed, may }: AgendaData) {
  if (proposed.length === 0) return null;
  const rows = (
    <Rows
      rows={proposed.map(({ id, title, minutes }) => ({
        what: title,
        about: minutes && `${minutes} minutes`,
        acts: may.change && (
          <div className="app-buttons">
            <PostForm action={`/manage${page}/agenda/${id}/accept`}>
              <Button small>
                Accept <span className="nhsuk-u-visually-hidden">{title}</span>
              </Button>
            </PostForm>
            <ItemLinks page={page} id={id} title={title} decline="Decline with a reason" />
          </div>
        ),
      }))}
    />
  );
  if (may.change) return <NeedsYou heading="Needs you: proposed by members">{rows}</NeedsYou>;
  return (
    <>
      <h2>Proposed by members</h2>
      {rows}
    </>
  );
}

function Items({ page, items, may }: AgendaData) {
  return (
    <Rows
      rows={items.map(({ id, title, about }, index) => ({
        what: `${index + 1}. ${title}`,
        about,
        acts: may.change && (
          <PostForm action={`/manage${page}/agenda/${id}/move`} className="app-buttons">
            {index > 0 && <Move direction="up" title={title} />}
            {index < items.length - 1 && <Move direction="down" title={title} />}
            <ItemLinks page={page} id={id} title={title} decline="Take off" />
          </PostForm>
        ),
      }))}
    />
  );
}

function Move({ direction, title }: { direction: "up" | "down"; title: string }) {
  return (
    <Button small variant="secondary" name="direction" value={direction}>
      Move {direction} <span className="nhsuk-u-visually-hidden">{title}</span>
    </Button>
  );
}

function ItemLinks({
  page,
  id,
  title,
  decline,
}: {
  page: string;
  id: string;
  title: string;
  decline: string;
}) {
  const hidden = <span className="nhsuk-u-visually-hidden"> {title}</span>;
  return (
    <>
      <p className="app-lone-link">
        <a href={`/manage${page}/agenda/${id}`}>Change{hidden}</a>
      </p>
      <p className="app-lone-link">
        <a href={`/manage${page}/agenda/${id}/decline`}>
          {decline}
          {hidden}
        </a>
      </p>
    </>
  );
}

function BesideAgenda({ page, minutes, items }: AgendaData) {
  const { planned, meeting, unknown } = minutes;
  return (
    <>
      <Beside heading="How long it takes">
        <p>
          {planned} of {meeting} minutes
          {planned > meeting && (
            <>
              {": "}
              <span className="app-late">{planned - meeting} too many</span>
            </>
          )}
        </p>
        {unknown > 0 && (
          <p className="app-second">
            {unknown === items.length
              ? "No item says yet how long it takes."
              : `${unknown} of ${items.length} items do not say how long they take.`}
          </p>
        )}
      </Beside>
      <Beside heading="When it is settled">
        <Links links={[{ href: `/manage${page}/papers`, label: "Papers for the meeting" }]} />
      </Beside>
    </>
  );
}
