import { requireActor } from "#app/auth/require-actor.server.ts";
import { invite } from "#app/domain/membership/invitations/commands.server.ts";
import { inviteForm, NOT_INVITED } from "#app/domain/membership/invitations/form.ts";
import { listInvitations } from "#app/domain/membership/invitations/queries.server.ts";
import { hasExpired } from "#app/domain/membership/invitations/rules.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { INVITATION_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Invitations to ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, invitations, next } = listInvitations(actor, params.slug, after);
  return {
    slug: group.slug,
    name: group.name,
    isFirstPage: !after,
    invitations: invitations.map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      sentOn: formatDate(invitation.sentAt),
      standing: hasExpired(invitation) ? "Its 7 days are over" : INVITATION_STATES[invitation.state],
      isOpen: invitation.state === "sent",
    })),
    olderHref: next && `?after=${next}`,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, inviteForm);
  if (!form.ok) return rejectForm(context, form);

  const invited = invite(actor, params.slug, form.input.addresses.addresses);
  if (!invited.ok) return rejectForm(context, refuseForm(form, "", NOT_INVITED[invited.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/invitations`,
    "The invitations are on their way.",
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["invitations"][number];

export default function Invitations() {
  const { slug, name, isFirstPage, invitations, olderHref } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: name }}
      errors={form.errors}
      aside={
        <Beside heading="Who is in the group">
          <Links
            links={[
              { href: `/manage/groups/${slug}/people`, label: "People in the group" },
              { href: `/manage/groups/${slug}/requests`, label: "Requests to join" },
            ]}
          />
        </Beside>
      }
    >
      <div className="app-heading">
        <h1>Invitations to {name}</h1>
        <Button href={`/manage/groups/${slug}/invitations/new`}>Invite people</Button>
      </div>
      {invitations.length > 0 ? (
        <Rows
          rows={invitations.map((invitation) => ({
            what: invitation.email,
            about: `Invited on ${invitation.sentOn}`,
            end: invitation.standing,
            acts: invitation.isOpen && <Changes slug={slug} invitation={invitation} />,
          }))}
        />
      ) : (
        <EmptyState>{isFirstPage ? "Nobody was invited yet." : "There are no older invitations."}</EmptyState>
      )}
      <Pager olderHref={olderHref} what="invitations" />
    </Page>
  );
}

function Changes({ slug, invitation: { id, email } }: { slug: string; invitation: Listed }) {
  const whose = <span className="nhsuk-u-visually-hidden"> the invitation of {email}</span>;
  return (
    <div className="app-buttons">
      <PostForm action={`/manage/groups/${slug}/invitations/${id}/resend`}>
        <Button small variant="secondary">
          Send again{whose}
        </Button>
      </PostForm>
      <PostForm action={`/manage/groups/${slug}/invitations/${id}/revoke`}>
        <Button small variant="secondary">
          Take back{whose}
        </Button>
      </PostForm>
    </div>
  );
}
