import { requireActor } from "#app/auth/require-actor.server.ts";
import { listSections } from "#app/domain/reports/issued/contents.server.ts";
import { editSection } from "#app/domain/reports/issued/editing.server.ts";
import { LONGEST_NOTE, LONGEST_WORDS, sectionForm } from "#app/domain/reports/issued/form.ts";
import { findIssuedPage, getVersionToWrite, nameOf } from "#app/domain/reports/issued/queries.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { REPORT_CHANGED, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { ReportInWorkPage } from "#app/ui/reports/report-in-work-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackTo } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { REPORT_SECTIONS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? headingOf(data) : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const row = getVersionToWrite(actor, params.version);
  const part = listSections(row.id).find(({ section }) => section === params.section);
  if (!part) throw notFound();
  return { id: row.id, report: nameOf(row), ...part, name: REPORT_SECTIONS[part.section] };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const form = await readForm(request, sectionForm);
  if (!form.ok) return rejectForm(context, form);

  const edited = editSection(actor, params.version, params.section, form.input);
  if (!edited.ok) return rejectForm(context, refuseForm(form, "", REPORT_CHANGED));
  return redirectWith(context, `/manage/reports/${params.version}`, "It is changed.");
}

export default function ChangeSection() {
  const data = useLoaderData<typeof loader>();
  const { id, report, heading, text, note, isLeftOut } = data;
  const form = useForm({ heading, text, note, leaveOut: isLeftOut ? ["yes"] : [] });
  return (
    <ReportInWorkPage id={id} report={report} heading={headingOf(data)} errors={form.errors}>
      <PostForm noValidate>
        <Input label="Heading" hint="Say no more than the figures do" {...form.field("heading")} />
        <CharacterCount
          label="What you add to it (optional)"
          hint="Plain words for everyone. Name posts and places, and no people."
          limit={LONGEST_WORDS}
          rows={5}
          {...form.field("text")}
        />
        <CharacterCount
          label="A note for the second person (optional)"
          hint="It is not issued"
          limit={LONGEST_NOTE}
          rows={3}
          {...form.field("note")}
        />
        <Checkboxes
          label=""
          items={[{ value: "yes", label: "Leave this part out" }]}
          {...form.fields("leaveOut")}
        />
        <Button>Save</Button>
      </PostForm>
    </ReportInWorkPage>
  );
}

function headingOf({ name }: { name: string }): string {
  return `Change a part: ${name}`;
}
