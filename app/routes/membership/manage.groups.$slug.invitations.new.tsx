import { requireActor } from "#app/auth/require-actor.server.ts";
import { type AddressList, inviteForm } from "#app/domain/membership/invitations/form.ts";
import { getGroupToInviteTo } from "#app/domain/membership/invitations/queries.server.ts";
import { INVITATION_DAYS } from "#app/domain/membership/invitations/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useActionData, useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Invite people to ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { slug, name } = getGroupToInviteTo(requireActor(context, request), params.slug);
  return { slug, name };
}

/** Shows what would be sent, and to whom. Nothing is kept: the list goes on in the form of the next step. */
export async function action({ request, context, params }: RouteRequest) {
  getGroupToInviteTo(requireActor(context, request), params.slug);
  const form = await readForm(request, inviteForm);
  if (!form.ok) return rejectForm(context, form);
  return form.input.addresses;
}

export default function InvitePeople() {
  const { slug, name } = useLoaderData<typeof loader>();
  const list = useActionData<typeof action>() as AddressList | undefined;
  const form = useForm();
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/invitations`, label: `Invitations to ${name}` }}
      errors={form.errors}
    >
      <h1>Invite people to {name}</h1>
      {list ? (
        <Preview slug={slug} list={list} />
      ) : (
        <PostForm noValidate>
          <p>
            Each person gets an email with a link. It works for {INVITATION_DAYS} days, whether they have an
            account or not.
          </p>
          <Textarea
            label="Email addresses"
            hint="One, or a list: each on a line of its own, or with commas between them. Invite only people who know that you will."
            rows={8}
            spellCheck={false}
            {...form.field("addresses")}
          />
          <Button>Continue</Button>
        </PostForm>
      )}
    </Page>
  );
}

function Preview({ slug, list: { addresses, wrong } }: { slug: string; list: AddressList }) {
  const people = addresses.length === 1 ? "1 invitation" : `${addresses.length} invitations`;
  return (
    <>
      {wrong.length > 0 && (
        <WarningCallout heading="These are not email addresses">
          <p>Nobody is invited by them. Go back to mend them, or leave them out.</p>
          <Lines lines={wrong} />
        </WarningCallout>
      )}
      <h2>Check the list</h2>
      <Lines lines={addresses} />
      <PostForm action={`/manage/groups/${slug}/invitations`}>
        <input type="hidden" name="addresses" value={addresses.join(",")} />
        <Button>Send {people}</Button>
      </PostForm>
      <p className="app-lone-link">
        <a href={`/manage/groups/${slug}/invitations/new`}>Begin again</a>
      </p>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {each(lines, (line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
