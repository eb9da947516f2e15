import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeConsent } from "#app/domain/feedback/commands.server.ts";
import { CONSENT_USES, sharingForm, usesOf } from "#app/domain/feedback/form.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { SharingFields } from "#app/ui/feedback/sharing-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { AUDIENCES } from "#db/vocabulary.ts";

const HEADING = "Who may see your feedback, and how may we use it?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  return { reference: own.reference, stored: { audience: own.audience, uses: usesOf(own) } };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, sharingForm);
  if (!form.ok) return rejectForm(context, form);

  const changed = changeConsent(actor, params.reference, form.input);
  if (!changed.ok)
    return rejectForm(context, refuseForm(form, "audience", "You have withdrawn this feedback already"));
  return redirectWith(context, `/your-page/feedback/${params.reference}`, "Your choices are saved.");
}

export default function ChangeConsent() {
  const { reference, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: `/your-page/feedback/${reference}` }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <p>What you choose applies from now on. Numbers that were reported before stay as they are.</p>
      <PostForm noValidate>
        <SharingFields
          audiences={AUDIENCES}
          consentUses={CONSENT_USES}
          audience={form.field("audience")}
          uses={form.fields("uses")}
        />
        <Button>Save</Button>
      </PostForm>
    </Page>
  );
}
