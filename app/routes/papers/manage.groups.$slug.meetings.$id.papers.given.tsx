import { requireActor } from "#app/auth/require-actor.server.ts";
import { listToPrint, markAsGiven } from "#app/domain/papers/copies.server.ts";
import { givenForm } from "#app/domain/papers/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { NOTHING_TO_GIVE } from "#app/ui/papers/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Who has the papers on paper", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, people } = listToPrint(actor, params.slug, params.id);
  const list = `/manage/groups/${group.slug}/meetings/${meeting.id}/papers/sent`;
  if (people.length === 0 && !context.rejectedForm) throw turnBack(context, list, NOTHING_TO_GIVE);
  return {
    list,
    title: meeting.title,
    people: people.map(({ memberId, name, isLarge }) => ({
      value: memberId,
      label: name,
      hint: isLarge ? "Large print" : undefined,
    })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, givenForm);
  if (!form.ok) return rejectForm(context, form);

  const list = `/manage/groups/${params.slug}/meetings/${params.id}/papers/sent`;
  const given = markAsGiven(actor, params.slug, params.id, form.input);
  if (!given.ok) return redirectRefused(context, list, NOTHING_TO_GIVE);
  return redirectWith(context, list, "It is written down who has the papers.");
}

export default function WhoHasThePapers() {
  const { list, title, people } = useLoaderData<typeof loader>();
  const form = useForm({ people: people.map(({ value }) => value) });
  return (
    <Page back={{ href: list, label: `Who got the papers for ${title}` }} errors={form.errors}>
      <h1>Who has the papers on paper</h1>
      <PostForm noValidate>
        <Checkboxes
          label="Who has them now?"
          hint="Handed over, or in the post."
          items={people}
          {...form.fields("people")}
        />
        <Button>Save</Button>
      </PostForm>
    </Page>
  );
}
