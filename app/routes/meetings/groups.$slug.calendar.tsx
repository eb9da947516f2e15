import { requireActor } from "#app/auth/require-actor.server.ts";
import { subscribe } from "#app/domain/meetings/calendar/commands.server.ts";
import { getSubscription } from "#app/domain/meetings/calendar/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { useActionData, useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Calendar of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, createdAt } = getSubscription(actor, params.slug);
  return { slug: group.slug, name: group.name, since: createdAt ? formatDate(createdAt) : null };
}

/** Answers with the address itself: it is shown once, and a redirect would put it into the history. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const { secret } = subscribe(actor, params.slug);
  return { address: `${new URL(request.url).origin}/groups/${params.slug}/calendar.ics?token=${secret}` };
}

export default function CalendarOfTheGroup() {
  const { slug, name, since } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page back={{ href: `/groups/${slug}/meetings`, label: `Meetings of ${name}` }}>
      <h1>Calendar of {name}</h1>
      {made ? (
        <Address address={made.address} />
      ) : (
        <>
          <p>
            You can have the meetings of this group in the calendar of your phone or computer. It then follows
            when a meeting is changed or cancelled. It shows titles and times only.
          </p>
          <PostForm>
            <Button>{since ? "Make a new address" : "Make my address"}</Button>
          </PostForm>
        </>
      )}
      {since && (
        <PostForm action={`/groups/${slug}/calendar/revoke`}>
          <p>You made an address on {since}. A new one takes its place.</p>
          <Button variant="secondary">Stop my address</Button>
        </PostForm>
      )}
    </Page>
  );
}

function Address({ address }: { address: string }) {
  return (
    <>
      <p>
        Copy this address now: it is shown once. In your calendar, choose to subscribe to a calendar or to add
        one by its address.
      </p>
      <Input label="Your address" name="address" value={address} readOnly />
      <p>Keep it to yourself. Whoever has it sees when the group meets, until you stop it.</p>
    </>
  );
}
