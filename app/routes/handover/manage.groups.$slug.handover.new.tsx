import { requireActor } from "#app/auth/require-actor.server.ts";
import { proposeHandover } from "#app/domain/handover/commands.server.ts";
import { handoverForm, NOT_PROPOSED } from "#app/domain/handover/form.ts";
import { getGroupToHandOver } from "#app/domain/handover/queries.server.ts";
import { ofName } from "#app/domain/people/of-name.ts";
import { searchWords } from "#app/domain/text/search-words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { PROPOSED } from "#app/ui/offices/messages.ts";
import { ChoosePerson } from "#app/ui/people/choose-person.tsx";
import { FindByName } from "#app/ui/people/find-by-name.tsx";
import { DayField } from "#app/ui/site/day-field.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Who follows as a facilitator of ${data.name}?` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, offices, people } = getGroupToHandOver(actor, params.slug);
  const search = searchWords.parse(new URL(request.url).searchParams.get("search"));
  return {
    slug: group.slug,
    name: group.name,
    own: offices.find(({ memberId }) => memberId === actor.id)?.id,
    offices: offices.map(({ id, name }) => ({ value: id, label: name })),
    people: ofName(people, search.words).map(({ memberId, name }) => ({ value: memberId, label: name })),
    total: people.length,
    search: search.typed,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, handoverForm);
  if (!form.ok) return rejectForm(context, form);

  const proposed = proposeHandover(actor, params.slug, form.input);
  if (!proposed.ok) {
    const [field, message] = NOT_PROPOSED[proposed.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(context, `/manage/groups/${params.slug}/handover`, PROPOSED);
}

export default function WhoFollows() {
  const { slug, name, own, offices, people, total, search } = useLoaderData<typeof loader>();
  const form = useForm({ officeId: own });
  return (
    <Page back={{ href: `/manage/groups/${slug}/handover`, label: "Handover" }} errors={form.errors}>
      <h1>Who follows as a facilitator of {name}?</h1>
      <p>
        Ask the person first, and agree it in the group. An administrator confirms it. Then one office ends on
        the day before the other begins, and both get an email.
      </p>
      <FindByName search={search} total={total} />
      {people.length > 0 ? (
        <PostForm noValidate>
          <Radios label="Who leaves?" items={offices} {...form.field("officeId")} />
          <ChoosePerson label="Who follows?" people={people} total={total} field={form.field("memberId")} />
          <DayField
            form={form}
            name="startsOn"
            label="What is the first day of the one who follows?"
            labelSize="s"
            hint="For example, 4 3 2027. It must be tomorrow or later."
          />
          <Button>Propose</Button>
        </PostForm>
      ) : (
        <EmptyState>
          {search ? "Nobody in the group shows a name like this." : "Nobody else is in this group yet."}
        </EmptyState>
      )}
    </Page>
  );
}
