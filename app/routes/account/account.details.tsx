import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeDetails, getOwnAccount } from "#app/domain/people/account.server.ts";
import { detailsForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { ACCOUNT_SAVED } from "#app/ui/account/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Change your name and area";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { name, nameToShow, area } = getOwnAccount(requireActor(context, request));
  return { name, nameToShow, area };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, detailsForm);
  if (!form.ok) return rejectForm(context, form);

  changeDetails(actor, form.input);
  return redirectWith(context, "/account", ACCOUNT_SAVED);
}

export default function Details() {
  const form = useForm(useLoaderData<typeof loader>());
  return (
    <AccountPage heading={HEADING} errors={form.errors}>
      <PostForm noValidate>
        <Input
          label="Your name"
          autoComplete="name"
          hint="Only the people who run the service see it."
          {...form.field("name")}
        />
        <Input
          label="Name to show to others"
          autoComplete="nickname"
          hint="It is never shown beside your feedback."
          {...form.field("nameToShow")}
        />
        <Input label="Town or area (optional)" autoComplete="address-level2" {...form.field("area")} />
        <Button>Save</Button>
      </PostForm>
    </AccountPage>
  );
}
