import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeSelfDescription, getOwnAccount } from "#app/domain/people/account.server.ts";
import { aboutYouForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AboutYouFields } from "#app/ui/account/about-you-fields.tsx";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { ACCOUNT_SAVED } from "#app/ui/account/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "How you describe yourself";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { selfDescription } = getOwnAccount(requireActor(context, request));
  return { selfDescription, selfDescriptionConsent: selfDescription && "yes" };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, aboutYouForm);
  if (!form.ok) return rejectForm(context, form);

  changeSelfDescription(actor, form.input);
  return redirectWith(context, "/account", ACCOUNT_SAVED);
}

export default function AboutYou() {
  const form = useForm(useLoaderData<typeof loader>());
  return (
    <AccountPage heading={HEADING} errors={form.errors}>
      <p>
        To take your consent back, choose “I prefer not to say” and save. What we kept is then deleted at
        once.
      </p>
      <PostForm noValidate>
        <AboutYouFields
          selfDescription={form.field("selfDescription")}
          consent={form.fields("selfDescriptionConsent")}
        />
        <Button>Save</Button>
      </PostForm>
    </AccountPage>
  );
}
