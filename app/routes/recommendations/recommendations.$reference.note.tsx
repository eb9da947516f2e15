import { requireActor } from "#app/auth/require-actor.server.ts";
import { LONGEST_NOTE, noteForm } from "#app/domain/recommendations/form.ts";
import { writeNote } from "#app/domain/recommendations/owning/commands.server.ts";
import { getForReceiver } from "#app/domain/recommendations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Write a note";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getForReceiver(actor, params.reference);
  return { reference: row.reference, title: row.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, noteForm);
  if (!form.ok) return rejectForm(context, form);

  writeNote(actor, params.reference, form.input);
  return redirectWith(context, `/recommendations/${params.reference}`, "The note is kept.");
}

export default function WriteNote() {
  const { reference, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <ReasonForm
        label="Your note"
        hint="Only the people of your office read it."
        limit={LONGEST_NOTE}
        field={form.field("text")}
        action="Keep the note"
      />
    </RecommendationPage>
  );
}
