import { redirect } from "@remix-run/node";
import { requireHolder } from "#app/auth/code-session.server.ts";
import { asTold } from "#app/domain/feedback/more/queries.server.ts";
import { findMoreAfter } from "#app/domain/feedback/more/questions.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";

/** Leads to the first question that has no answer yet. */
export async function loader({ context }: RouteRequest) {
  const held = getHeldFeedback(requireHolder(context));
  const first = held.state === "withdrawn" ? undefined : findMoreAfter(undefined, asTold(held));
  return redirect(first ? `/follow/more/${first}` : "/follow");
}
