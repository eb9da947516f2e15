import { requireActor } from "#app/auth/require-actor.server.ts";
import { beginCorrection } from "#app/domain/reports/issued/correcting.server.ts";
import { LONGEST_NOTE, reasonForm } from "#app/domain/reports/issued/form.ts";
import { canDraft } from "#app/domain/reports/issued/queries.server.ts";
import { getServed } from "#app/domain/reports/issued/reading.server.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Correct this report";

const NOT_BEGUN = {
  inWork: "Somebody is writing a correction already. You find it under Write and sign reports.",
  noFigures: "The figures were taken back, and new ones are not there yet.",
} as const;

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { report } = getServed(params.report);
  if (!canDraft(actor, report)) throw forbidden();
  return { slug: report.slug, place: report.place };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { report } = getServed(params.report);
  if (!canDraft(actor, report)) throw forbidden();
  const form = await readForm(request, reasonForm);
  if (!form.ok) return rejectForm(context, form);

  const begun = beginCorrection(actor, params.report, form.input);
  if (!begun.ok) return rejectForm(context, refuseForm(form, "text", NOT_BEGUN[begun.reason]));
  return redirectWith(context, `/manage/reports/${begun.id}`, "You have begun the correction.");
}

export default function CorrectReport() {
  const { slug, place } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/reports/${slug}`, label: place }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        It becomes a new version, with the figures as they are today. Somebody checks the quotations and a
        second person signs it off, as before. Until then everyone reads the version that is there.
      </p>
      <PostForm noValidate>
        <CharacterCount
          label="What does it put right?"
          hint="Everyone will read this in the new version"
          limit={LONGEST_NOTE}
          {...form.field("text")}
        />
        <Button>Begin the correction</Button>
      </PostForm>
    </Page>
  );
}
