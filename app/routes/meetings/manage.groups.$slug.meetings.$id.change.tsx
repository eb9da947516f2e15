import { z } from "zod";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeMeeting } from "#app/domain/meetings/commands.server.ts";
import { fieldsOfMeeting, meetingForm, NOT_CHANGED, SERVICES } from "#app/domain/meetings/form.ts";
import { getMeetingToChange } from "#app/domain/meetings/queries.server.ts";
import { changeForm } from "#app/domain/meetings/repeat.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import { findLost } from "#app/domain/meetings/series.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MeetingForm } from "#app/ui/meetings/meeting-form.tsx";
import { MEETING_CLOSED } from "#app/ui/meetings/messages.ts";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { ChangedMeanwhile } from "#app/ui/site/changed-meanwhile.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const wholeForm = z.intersection(meetingForm, changeForm);

export const meta: Meta = ({ matches }) => pageTitle("Change a meeting", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting } = getMeetingToChange(actor, params.slug, params.id);
  const back = `/groups/${group.slug}/meetings/${meeting.id}`;
  // A form that was turned down because of this must come back with what was typed.
  if (!isOpen(meeting) && !context.rejectedForm) throw turnBack(context, back, MEETING_CLOSED);
  const { version: formVersion, seriesId } = meeting.details;
  return {
    back,
    formVersion,
    title: meeting.title,
    isOfSeries: seriesId !== null,
    stored: fieldsOfMeeting(meeting),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, wholeForm);
  if (!form.ok) return rejectForm(context, form);

  const { formVersion, scope, lostSeen, ...meeting } = form.input;
  const changed = changeMeeting(actor, params.slug, params.id, meeting, { formVersion, scope, lostSeen });
  if (!changed.ok && changed.reason === "losesOwn") {
    const lost = findLost(actor, params.slug, params.id, meeting, { scope });
    return rejectForm(context, refuseForm(form, "scope", lost || NOT_CHANGED.losesOwn));
  }
  if (!changed.ok) return rejectForm(context, refuseForm(form, "title", NOT_CHANGED[changed.reason]));
  return redirectWith(context, `/groups/${params.slug}/meetings/${params.id}`, "The meeting is changed.");
}

export default function ChangeAMeeting() {
  const { back, formVersion, title, isOfSeries, stored } = useLoaderData<typeof loader>();
  const form = useForm({ ...stored, scope: "one", formVersion: String(formVersion) });
  const isOld = form.field("formVersion").value !== String(formVersion);
  return (
    <Page back={{ href: back, label: title }} errors={form.errors}>
      <h1>Change a meeting</h1>
      {isOld && (
        <ChangedMeanwhile fields={FIELDS} stored={stored} typed={(name) => form.fields(name).values} />
      )}
      <p>People who said that they come, or may come, get an email when the time or the place is new.</p>
      <p className="app-lone-link">
        <a href={`/manage${back}/cancel`}>Cancel this meeting</a>
      </p>
      <MeetingForm form={form} services={SERVICES} action="Save the meeting">
        {/* The newest version of the meeting: what others changed stands above, so saving again is meant. */}
        <input type="hidden" name="formVersion" value={formVersion} />
        <input type="hidden" name="lostSeen" value={form.field("scope").error ?? ""} />
        {isOfSeries && (
          <Radios
            label="Which meetings do you want to change?"
            labelSize="s"
            items={[
              { value: "one", label: "This one only" },
              { value: "rest", label: "This one and those after it" },
            ]}
            {...form.field("scope")}
          />
        )}
      </MeetingForm>
    </Page>
  );
}

/** What each field is called where it is shown again. */
const FIELDS = {
  title: "Title",
  "date-day": "Day",
  "date-month": "Month",
  "date-year": "Year",
  startTime: "Start time",
  endTime: "End time",
  place: "Place",
  link: "Link to join online",
  services: "Help with access",
  access: "More about access",
  places: "Places",
};
