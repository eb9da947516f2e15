import { requireActor } from "#app/auth/require-actor.server.ts";
import { LONGEST_NOTE, reasonForm } from "#app/domain/reports/issued/form.ts";
import { sendBack } from "#app/domain/reports/issued/issuing.server.ts";
import { findIssuedPage, getVersionToSign, nameOf } from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { REPORT_CHANGED, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { ReportInWorkPage } from "#app/ui/reports/report-in-work-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackTo } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Send the report back";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const row = getVersionToSign(actor, params.version);
  return { id: row.id, report: nameOf(row) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const form = await readForm(request, reasonForm);
  if (!form.ok) return rejectForm(context, form);

  const sent = sendBack(actor, params.version, form.input);
  if (!sent.ok) return rejectForm(context, refuseForm(form, "text", REPORT_CHANGED));
  return redirectWith(context, "/manage/reports", "You have sent it back. Whoever wrote it is told.");
}

export default function SendReportBack() {
  const { id, report } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <ReportInWorkPage id={id} report={report} heading={HEADING} errors={form.errors}>
      <PostForm noValidate>
        <CharacterCount label="What should change?" limit={LONGEST_NOTE} {...form.field("text")} />
        <Button>Send it back</Button>
      </PostForm>
    </ReportInWorkPage>
  );
}
