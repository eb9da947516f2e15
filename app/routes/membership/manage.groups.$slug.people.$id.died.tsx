import { requireActor } from "#app/auth/require-actor.server.ts";
import { getPersonOfGroup, recordDeath } from "#app/domain/absences/deaths.server.ts";
import { deathForm, LONGEST_TOLD_BY } from "#app/domain/absences/form.ts";
import { DAYS_TO_TAKE_BACK } from "#app/domain/absences/rules.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { DeathRecorded } from "#app/ui/membership/death-recorded.tsx";
import { DEATH_RECORDED } from "#app/ui/membership/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { FAMILY_WISHES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const person = getPersonOfGroup(requireActor(context, request), params.slug, params.id);
  const { group, id, name, died, toldBy, wish, elsewhere } = person;
  return {
    slug: group.slug,
    id,
    name,
    title: died ? `${name} has died` : `Say that ${name} has died`,
    died: died && {
      on: formatDate(died.at),
      toldBy: toldBy ?? "",
      until: formatDate(died.until),
      usedOn: died.usedOn && formatDay(died.usedOn),
      mayTakeBack: died.mayTakeBack,
      wish: wish && FAMILY_WISHES[wish],
      confirmedOn: died.confirmedAt && formatDate(died.confirmedAt),
      elsewhere,
    },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, deathForm);
  if (!form.ok) return rejectForm(context, form);

  const page = `/manage/groups/${params.slug}/people/${params.id}/died`;
  const recorded = recordDeath(actor, params.slug, params.id, form.input);
  return recorded.ok
    ? redirectWith(context, page, "It is written down. No message goes to this person any more.")
    : redirectRefused(context, page, DEATH_RECORDED);
}

export default function PersonHasDied() {
  const { slug, id, name, title, died } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/groups/${slug}/people`, label: "People in the group" }} errors={form.errors}>
      <h1>{title}</h1>
      {died ? (
        <DeathRecorded address={`/manage/groups/${slug}/people/${id}/died`} name={name} {...died} />
      ) : (
        <>
          <p>When somebody has told you. From that moment:</p>
          <ul>
            <li>No message of ours goes to {name}, not even one that waits.</li>
            <li>Places at meetings go to others, and an office passes on.</li>
            <li>{name} stands in no list of the group any more.</li>
          </ul>
          <p>
            Nothing that {name} wrote is deleted. You can take it back for {DAYS_TO_TAKE_BACK} days. What
            becomes of it is for the family to say, and a person asks them. Before anything is erased, a
            second person has to say that {name} has died. They read what you write here.
          </p>
          <PostForm noValidate>
            <CharacterCount
              label="Who told you, and when?"
              hint="Only facilitators of this group read this, and the second person."
              limit={LONGEST_TOLD_BY}
              rows={3}
              {...form.field("toldBy")}
            />
            <Checkboxes
              label="Are you sure?"
              items={[{ value: "yes", label: "Yes, somebody told me" }]}
              {...form.fields("sure")}
            />
            <Button>Write it down</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
