import { requireActor } from "#app/auth/require-actor.server.ts";
import { declineRequest } from "#app/domain/membership/requests/commands.server.ts";
import { declineForm, LONGEST_REASON, NOT_ANSWERED } from "#app/domain/membership/requests/form.ts";
import { getRequest } from "#app/domain/membership/requests/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { REQUEST_SETTLED } from "#app/ui/membership/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Decline a request to join", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, asked } = getRequest(actor, params.slug, params.id);
  const back = `/manage/groups/${group.slug}/requests`;
  if (asked.state !== "asked" && !context.rejectedForm) throw turnBack(context, back, REQUEST_SETTLED);
  return { back, group: group.name, name: asked.name, reason: asked.reason };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, declineForm);
  if (!form.ok) return rejectForm(context, form);

  const declined = declineRequest(actor, params.slug, params.id, form.input);
  if (!declined.ok) return rejectForm(context, refuseForm(form, "", NOT_ANSWERED[declined.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/requests`,
    "The request is declined. Whoever asked gets an email, and reads your reason.",
  );
}

export default function DeclineARequest() {
  const { back, group, name, reason } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: "Requests to join" }} errors={form.errors}>
      <h1>Decline a request to join</h1>
      <p>
        {name} asks to join {group}:
      </p>
      <InsetText>
        <PlainText text={reason} />
      </InsetText>
      <PostForm noValidate>
        <CharacterCount
          label="Why do you decline?"
          hint={`${name} reads this on the page of the group, and can ask again.`}
          limit={LONGEST_REASON}
          {...form.field("answer")}
        />
        <Button>Decline the request</Button>
      </PostForm>
    </Page>
  );
}
