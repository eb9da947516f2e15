import { redirect } from "@remix-run/node";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { stopRecall } from "#app/domain/reports/recalls/commands.server.ts";
import { NOT_SETTLED } from "#app/domain/reports/recalls/form.ts";
import { getRecall } from "#app/domain/reports/recalls/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Keep the reports made on ${data.day}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const recall = getRecall(requireRecentLogIn(context, request), params.id);
  // A form that was turned down because of this must come back and say so.
  if (recall.state !== "asked" && !context.rejectedForm) throw redirect("/admin/reports");
  return { day: formatDay(recall.madeOn), reason: recall.reason };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readButton(request);

  const settled = stopRecall(actor, params.id);
  if (!settled.ok) return rejectForm(context, refuseForm(form, "", NOT_SETTLED[settled.reason]));
  return redirectWith(context, "/admin/reports", "It is stopped. The reports stay as they are.");
}

export default function StopRecall() {
  const { day, reason } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/admin/reports", label: "Reports" }} errors={form.errors}>
      <h1>Keep the reports made on {day}</h1>
      <p>The administrator who asked for them to be taken back wrote:</p>
      <div className="nhsuk-u-margin-bottom-4">
        <PlainText text={reason} />
      </div>
      <p>They stay as they are.</p>
      <PostForm>
        <Button>Keep them</Button>
      </PostForm>
    </Page>
  );
}
