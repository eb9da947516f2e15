import { requireHolder } from "#app/auth/code-session.server.ts";
import { findWordsToAskAbout } from "#app/domain/feedback/asked-about.server.ts";
import { wasAsked } from "#app/domain/feedback/asked-about.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { describeResponse } from "#app/domain/responses/queries.server.ts";
import { reactToResponse } from "#app/domain/responses/reactions/commands.server.ts";
import { LONGEST_REACTION, reactionForm } from "#app/domain/responses/reactions/form.ts";
import { getResponseToReactTo } from "#app/domain/responses/reactions/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ReactionFields } from "#app/ui/responses/reaction-fields.tsx";
import { REACTED, REACTED_ALREADY, REFUSED_REACTIONS } from "#app/ui/responses/reaction-messages.ts";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "What do you say to this response?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ context, params }: RouteRequest) {
  const { response, hasReacted } = getResponseToReactTo(
    getHeldFeedback(requireHolder(context)),
    params.response,
  );
  if (hasReacted && !context.rejectedForm) throw turnBack(context, "/follow", REACTED_ALREADY);
  return { response: describeResponse(response) };
}

export async function action({ request, context, params }: RouteRequest) {
  const { holder, form } = await readHeldForm(context, request, reactionForm);
  const { reference } = getHeldFeedback(holder);
  if (!form.ok) return rejectForm(context, form);

  const asked = findWordsToAskAbout(holder, { text: form.input.text }, form.input);
  if (asked) return rejectForm(context, refuseForm(form, asked.field, asked.message));
  const said = reactToResponse(holder, reference, params.response, form.input);
  if (!said.ok) return rejectForm(context, refuseForm(form, "kind", REFUSED_REACTIONS[said.reason]));
  return redirectWith(context, "/follow", REACTED[form.input.kind]);
}

export default function ReactAsHolder() {
  const { response } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <Response {...response} />
      <ReactionFields form={form} isAsked={wasAsked(form.errors)} limit={LONGEST_REACTION} />
    </Page>
  );
}
