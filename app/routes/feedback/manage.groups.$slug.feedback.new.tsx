import { requireActor } from "#app/auth/require-actor.server.ts";
import { enterFeedback } from "#app/domain/feedback/entries/commands.server.ts";
import {
  ENTRY_SOURCES,
  ENTRY_USES,
  enteredForm,
  NOT_RECORDED,
  NOT_SURE,
} from "#app/domain/feedback/entries/form.ts";
import { getGroupToEnterFor } from "#app/domain/feedback/entries/queries.server.ts";
import { listCareOrganisations } from "#app/domain/organisations/queries.server.ts";
import { listPeopleWithoutEmail } from "#app/domain/people/without-email.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { choicesOf, EntryFields } from "#app/ui/feedback/entry-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { DayField } from "#app/ui/site/day-field.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { openingOf } from "#app/web/opening.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { CONSENT_WAYS } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Write down feedback", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getGroupToEnterFor(actor, params.slug);
  return {
    slug: group.slug,
    page: openingOf(context),
    people: listPeopleWithoutEmail(group.id).map(({ memberId, name }) => ({ value: memberId, label: name })),
    chosen: new URL(request.url).searchParams.get("for"),
    organisations: listCareOrganisations().map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, enteredForm);
  if (!form.ok) return rejectForm(context, form);

  const entered = enterFeedback(actor, params.slug, form.input);
  if (!entered.ok) {
    const field = entered.reason === "person" ? "person" : "organisationId";
    return rejectForm(context, refuseForm(form, field, NOT_RECORDED[entered.reason]));
  }
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/feedback/${entered.reference}`,
    "The feedback is sent. A trained person reads it first. Print this page for the person who gave it.",
  );
}

export default function WriteDownFeedback() {
  const { slug, page, people, chosen, organisations } = useLoaderData<typeof loader>();
  const form = useForm({ person: chosen });
  const back = { href: `/manage/groups/${slug}/feedback`, label: "Feedback on paper or by telephone" };
  return (
    <Page back={back} errors={form.errors} aside={<HowToWriteItDown />}>
      <h1>Write down feedback</h1>
      <PostForm noValidate>
        <input type="hidden" name="page" value={page} />
        {people.length > 0 && (
          <Select
            label="Whose words are they?"
            hint="These people are in the group and have no email. It counts as theirs, and nobody sees that it is."
            items={[{ value: "", label: "Somebody else's" }, ...people]}
            {...form.field("person")}
          />
        )}
        <Radios label="How did it come?" items={choicesOf(ENTRY_SOURCES)} {...form.field("source")} />
        <DayField
          form={form}
          name="receivedOn"
          label="Which day did it come?"
          hint="For example, 27 3 2026."
        />
        <EntryFields form={form} organisations={organisations} notSure={NOT_SURE} uses={ENTRY_USES} />
        <Radios
          label="How did they agree to this?"
          hint="To writing it down, to who may see it, and to how it may be used. If they did not, do not send it."
          items={choicesOf(CONSENT_WAYS)}
          {...form.field("consentWay")}
        />
        <Button>Send the feedback</Button>
      </PostForm>
    </Page>
  );
}

function HowToWriteItDown() {
  return (
    <Beside heading="How to write it down">
      <p>
        Use the person's own words, and leave out names. If a patient and their carer both spoke, fill in this
        form once for each.
      </p>
      <p>A trained person reads it before anybody else can. That is never the person who wrote it down.</p>
    </Beside>
  );
}
