import { requireActor } from "#app/auth/require-actor.server.ts";
import { findWordsToAskAbout } from "#app/domain/feedback/asked-about.server.ts";
import { wasAsked } from "#app/domain/feedback/asked-about.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { describeResponse } from "#app/domain/responses/queries.server.ts";
import { reactToResponse } from "#app/domain/responses/reactions/commands.server.ts";
import { LONGEST_REACTION, reactionForm } from "#app/domain/responses/reactions/form.ts";
import { getResponseToReactTo } from "#app/domain/responses/reactions/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ReactionFields } from "#app/ui/responses/reaction-fields.tsx";
import { REACTED, REACTED_ALREADY, REFUSED_REACTIONS } from "#app/ui/responses/reaction-messages.ts";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "What do you say to this response?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  const { response, hasReacted } = getResponseToReactTo(own, params.response);
  if (hasReacted && !context.rejectedForm)
    throw turnBack(context, `/your-page/feedback/${own.reference}`, REACTED_ALREADY);
  return { reference: own.reference, response: describeResponse(response) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reactionForm);
  if (!form.ok) return rejectForm(context, form);

  const asked = findWordsToAskAbout(actor, { text: form.input.text }, form.input);
  if (asked) return rejectForm(context, refuseForm(form, asked.field, asked.message));
  const said = reactToResponse(actor, params.reference, params.response, form.input);
  if (!said.ok) return rejectForm(context, refuseForm(form, "kind", REFUSED_REACTIONS[said.reason]));
  return redirectWith(context, `/your-page/feedback/${params.reference}`, REACTED[form.input.kind]);
}

export default function ReactToResponse() {
  const { reference, response } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/your-page/feedback/${reference}` }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <Response {...response} />
      <ReactionFields form={form} isAsked={wasAsked(form.errors)} limit={LONGEST_REACTION} />
    </Page>
  );
}
