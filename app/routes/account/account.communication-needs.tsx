import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeCommunicationNeeds, getOwnContact } from "#app/domain/people/contact.server.ts";
import { communicationNeedsForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { ACCOUNT_SAVED } from "#app/ui/account/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { COMMUNICATION_NEEDS } from "#db/vocabulary.ts";

const HEADING = "What you need from us";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { needs, address, details, hasAgreed } = getOwnContact(requireActor(context, request));
  return { needs, address, details, agreed: hasAgreed ? "yes" : "" };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, communicationNeedsForm);
  if (!form.ok) return rejectForm(context, form);

  changeCommunicationNeeds(actor, form.input);
  return redirectWith(context, "/account", ACCOUNT_SAVED);
}

export default function CommunicationNeeds() {
  const form = useForm(useLoaderData<typeof loader>());
  return (
    <AccountPage heading={HEADING} errors={form.errors} aside={<WhoSeesIt />}>
      <PostForm noValidate>
        <Checkboxes
          label="What do you need? (optional)"
          hint="Tick all that apply."
          items={Object.entries(COMMUNICATION_NEEDS).map(([value, label]) => ({
            value,
            label,
            conditional: value === "post" && (
              <Textarea
                label="Address for letters"
                hint="We keep it encrypted, and only while you ask for post."
                rows={4}
                autoComplete="street-address"
                {...form.field("address")}
              />
            ),
          }))}
          {...form.fields("needs")}
        />
        <CharacterCount
          label="What we need to know for that (optional)"
          hint="For example a telephone number and when to ring, a language, or who to ring for you. We keep it encrypted."
          limit={500}
          rows={4}
          {...form.field("details")}
        />
        <Checkboxes
          label="May we keep this and show it to facilitators of your groups?"
          hint="It can say something about your health. To take your agreement back, clear your answers and save: what we kept is then deleted at once."
          items={[{ value: "yes", label: "Yes, you may keep it and show it to them" }]}
          {...form.fields("agreed")}
        />
        <Button>Save</Button>
      </PostForm>
    </AccountPage>
  );
}

function WhoSeesIt() {
  return (
    <Beside heading="Who sees it">
      <p>
        You say it once here, so that nobody has to ask you again. Facilitators of the groups that you are in
        see it when they plan a meeting and print its papers. Nobody else does.
      </p>
    </Beside>
  );
}
