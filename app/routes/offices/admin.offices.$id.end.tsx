import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { endOffice } from "#app/domain/offices/commands.server.ts";
import { endForm, NOT_ENDED } from "#app/domain/offices/form.ts";
import { getOfficeToEnd } from "#app/domain/offices/queries.server.ts";
import { describeOffice } from "#app/domain/offices/words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { DayField } from "#app/ui/site/day-field.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `End the office of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const office = getOfficeToEnd(requireRecentLogIn(context, request), params.id);
  const { memberId, name, deputy } = office;
  return { memberId, name: name || "somebody who has not come yet", deputy, office: describeOffice(office) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, endForm);
  if (!form.ok) return rejectForm(context, form);

  const { lastDay } = form.input;
  const ended = endOffice(actor, params.id, lastDay);
  if (!ended.ok) {
    const [field, message] = NOT_ENDED[ended.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(
    context,
    `/admin/people/${ended.memberId}`,
    lastDay
      ? "The last day is set. The person gets an email."
      : "The office has ended. The person is logged out and gets an email.",
  );
}

export default function EndAnOffice() {
  const { memberId, name, office, deputy } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/admin/people/${memberId}` }} errors={form.errors}>
      <h1>End the office of {name}</h1>
      <p>
        {name} is {office}. {deputy ? `${deputy} is named as the deputy.` : "No deputy is named."} They get an
        email.
      </p>
      <PostForm noValidate>
        <Radios
          label="When does it end?"
          items={[
            { value: "now", label: "Now", hint: "They are logged out on every device." },
            {
              value: "later",
              label: "At the end of a day",
              conditional: (
                <DayField form={form} name="lastDay" label="Last day" hint="For example, 4 3 2027." />
              ),
            },
          ]}
          {...form.field("when")}
        />
        <Button variant="secondary">End the office</Button>
      </PostForm>
    </Page>
  );
}
