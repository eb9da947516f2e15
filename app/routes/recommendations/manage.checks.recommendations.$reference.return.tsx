import { requireActor } from "#app/auth/require-actor.server.ts";
import { getToCheck } from "#app/domain/recommendations/checking.server.ts";
import { LONGEST_REASON, reasonForm } from "#app/domain/recommendations/form.ts";
import { sendResponseBack } from "#app/domain/recommendations/responding/checks.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHANGED } from "#app/ui/recommendations/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Send the response back";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { reference, title } = getToCheck(actor, params.reference);
  return { reference, title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reasonForm);
  if (!form.ok) return rejectForm(context, form);

  const done = sendResponseBack(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", CHANGED));
  return redirectWith(context, "/manage/checks/recommendations", "The response is sent back.");
}

export default function SendResponseBack() {
  const { reference, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/recommendations/${reference}` }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        {title}, {reference}
      </p>
      <ReasonForm
        label="Why do you send it back?"
        hint="The people of the office read this."
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Send it back"
      />
    </Page>
  );
}
