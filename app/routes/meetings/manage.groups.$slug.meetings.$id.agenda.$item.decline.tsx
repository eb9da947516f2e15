import { requireActor } from "#app/auth/require-actor.server.ts";
import { declineItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { declineItemForm, LONGEST_REASON, NOT_TAKEN } from "#app/domain/meetings/agenda/form.ts";
import { getItemToPlan } from "#app/domain/meetings/agenda/queries.server.ts";
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

export const meta: Meta = ({ matches }) => pageTitle("Decline an agenda item", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, item } = getItemToPlan(actor, params.slug, params.id, params.item);
  return {
    back: `/manage/groups/${group.slug}/meetings/${meeting.id}/agenda`,
    title: meeting.title,
    item: item.title,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, declineItemForm);
  if (!form.ok) return rejectForm(context, form);

  const taken = declineItem(actor, params.slug, params.id, params.item, form.input);
  if (!taken.ok) return rejectForm(context, refuseForm(form, "", NOT_TAKEN[taken.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/agenda`,
    "The item is not on the agenda. Who proposed it reads your reason.",
  );
}

export default function DeclineAnItem() {
  const { back, title, item } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Agenda of ${title}` }} errors={form.errors}>
      <h1>Decline an agenda item</h1>
      <p>{item}</p>
      <PostForm noValidate>
        <CharacterCount
          label="Why is it not on the agenda?"
          hint="Who proposed it reads this on the page of the meeting."
          limit={LONGEST_REASON}
          {...form.field("answer")}
        />
        <Button>Decline the item</Button>
      </PostForm>
    </Page>
  );
}
