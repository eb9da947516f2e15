import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";

/** Publishes, then leads to the next one; when someone else decided first, to the piece, which says what became of it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const published = publishFeedback(requireActor(context, request), params.reference);
  return redirect(published.ok ? "/manage/checks" : `/manage/checks/${params.reference}`, 303);
}
