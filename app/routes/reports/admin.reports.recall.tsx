import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { askForRecall } from "#app/domain/reports/recalls/commands.server.ts";
import { LONGEST_REASON, recallForm } from "#app/domain/reports/recalls/form.ts";
import { listDaysOfReports } from "#app/domain/reports/recalls/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Take back reports", matches);

export async function loader({ request, context }: RouteRequest) {
  const days = listDaysOfReports(requireRecentLogIn(context, request));
  return {
    days: days.map(({ day, reports }) => ({ value: day, label: `${formatDay(day)}: ${reports} reports` })),
  };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, recallForm);
  if (!form.ok) return rejectForm(context, form);

  askForRecall(actor, form.input);
  return redirectWith(context, "/admin/reports", "You have asked for it. Another administrator approves it.");
}

export default function TakeBackReports() {
  const { days } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/admin/reports", label: "Reports" }} errors={form.errors}>
      <h1>Take back reports</h1>
      <p>
        For reports that are wrong because the service counted at the wrong time or in a wrong way. Another
        administrator approves it. Then nobody is shown them any more, and the service makes each again as
        soon as its period is over.
      </p>
      <PostForm noValidate>
        <Radios label="On which day were they made?" items={days} {...form.field("day")} />
        <CharacterCount
          label="What is wrong with them?"
          hint="Administrators read this. Do not write anything about health."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <Button>Ask for approval</Button>
      </PostForm>
    </Page>
  );
}
