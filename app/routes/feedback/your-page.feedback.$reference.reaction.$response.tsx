import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { describeResponse, listResponses } from "#app/domain/responses/queries.server.ts";
import { reactToResponse } from "#app/domain/responses/reactions/commands.server.ts";
import { LONGEST_REACTION, reactionForm } from "#app/domain/responses/reactions/form.ts";
import { listOwnReactions } from "#app/domain/responses/reactions/queries.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ReactionFields } from "#app/ui/responses/reaction-fields.tsx";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "What do you say to this reply?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  const response = own.state === "published" && listResponses(own).find(({ id }) => id === params.response);
  if (!response) throw notFound();
  const hasReacted = listOwnReactions(own).some(({ responseId }) => responseId === response.id);
  if (hasReacted && !context.rejectedForm) throw redirect(`/your-page/feedback/${own.reference}`);
  return { reference: own.reference, response: describeResponse(response) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reactionForm);
  if (!form.ok) return rejectForm(context, form);

  const said = reactToResponse(actor, params.reference, params.response, form.input);
  if (!said.ok) return rejectForm(context, refuseForm(form, "kind", REFUSALS[said.reason]));
  return redirectWith(
    context,
    `/your-page/feedback/${params.reference}`,
    form.input.words === null
      ? "Your thanks are passed on."
      : "A moderator reads what you wrote. Then it stands under the reply.",
  );
}

const REFUSALS = {
  notPublished: "This reply is not published any more",
  reacted: "You have said what you think of this reply already",
};

export default function ReactToReply() {
  const { reference, response } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/your-page/feedback/${reference}` }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <Response {...response} />
      <ReactionFields form={form} limit={LONGEST_REACTION} />
    </Page>
  );
}
