import { requireActor } from "#app/auth/require-actor.server.ts";
import { LONGEST_PART } from "#app/domain/recommendations/form.ts";
import { listReceivers } from "#app/domain/recommendations/sending/queries.server.ts";
import { addAsk } from "#app/domain/reports/issued/editing.server.ts";
import { askForm } from "#app/domain/reports/issued/form.ts";
import {
  findIssuedPage,
  getVersionToWrite,
  groupThatAsks,
  nameOf,
} from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { NO_RECEIVER } from "#app/ui/recommendations/messages.ts";
import { TextFields } from "#app/ui/recommendations/text-fields.tsx";
import { REPORT_CHANGED, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { ReportInWorkPage } from "#app/ui/reports/report-in-work-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackTo } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Ask for something";

const NOT_ADDED = {
  changed: REPORT_CHANGED,
  noReceiver: NO_RECEIVER,
  tooMany: "A report asks for 8 things at most. Remove one first",
} as const;

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const row = getVersionToWrite(actor, params.version);
  const asking = { ownerGroupId: groupThatAsks(row), ownerOrganisationId: null };
  return {
    id: row.id,
    report: nameOf(row),
    receivers: listReceivers(asking).map(({ value, name }) => ({ value, label: name })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const form = await readForm(request, askForm);
  if (!form.ok) return rejectForm(context, form);

  const added = addAsk(actor, params.version, form.input);
  if (!added.ok) return rejectForm(context, refuseForm(form, "to", NOT_ADDED[added.reason]));
  return redirectWith(context, `/manage/reports/${params.version}`, "The report asks for it.");
}

export default function AddAsk() {
  const { id, report, receivers } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <ReportInWorkPage id={id} report={report} heading={HEADING} errors={form.errors}>
      <p>
        When the report is issued, it goes to the office that you choose as a recommendation. They have 20
        working days to answer, and the answer stands in the report.
      </p>
      <PostForm noValidate>
        <TextFields form={form} limit={LONGEST_PART} />
        <Select
          label="Who should answer?"
          labelSize="m"
          items={[{ value: "", label: "Select one" }, ...receivers]}
          {...form.field("to")}
        />
        <Button>Add it</Button>
      </PostForm>
    </ReportInWorkPage>
  );
}
