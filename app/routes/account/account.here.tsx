import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { findOwnDeath, sayAlive } from "#app/domain/absences/alive.server.ts";
import { listOurContacts } from "#app/domain/contacts/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ReachUs } from "#app/ui/contacts/reach-us.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Something was written down about you";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const death = findOwnDeath(requireActor(context, request));
  if (!death) throw redirect("/your-page");
  return { on: formatDate(death.at), groupName: death.groupName, contacts: listOurContacts() };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  sayAlive(actor);
  return redirectWith(context, "/your-page", "It is taken back. Messages come to you again.");
}

export default function SomethingWasWrittenDown() {
  const { on, groupName, contacts } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        On {on} somebody told the people who run {groupName} that the owner of this account has died, and they
        wrote it down. If you are the owner, we are very sorry: it is a mistake. Press the button, and it is
        taken back at once.
      </p>
      <PostForm>
        <Button>I am here</Button>
      </PostForm>
      <p>
        Since then no message has come to you, and your places at meetings went to others. Nothing that is
        yours was erased, and nothing will be while somebody uses this account. Those who wrote it down are
        told that somebody does.
      </p>
      <h2>If you are of the family, or want to speak to somebody</h2>
      <p>We are sorry for your loss. Please do not press the button. A person can help you:</p>
      <ReachUs contacts={contacts} />
    </Page>
  );
}
