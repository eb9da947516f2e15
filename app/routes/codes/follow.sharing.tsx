import { requireHolder } from "#app/auth/code-session.server.ts";
import { changeConsent } from "#app/domain/feedback/commands.server.ts";
import { sharingForm, USES_WITHOUT_ACCOUNT, usesOf } from "#app/domain/feedback/form.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { SharingFields } from "#app/ui/feedback/sharing-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { AUDIENCES } from "#db/vocabulary.ts";

const HEADING = "Who may read your feedback, and how may we use it?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ context }: RouteRequest) {
  const held = getHeldFeedback(requireHolder(context));
  return { stored: { audience: held.audience, uses: usesOf(held) } };
}

export async function action({ request, context }: RouteRequest) {
  const { holder, form } = await readHeldForm(context, request, sharingForm);
  if (!form.ok) return rejectForm(context, form);

  // Nobody can be written to without an account.
  const changed = changeConsent(holder, getHeldFeedback(holder).reference, {
    ...form.input,
    mayContact: false,
  });
  if (!changed.ok)
    return rejectForm(context, refuseForm(form, "audience", "You have withdrawn this feedback already"));
  return redirectWith(context, "/follow", "Your choices are saved.");
}

export default function ChangeHeldSharing() {
  const { stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <p>What you choose applies from now on. Numbers that were reported before stay as they are.</p>
      <form method="post" noValidate>
        <SharingFields
          audiences={AUDIENCES}
          consentUses={USES_WITHOUT_ACCOUNT}
          audience={form.field("audience")}
          uses={form.fields("uses")}
        />
        <Button>Save</Button>
      </form>
    </Page>
  );
}
