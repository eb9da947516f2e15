import { requireActor } from "#app/auth/require-actor.server.ts";
import { decideResponse } from "#app/domain/responses/checks/commands.server.ts";
import { getResponseToCheck } from "#app/domain/responses/checks/queries.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** One press, from the comment that the reply is to: a reply that identifies someone comes off the pages at once. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { comment } = getResponseToCheck(actor, params.response);
  await readButton(request);
  const hidden = decideResponse(actor, params.response, { decision: "hide", reason: REASON });
  const page = `/manage/checks/${comment.reference}`;
  return hidden.ok
    ? redirectWith(
        context,
        page,
        "The reply is hidden, and off the same-day list. Whoever wrote it gets an email.",
      )
    : redirectRefused(context, page, refusal("The reply is not on the pages any more."));
}

const REASON = "It may identify someone. Change what does, and tell a moderator.";
