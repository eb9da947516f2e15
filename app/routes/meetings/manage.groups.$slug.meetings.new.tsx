import { z } from "zod";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { agendaForm } from "#app/domain/meetings/agenda/form.ts";
import { planMeeting } from "#app/domain/meetings/commands.server.ts";
import { meetingForm, NOT_PLANNED, SERVICES } from "#app/domain/meetings/form.ts";
import { getGroupToPlanFor } from "#app/domain/meetings/queries.server.ts";
import { REPEATS, repeatForm } from "#app/domain/meetings/repeat.ts";
import { openedForm } from "#app/lib/fields.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MeetingForm } from "#app/ui/meetings/meeting-form.tsx";
import { MEETING_PLANNED } from "#app/ui/meetings/messages.ts";
import { Input } from "#app/ui/nhs/input.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { openingOf } from "#app/web/opening.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const planForm = z.intersection(
  meetingForm,
  z.intersection(repeatForm, z.intersection(agendaForm, openedForm)),
);

export const meta: Meta = ({ matches }) => pageTitle("Plan a meeting", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { slug, name } = getGroupToPlanFor(actor, params.slug);
  return { slug, name, page: openingOf(context) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, planForm);
  if (!form.ok) return rejectForm(context, form);

  const { recurrence, agenda, page, ...meeting } = form.input;
  const planned = planMeeting(actor, params.slug, meeting, { recurrence, agenda, page });
  if (!planned.ok) return rejectForm(context, refuseForm(form, "", NOT_PLANNED[planned.reason]));
  return redirectWith(context, `/groups/${params.slug}/meetings/${planned.meetingId}`, MEETING_PLANNED);
}

export default function PlanAMeeting() {
  const { slug, name, page } = useLoaderData<typeof loader>();
  const form = useForm({ repeats: "no" });
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/meetings`, label: `Meetings and notes of ${name}` }}
      errors={form.errors}
      aside={<BeforeYouPlan slug={slug} />}
    >
      <h1>Plan a meeting</h1>
      <MeetingForm form={form} services={SERVICES} action="Plan the meeting">
        <input type="hidden" name="page" value={page} />
        <Textarea
          label="Agenda (optional)"
          hint="One item on each line, with how long it takes, like Parking, 20 minutes. You can change it later, and people in the group can propose items."
          rows={8}
          {...form.field("agenda")}
        />
        <Select
          label="Does it repeat?"
          hint="Each becomes a meeting of its own, which you can change one by one or with those that follow."
          items={Object.entries(REPEATS).map(([value, label]) => ({ value, label }))}
          {...form.field("repeats")}
        />
        <Input
          label="If it repeats, how many meetings are there in all?"
          hint="From 2 to 12."
          inputMode="numeric"
          width={2}
          {...form.field("count")}
        />
      </MeetingForm>
    </Page>
  );
}

function BeforeYouPlan({ slug }: { slug: string }) {
  return (
    <>
      <Beside heading="Who sees what">
        <p>Everyone sees its title, date and time. Only people in the group see the rest.</p>
      </Beside>
      <Beside heading="Not sure of the date?">
        <Links
          links={[{ href: `/manage/groups/${slug}/polls/new`, label: "Ask the group which date suits it" }]}
        />
      </Beside>
    </>
  );
}
