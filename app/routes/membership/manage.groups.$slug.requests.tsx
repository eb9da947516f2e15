import { requireActor } from "#app/auth/require-actor.server.ts";
import { listRequests } from "#app/domain/membership/requests/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Requests to join ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, requests } = listRequests(actor, params.slug);
  return {
    slug: group.slug,
    name: group.name,
    requests: requests.map(({ askedAt, ...asked }) => ({ ...asked, askedOn: formatDate(askedAt) })),
  };
}

export default function RequestsToJoin() {
  const { slug, name, requests } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: name }}
      aside={
        <Beside heading="Who is in the group">
          <Links
            links={[
              { href: `/manage/groups/${slug}/people`, label: "People in the group" },
              { href: `/manage/groups/${slug}/invitations`, label: "Invite people" },
            ]}
          />
        </Beside>
      }
    >
      <h1>Requests to join {name}</h1>
      {requests.length === 0 && <EmptyState>Nobody waits for an answer.</EmptyState>}
      <Rows
        rows={requests.map(({ id, name: who, askedOn, reason }) => ({
          what: who,
          about: `Asked on ${askedOn}`,
          acts: (
            <>
              <PlainText text={reason} />
              <div className="app-buttons">
                <PostForm action={`/manage/groups/${slug}/requests/${id}/accept`}>
                  <Button small>
                    Accept <span className="nhsuk-u-visually-hidden">{who}</span>
                  </Button>
                </PostForm>
                <span className="app-lone-link">
                  <a href={`/manage/groups/${slug}/requests/${id}/decline`}>
                    Decline with a reason <span className="nhsuk-u-visually-hidden">({who})</span>
                  </a>
                </span>
              </div>
            </>
          ),
        }))}
      />
    </Page>
  );
}
