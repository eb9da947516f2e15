import type { LogInRefusal } from "#app/auth/caller.ts";
import { now } from "#app/lib/clock.ts";
import { formatTime } from "#app/lib/london.ts";
import type { RequestContext } from "#app/request-context.ts";
import { rejectForm } from "./forms.server.ts";
import { type AcceptedForm, refuseForm } from "./read-form.server.ts";

const OVERTAKEN =
  "You were not logged in, because something that you log in with was changed at the same moment. Try again.";

/** Sends a log-in form back: what was wrong in the page's own words, or until when to wait, and what else can be done. */
export function rejectLogIn(
  context: RequestContext,
  form: AcceptedForm<unknown>,
  refused: LogInRefusal,
  wrong: { field: string; message: string; otherWay?: string },
): Response {
  if (refused.reason === "wrong") return rejectForm(context, refuseForm(form, wrong.field, wrong.message));

  if (refused.reason === "overtaken")
    return rejectForm(context, refuseForm(form, wrong.field, OVERTAKEN), 409);

  const { retryAfterSeconds } = refused;
  context.responseHeaders.set("Retry-After", String(retryAfterSeconds));
  // A minute more, because the time is shown without its seconds.
  const until = formatTime(new Date(now().getTime() + (retryAfterSeconds + 59) * 1000));
  const words = [
    "There were too many wrong tries.",
    `Try again after ${until}.`,
    "Your account is not locked.",
  ];
  const message = [...words, wrong.otherWay ?? []].flat().join(" ");
  return rejectForm(context, refuseForm(form, wrong.field, message), 429);
}
