import { requireActor } from "#app/auth/require-actor.server.ts";
import { decideResponse } from "#app/domain/responses/checks/commands.server.ts";
import { getResponseToCheck, versionOfResponse } from "#app/domain/responses/checks/queries.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** One press, from the comment that the response is to: a response that identifies someone comes off the pages at once. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  // Whatever it says by now: what may identify someone comes off the pages, and is read after that.
  const found = getResponseToCheck(actor, params.response);
  const formVersion = versionOfResponse(found);
  const hidden = decideResponse(actor, params.response, { decision: "hide", reason: REASON, formVersion });
  const page = `/manage/checks/${found.comment.reference}`;
  return hidden.ok
    ? redirectWith(
        context,
        page,
        "The response is hidden, and off the same-day list. Whoever wrote it gets an email.",
      )
    : redirectRefused(context, page, refusal("The response is not on the pages any more."));
}

const REASON = "It may identify someone. Change what does, and tell a moderator.";
