import { requireActor } from "#app/auth/require-actor.server.ts";
import { listQuotationsOf, versionOfQuotations } from "#app/domain/reports/issued/contents.server.ts";
import { checkQuotations } from "#app/domain/reports/issued/editing.server.ts";
import { quotationsForm } from "#app/domain/reports/issued/form.ts";
import { findIssuedPage, getVersionToWrite, nameOf } from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { REPORT_CHANGED, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { ReportInWorkPage } from "#app/ui/reports/report-in-work-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackTo } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Check the quotations";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const row = getVersionToWrite(actor, params.version);
  return {
    id: row.id,
    report: nameOf(row),
    formVersion: versionOfQuotations(row.id),
    quotations: listQuotationsOf(row.id).map(({ position, words, about, fits, isLeftOut }) => ({
      position: String(position),
      words,
      about,
      fits,
      isLeftOut,
    })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const form = await readForm(request, quotationsForm);
  if (!form.ok) return rejectForm(context, form);

  const checked = checkQuotations(actor, params.version, form.input);
  if (!checked.ok)
    return rejectForm(
      context,
      refuseForm(form, "", checked.reason === "changed" ? REPORT_CHANGED : OTHER_WORDS),
    );
  return redirectWith(context, `/manage/reports/${params.version}`, "The quotations are checked.");
}

export default function CheckQuotations() {
  const { id, report, formVersion, quotations } = useLoaderData<typeof loader>();
  const kept = quotations.filter(({ isLeftOut }) => !isLeftOut).map(({ position }) => position);
  const form = useForm({ keep: kept });
  return (
    <ReportInWorkPage id={id} report={report} heading={HEADING} errors={form.errors}>
      <p>
        Everyone will read them. Below each is what would stand beside it, and how many people with accounts
        that fits. Keep a quotation only if nobody could recognise its writer, even somebody who knows them:
        look for places, dates, jobs, families and rare illnesses.
      </p>
      <PostForm noValidate>
        <input type="hidden" name="formVersion" value={formVersion} />
        {quotations.length > 0 && (
          <Checkboxes
            label="Which quotations stay?"
            items={quotations.map(({ position, words, about, fits }) => ({
              value: position,
              label: `“${words}”`,
              hint: `${about}. Fits about ${fits} people with accounts`,
            }))}
            {...form.fields("keep")}
          />
        )}
        <Checkboxes
          label=""
          items={[{ value: "yes", label: "I looked at each. Nobody can be recognised by those that stay" }]}
          {...form.fields("checked")}
        />
        <Button>Save</Button>
      </PostForm>
    </ReportInWorkPage>
  );
}
