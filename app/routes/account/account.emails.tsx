import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeEmailChoices, getEmailChoices } from "#app/domain/people/email-choices.server.ts";
import { emailChoicesForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ACCOUNT_SAVED } from "#app/ui/account/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { EMAIL_CHOICES, WEEKDAYS } from "#db/vocabulary.ts";

const HEADING = "When do you want emails?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { groups, emails, weeklyOn } = getEmailChoices(requireActor(context, request));
  return { groups, emails, weeklyOn: String(weeklyOn) };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, emailChoicesForm);
  if (!form.ok) return rejectForm(context, form);

  const { emails, weeklyOn = "1", ...forGroups } = form.input;
  changeEmailChoices(actor, { emails, weeklyOn: Number(weeklyOn) }, forGroups);
  return redirectWith(context, "/account", ACCOUNT_SAVED);
}

const CHOICES = Object.entries(EMAIL_CHOICES).map(([value, label]) => ({ value, label }));
const DAYS = Object.entries(WEEKDAYS).map(([value, label]) => ({ value, label }));

export default function Emails() {
  const { groups, ...chosen } = useLoaderData<typeof loader>();
  const form = useForm(chosen);
  return (
    <Page back={{ href: "/account", label: "Your account" }} errors={form.errors}>
      <PostForm noValidate>
        <Radios
          label={HEADING}
          isPageHeading
          labelSize="l"
          hint="About your groups and your feedback. Emails about the safety of your account, and those that you ask for, always come. Everything is on Your page too."
          items={CHOICES}
          {...form.field("emails")}
        />
        <Select
          label="Which day of the week?"
          hint="For emails that come once a week."
          items={DAYS}
          {...form.field("weeklyOn")}
        />
        {groups.length > 0 && <h2>For one group, if you want it otherwise</h2>}
        {each(groups, ({ id, name, emails }) => (
          <Select
            label={name}
            id={`group-${id}`}
            name={id}
            items={[{ value: "", label: "As for everything else" }, ...CHOICES]}
            value={emails ?? ""}
          />
        ))}
        <Button>Save</Button>
      </PostForm>
    </Page>
  );
}
