import { requireActor } from "#app/auth/require-actor.server.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { setPlace } from "#app/domain/feedback/places/commands.server.ts";
import { placeForm } from "#app/domain/feedback/places/form.ts";
import { OTHER_PLACES } from "#app/domain/feedback/places/kinds.ts";
import { listHospitals } from "#app/domain/feedback/places/queries.server.ts";
import { maySetPlace } from "#app/domain/feedback/places/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { PlaceFields } from "#app/ui/feedback/place-fields.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Say where ${data.reference} was` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const feedback = getFeedbackToCheck(requireActor(context, request), params.reference);
  const { reference } = feedback;
  if (!maySetPlace(feedback) && !context.rejectedForm)
    throw turnBack(context, `/manage/checks/${reference}`, CHECKED_MEANWHILE);
  return {
    reference,
    passages: passagesOf(feedback),
    hospitals: listHospitals().map(({ id, name }) => ({ value: id, label: name })),
    stored: { where: feedback.siteId ?? "", placeName: feedback.placeName },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, placeForm);
  if (!form.ok) return rejectForm(context, form);

  const set = setPlace(actor, params.reference, form.input);
  if (!set.ok) {
    if (set.reason === "changed")
      return redirectRefused(context, `/manage/checks/${params.reference}`, CHECKED_MEANWHILE);
    return rejectForm(context, refuseForm(form, "where", "Select where this was from the list"));
  }
  return redirectWith(
    context,
    `/manage/checks/${params.reference}`,
    "The place is saved. Its writer sees it.",
  );
}

export default function SayWhere() {
  const { reference, passages, hospitals, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Say where <Reference>{reference}</Reference> was
      </h1>
      <p>Its writer was not sure. The local group for the place hears of it, and its staff can respond.</p>
      <Passages {...passages} />
      <PostForm noValidate>
        <PlaceFields
          form={form}
          hospitals={hospitals}
          otherPlaces={OTHER_PLACES.filter((kind) => kind !== "notSure")}
          hint="If the words do not say, ask its writer."
        />
        <Button>Save the place</Button>
      </PostForm>
    </Page>
  );
}
