import { requireActor } from "#app/auth/require-actor.server.ts";
import { closeAction } from "#app/domain/actions/commands.server.ts";
import { closeForm, NOT_CLOSED } from "#app/domain/actions/form.ts";
import { getActionToClose } from "#app/domain/actions/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { dueInWords, stateInWords } from "#app/ui/notes/notes-items.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Say what came of an action", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { subject, ...found } = getActionToClose(actor, params.slug, params.action);
  return { action: found, isOwn: subject.authorId === actor.id };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, closeForm);
  if (!form.ok) return rejectForm(context, form);

  const closed = closeAction(actor, params.slug, params.action, form.input);
  if (!closed.ok) return rejectForm(context, refuseForm(form, "", NOT_CLOSED[closed.reason]));
  return redirectWith(
    context,
    `/groups/${params.slug}/actions`,
    "It is written down what came of the action.",
  );
}

export default function SayWhatCameOfAnAction() {
  const { action: found, isOwn } = useLoaderData<typeof loader>();
  const form = useForm();
  const back = isOwn
    ? { href: "/your-page/actions", label: "Your actions" }
    : { href: `/groups/${found.groupSlug}/actions`, label: `Actions of ${found.groupName}` };
  return (
    <Page back={back} errors={form.errors}>
      <h1>Say what came of an action</h1>
      <SummaryList
        rows={[
          { key: "What", value: found.text },
          { key: "Who", value: found.owner || "Nobody yet" },
          { key: "By when", value: dueInWords(found) },
          { key: "From", value: found.meetingTitle },
        ]}
      />
      {found.state === "open" ? (
        <PostForm noValidate>
          <Radios
            label="What came of it?"
            items={[
              { value: "done", label: "It is done" },
              { value: "dropped", label: "It will not be done" },
            ]}
            {...form.field("state")}
          />
          <Textarea
            label="What came of it, or why it will not be done"
            hint="Members of the group can read this. You can leave it empty if it is done."
            rows={3}
            {...form.field("outcome")}
          />
          <Button>Save</Button>
        </PostForm>
      ) : (
        <p>{stateInWords(found)}</p>
      )}
    </Page>
  );
}
