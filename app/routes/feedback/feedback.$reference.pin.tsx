import { requireActor } from "#app/auth/require-actor.server.ts";
import { pinFeedback } from "#app/domain/feedback/pins/commands.server.ts";
import { LONGEST_PIN, pinForm } from "#app/domain/feedback/pins/form.ts";
import { findPin, getFeedbackToPin } from "#app/domain/feedback/pins/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Pin feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = getFeedbackToPin(actor, params.reference);
  return { reference: feedback.reference, pin: findPin(feedback)?.reason };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, pinForm);
  if (!form.ok) return rejectForm(context, form);

  pinFeedback(actor, params.reference, form.input);
  return redirectWith(context, `/feedback/${params.reference}`, "The feedback is pinned.");
}

export default function PinFeedback() {
  const { reference, pin } = useLoaderData<typeof loader>();
  const form = useForm({ reason: pin ?? "" });
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1>
        Pin feedback <Reference>{reference}</Reference>
      </h1>
      <p>It stands above the list of what people told your group, until you unpin it.</p>
      <PostForm noValidate>
        <CharacterCount
          label="Why is it important?"
          hint="Everyone who may read the feedback reads this. Do not say who wrote it."
          limit={LONGEST_PIN}
          {...form.field("reason")}
        />
        <Button>Pin it</Button>
      </PostForm>
      {pin && (
        <PostForm action={`/feedback/${reference}/pin/remove`}>
          <Button variant="secondary">Unpin it</Button>
        </PostForm>
      )}
    </Page>
  );
}
