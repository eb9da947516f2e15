import { z } from "zod";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { proposeItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { itemForm, NOT_TAKEN } from "#app/domain/meetings/agenda/form.ts";
import { getMeeting } from "#app/domain/meetings/queries.server.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import { can } from "#app/domain/policy.ts";
import { openedForm } from "#app/lib/fields.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AgendaItemFields } from "#app/ui/meetings/agenda-item-fields.tsx";
import { MEETING_CLOSED } from "#app/ui/meetings/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { openingOf } from "#app/web/opening.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.heading ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting } = getMeeting(actor, params.slug, params.id);
  if (!can(actor, "agenda:propose", { groupId: group.id })) throw notFound();
  const back = `/groups/${group.slug}/meetings/${meeting.id}`;
  if (!isOpen(meeting) && !context.rejectedForm) throw turnBack(context, back, MEETING_CLOSED);
  const isPlanner = can(actor, "meeting:plan", { groupId: group.id });
  return {
    page: openingOf(context),
    back,
    title: meeting.title,
    heading: isPlanner ? "Add an agenda item" : "Propose an agenda item",
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, z.intersection(itemForm, openedForm));
  if (!form.ok) return rejectForm(context, form);

  const { page, ...item } = form.input;
  const taken = proposeItem(actor, params.slug, params.id, item, page);
  if (!taken.ok) return rejectForm(context, refuseForm(form, "", NOT_TAKEN[taken.reason]));
  return redirectWith(
    context,
    `/groups/${params.slug}/meetings/${params.id}`,
    "Thank you. Below is what became of your item.",
  );
}

export default function ProposeAnItem() {
  const { page, back, title, heading } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: title }} errors={form.errors}>
      <h1>{heading}</h1>
      <p>Everyone in the group sees what is on the agenda. Do not name anyone.</p>
      <PostForm noValidate>
        <input type="hidden" name="page" value={page} />
        <AgendaItemFields form={form} />
        <Button>{heading}</Button>
      </PostForm>
    </Page>
  );
}
