import { requireActor } from "#app/auth/require-actor.server.ts";
import { getAgendaToPlan } from "#app/domain/meetings/agenda/queries.server.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import { formatTime } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
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
  const { page, title, items, proposed, may } = data;
  return (
    <Page back={{ href: page, label: title }}>
      <h1>Agenda of {title}</h1>
      {may.change ? (
        <Button href={`${page}/agenda/new`}>Add an agenda item</Button>
      ) : (
        <p>This meeting has begun or is cancelled, so its agenda stays as it is.</p>
      )}
      {proposed.length > 0 && <Proposed {...data} />}
      <h2>On the agenda</h2>
      {items.length > 0 ? <Items {...data} /> : <EmptyState>No item is on the agenda yet.</EmptyState>}
    </Page>
  );
}

function Proposed({ page, proposed, may }: AgendaData) {
  return (
    <>
      <h2>Proposed by members</h2>
      <ul className="app-link-list">
        {each(proposed, ({ id, title, minutes }) => (
          <li>
            {title}
            {minutes && `, ${minutes} minutes`}
            {may.change && (
              <div className="app-buttons">
                <form method="post" action={`/manage${page}/agenda/${id}/accept`}>
                  <Button small>
                    Accept <span className="nhsuk-u-visually-hidden">{title}</span>
                  </Button>
                </form>
                <Links page={page} id={id} title={title} decline="Decline with a reason" />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Items({ page, items, may }: AgendaData) {
  return (
    <ol className="app-link-list">
      {each(items, ({ id, title, about }, index) => (
        <li>
          {index + 1}. {title}
          {about && ` (${about})`}
          {may.change && (
            <form method="post" action={`/manage${page}/agenda/${id}/move`} className="app-buttons">
              {index > 0 && <Move direction="up" title={title} />}
              {index < items.length - 1 && <Move direction="down" title={title} />}
              <Links page={page} id={id} title={title} decline="Take off" />
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

function Move({ direction, title }: { direction: "up" | "down"; title: string }) {
  return (
    <Button small variant="secondary" name="direction" value={direction}>
      Move {direction} <span className="nhsuk-u-visually-hidden">{title}</span>
    </Button>
  );
}

function Links({ page, id, title, decline }: { page: string; id: string; title: string; decline: string }) {
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
