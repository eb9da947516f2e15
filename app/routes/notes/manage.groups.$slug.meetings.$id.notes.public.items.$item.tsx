import { requireActor } from "#app/auth/require-actor.server.ts";
import { changePublicItem } from "#app/domain/notes/public/commands.server.ts";
import { NOT_CHANGED, publicItemForm } from "#app/domain/notes/public/form.ts";
import { getEditions } from "#app/domain/notes/public/queries.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { PUBLIC_ITEM_SAVED, PUBLIC_NOTES_OUT } from "#app/ui/notes/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Change what everyone reads", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, publicEdition, items } = getEditions(actor, params.slug, params.id);
  const back = `/manage/groups/${group.slug}/meetings/${meeting.id}/notes/public`;
  const item = items.find(({ everyone }) => everyone.itemId === params.item);
  if (!item) throw notFound();
  if (publicEdition === "published" && !context.rejectedForm) throw turnBack(context, back, PUBLIC_NOTES_OUT);
  return { back, stored: item.everyone };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, publicItemForm);
  if (!form.ok) return rejectForm(context, form);

  const place = { slug: params.slug, meetingId: params.id };
  const changed = changePublicItem(actor, place, params.item, form.input);
  if (!changed.ok) return rejectForm(context, refuseForm(form, "", NOT_CHANGED[changed.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes/public`,
    PUBLIC_ITEM_SAVED,
  );
}

export default function ChangeWhatEveryoneReads() {
  const { back, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: back, label: "The edition for everyone" }} errors={form.errors}>
      <h1>Change what everyone reads</h1>
      <p>This changes the edition for everyone only. The members’ edition stays as it was agreed.</p>
      <PostForm noValidate>
        <Input label="What the item was about" {...form.field("title")} />
        <Textarea label="What was said (optional)" rows={10} {...form.field("said")} />
        <Textarea label="Decisions, one on each line (optional)" rows={4} {...form.field("decisions")} />
        <Textarea label="Actions, one on each line (optional)" rows={4} {...form.field("actions")} />
        <Button>Save the item</Button>
      </PostForm>
    </Page>
  );
}
