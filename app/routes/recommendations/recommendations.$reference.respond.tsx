import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { getInNameOfOwner } from "#app/domain/recommendations/queries.server.ts";
import {
  listPartnerChoices,
  listWithoutOffice,
  respondToRecommendation,
} from "#app/domain/recommendations/responding/commands.server.ts";
import { respondForm } from "#app/domain/recommendations/responding/form.ts";
import { findToWriteAgain } from "#app/domain/recommendations/responding/open.server.ts";
import {
  fieldsOfResponse,
  LONGEST_CHANGE,
  LONGEST_RESPONSE,
  RECOMMENDATION_RESPONSE_KINDS,
} from "#app/domain/responses/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { CHANGED, MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { ResponseFields } from "#app/ui/responses/response-fields.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Respond";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).respond,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  const again = findToWriteAgain(row);
  return {
    reference: row.reference,
    title: row.title,
    stored: again && fieldsOfResponse(again),
    moderatorSays: again?.state === "returned" ? again.checkReason : null,
    organisations: listPartnerChoices(row).map(({ id, name }) => ({ value: id, label: name })),
    withoutOffice: listWithoutOffice(row),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, respondForm, { look: lookFor("respond") });
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).respond,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const { partners, ...response } = form.input;
  const done = respondToRecommendation(actor, params.reference, response, partners);
  if (!done.ok)
    return rejectForm(
      context,
      done.reason === "noPartner"
        ? refuseForm(form, "partners", "Select organisations of this list")
        : refuseForm(form, "text", done.reason === "onItsWay" ? "A response is on its way already" : CHANGED),
    );
  return redirectWith(
    context,
    `/recommendations/${params.reference}`,
    "Your response is given. A moderator reads it before everyone does.",
  );
}

export default function RespondToRecommendation() {
  const { reference, title, stored, moderatorSays, organisations, withoutOffice } =
    useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      {moderatorSays && (
        <NeedsYou heading="A moderator sent your response back">
          <PlainText text={moderatorSays} />
        </NeedsYou>
      )}
      <PostForm noValidate>
        <SeenField form={form} />
        <ResponseFields
          form={form}
          kinds={RECOMMENDATION_RESPONSE_KINDS}
          limits={{ words: LONGEST_RESPONSE, change: LONGEST_CHANGE }}
          hint="Everyone reads this, once a moderator has. Then the people behind it get an email."
        />
        <Details summary="Other organisations say the same">
          <Checkboxes
            label="Which organisations?"
            hint="The response goes once each of them has agreed. The clock goes on until then. You can always respond again instead."
            small
            items={organisations}
            {...form.fields("partners")}
          />
          {withoutOffice.length > 0 && (
            <p>Nobody holds an office here just now, so nobody could agree: {withoutOffice.join(", ")}.</p>
          )}
        </Details>
        <Button>Send the response</Button>
      </PostForm>
    </RecommendationPage>
  );
}
