import { redirect } from "@remix-run/node";
import { z } from "zod";
import { logInUrl } from "#app/auth/require-actor.server.ts";
import { isWritten } from "#app/lib/typed.ts";
import type { MinimalRequest, RequestContext } from "#app/request-context.ts";
import { leaveRefusal } from "./message.server.ts";
import { readForm, refuseForm } from "./read-form.server.ts";
import { SESSION_ENDED } from "./session-ended.ts";

/**
 * Gives back what was sent from the page of somebody who is not logged in any more: their session had ended, they logged
 * out in another tab, or somebody else has logged in. Nothing of it is stored: it waits on the page until a person says as
 * whom it goes, and is sent from there as it was.
 *
 * @param page where they go on once they have logged in
 * @throws Response 401 with what was typed in the context; 302 to the log-in page where nobody is logged in and nobody
 *   wrote anything; 400 as `readForm`
 */
export async function giveBack(
  context: RequestContext,
  request: MinimalRequest,
  page: string,
): Promise<never> {
  // The longest page of notes has more fields than other forms; the server reads no more than a form of text can be.
  const form = await readForm(request, z.object({}), { mostFields: Number.POSITIVE_INFINITY });
  if (!form.ok) throw new Error("A form of which nothing is asked is never turned down");
  const { values } = refuseForm(form, "", "");
  if (context.member || Object.values(values).flat().some(isWritten)) {
    context.rejectedForm = { ok: false, values, errors: [] };
    throw new Response(null, { status: 401 });
  }
  leaveRefusal(context, "/log-in", SESSION_ENDED);
  throw redirect(logInUrl({ pathname: page, search: "" }));
}
