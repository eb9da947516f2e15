import { redirect } from "@remix-run/node";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { approveRecall } from "#app/domain/reports/recalls/commands.server.ts";
import { NOT_SETTLED } from "#app/domain/reports/recalls/form.ts";
import { getRecallToApprove } from "#app/domain/reports/recalls/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Take back the reports made on ${data.day}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const recall = getRecallToApprove(requireRecentLogIn(context, request), params.id);
  // A form that was turned down because of this must come back and say so.
  if (recall.state !== "asked" && !context.rejectedForm) throw redirect("/admin/reports");
  return { day: formatDay(recall.madeOn), reason: recall.reason };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readButton(request);

  const settled = approveRecall(actor, params.id);
  if (!settled.ok) return rejectForm(context, refuseForm(form, "", NOT_SETTLED[settled.reason]));
  return redirectWith(
    context,
    "/admin/reports",
    "It is approved. Reports whose period is over are made again within some minutes.",
  );
}

export default function ApproveRecall() {
  const { day, reason } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/admin/reports", label: "Reports" }} errors={form.errors}>
      <h1>Take back the reports made on {day}</h1>
      <p>The administrator who asked wrote:</p>
      <div className="nhsuk-u-margin-bottom-4">
        <PlainText text={reason} />
      </div>
      <p>
        Nobody is shown them any more. Those whose period is over are made again from what is published today.
      </p>
      <PostForm>
        <FinalButton>Take them back</FinalButton>
      </PostForm>
    </Page>
  );
}
