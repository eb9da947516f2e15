import { requireActor } from "#app/auth/require-actor.server.ts";
import { confirmDeath, getDeathToConfirm } from "#app/domain/absences/confirming.server.ts";
import { secondPersonForm } from "#app/domain/absences/form.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const USED = refusal(
  "The account was used since this was written down. Ask who it was, before you confirm it.",
);

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Has ${data.name} died?` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const death = getDeathToConfirm(requireActor(context, request), params.id);
  const { memberId, name, groupName, at, toldBy, recordedBy, usedOn } = death;
  return {
    memberId,
    name,
    groupName,
    toldBy,
    recordedBy,
    on: formatDate(at),
    usedOn: usedOn && formatDay(usedOn),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, secondPersonForm);
  if (!form.ok) return rejectForm(context, form);

  return confirmDeath(actor, params.id).ok
    ? redirectWith(context, "/manage/deaths", "You have confirmed it.")
    : redirectRefused(context, `/manage/deaths/${params.id}`, USED);
}

export default function HasSomebodyDied() {
  const { memberId, name, groupName, toldBy, recordedBy, on, usedOn } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/manage/deaths", label: "Deaths to confirm" }} errors={form.errors}>
      <h1>Has {name} died?</h1>
      <p>
        {recordedBy || "A facilitator"} wrote this down on {on} in {groupName}. Who told it:
      </p>
      <InsetText>
        <PlainText text={toldBy || "It is not known any more: the service was put back from a copy."} />
      </InsetText>
      {usedOn ? (
        <p>
          Somebody used this account on {usedOn}. It may be the family, or {name} may be alive. Nothing is
          erased while nobody knows, and this cannot be confirmed.
        </p>
      ) : (
        <PostForm noValidate>
          <p>Ask somebody who knows, such as the family or the hospital. Then nothing hangs on one person.</p>
          <Checkboxes
            label="How do you know?"
            items={[{ value: "yes", label: `I have asked, and ${name} has died` }]}
            {...form.fields("sure")}
          />
          <Button>Confirm it</Button>
        </PostForm>
      )}
      <h2>If it is a mistake</h2>
      <p>
        Then everything is as before, a pause too, but for places at meetings. {recordedBy || "The group"} is
        told.
      </p>
      <PostForm action={`/manage/deaths/${memberId}/undo`}>
        <Button variant="secondary">Take it back</Button>
      </PostForm>
    </Page>
  );
}
