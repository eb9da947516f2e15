import { requireActor } from "#app/auth/require-actor.server.ts";
import { addShift } from "#app/domain/feedback/rota/commands.server.ts";
import { shiftForm } from "#app/domain/feedback/rota/form.ts";
import { listModerators, listShifts } from "#app/domain/feedback/rota/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ROTA_CHANGED } from "#app/ui/checks/messages.ts";
import { ShiftList } from "#app/ui/feedback/shift-list.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { DayField } from "#app/ui/site/day-field.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { SHIFT_LEVELS } from "#db/vocabulary.ts";

const HEADING = "Who answers for the same-day list";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const shifts = listShifts(requireActor(context, request));
  return { shifts, moderators: listModerators() };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, shiftForm);
  if (!form.ok) return rejectForm(context, form);

  const planned = addShift(actor, form.input);
  if (!planned.ok)
    return rejectForm(context, refuseForm(form, "memberId", "Select someone who is a moderator today"));
  return redirectWith(context, "/manage/checks/rota", ROTA_CHANGED);
}

export default function Rota() {
  const { shifts, moderators } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page
      errors={form.errors}
      back={{ href: "/manage/checks/today", label: "Look at today" }}
      aside={<WhoIsTold />}
    >
      <h1>{HEADING}</h1>
      <ShiftList shifts={shifts} />
      <h2>Add a shift</h2>
      <PostForm noValidate>
        <Select
          label="Who"
          items={[
            { value: "", label: "Select a moderator" },
            ...moderators.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.field("memberId")}
        />
        <Radios
          label="First or second"
          items={Object.entries(SHIFT_LEVELS).map(([value, label]) => ({ value, label }))}
          {...form.field("level")}
        />
        <DayField form={form} name="startsOn" label="First day" hint="For example, 27 3 2027." />
        <DayField form={form} name="endsOn" label="Last day" hint="For example, 2 4 2027." />
        <Button>Add to the rota</Button>
      </PostForm>
    </Page>
  );
}

function WhoIsTold() {
  return (
    <Beside heading="Who is told">
      <p>
        The first is told at once when feedback comes that somebody should look at the same day. The second is
        told when nobody has looked in time. On days without a name, every moderator is told.
      </p>
    </Beside>
  );
}
