import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { sendForm } from "#app/domain/recommendations/form.ts";
import { getForOwner } from "#app/domain/recommendations/queries.server.ts";
import { sendRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import { listReceivers } from "#app/domain/recommendations/sending/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { CHANGED, MOVED_ON, NO_RECEIVER, NOT_SUPPORTED } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Send it";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getForOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).send,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return {
    reference: row.reference,
    title: row.title,
    receivers: listReceivers(row).map(({ value, name }) => ({ value, label: name })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, sendForm);
  const row = getForOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).send,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = sendRecommendation(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "to", REFUSALS[done.reason]));
  return redirectWith(
    context,
    `/recommendations/${params.reference}`,
    "You have sent it. You can see here when it is accepted.",
  );
}

const REFUSALS = { changed: CHANGED, notSupported: NOT_SUPPORTED, noReceiver: NO_RECEIVER } as const;

export default function SendRecommendation() {
  const { reference, title, receivers } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <p>
        Whoever gets it accepts it, returns it or says who the right ones are. They have 2 working days to say
        so and 20 to respond. A moderator reads its words before everyone does.
      </p>
      <PostForm noValidate>
        <Select
          label="Who should get it?"
          labelSize="m"
          hint="The level above yours, or the organisation that could do it"
          items={[{ value: "", label: "Select one" }, ...receivers]}
          {...form.field("to")}
        />
        <Button>Send it</Button>
      </PostForm>
    </RecommendationPage>
  );
}
