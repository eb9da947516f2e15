import { redirect } from "@remix-run/node";
import { findHolder, hasCodeClosed, keepCodeOpen } from "#app/auth/code-session.server.ts";
import { network, returnTry, takePoint } from "#app/auth/limits.server.ts";
import { openByCode } from "#app/domain/feedback/codes/commands.server.ts";
import { codeForm } from "#app/domain/feedback/codes/form.ts";
import { describeHeld } from "#app/domain/feedback/codes/held.server.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { LONGEST_ANSWER } from "#app/domain/feedback/questions/form.ts";
import type { Actor } from "#app/domain/policy.ts";
import { findOpenQuestionTo } from "#app/domain/recommendations/asking/queries.server.ts";
import { listResting } from "#app/domain/recommendations/thread/ground.server.ts";
import { describeResponsesForWriter } from "#app/domain/responses/for-writer.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { EnterCode } from "#app/ui/codes/enter-code.tsx";
import { HeldFeedback } from "#app/ui/codes/held-feedback.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.held ? data.held.heading : "Follow your feedback", matches);

export async function loader({ context }: RouteRequest) {
  const holder = findHolder(context);
  return {
    held: holder ? describeForHolder(holder) : null,
    hasEnded: hasCodeClosed(context),
    isMember: context.actor.id !== null,
  };
}

function describeForHolder(holder: Actor) {
  const held = getHeldFeedback(holder);
  return {
    ...describeHeld(holder),
    responses: describeResponsesForWriter(held),
    recommendations: listResting(holder, held),
    isAskedIfHelped: findOpenQuestionTo(held) !== undefined,
  };
}

/** The code travels in the body of this one form, and is exchanged for a cookie: no address and no later form has it. */
export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, codeForm);
  if (!form.ok) return rejectForm(context, form);

  const from = network(context.ip);
  const allowed = await takePoint("wrongCode", from);
  if (!allowed.ok) {
    context.responseHeaders.set("Retry-After", String(allowed.retryAfterSeconds));
    return rejectForm(context, refuseForm(form, "code", tooMany(allowed.retryAfterSeconds)), 429);
  }
  const opened = openByCode(context.actor, form.input.code);
  if (!opened.ok) return rejectForm(context, refuseForm(form, "code", NOT_USABLE));
  await returnTry("wrongCode", from);
  keepCodeOpen(context, opened.token);
  return redirect("/follow", 303);
}

/** The same for a code that never was, one that was replaced, and one whose feedback is gone. */
const NOT_USABLE = "This code does not open anything. Check each letter and number, and try again";

function tooMany(seconds: number): string {
  return `Too many codes were wrong. Try again in ${Math.ceil(seconds / 60)} minutes`;
}

export default function Follow() {
  const { held, hasEnded, isMember } = useLoaderData<typeof loader>();
  const form = useForm();
  return held ? (
    <HeldFeedback {...held} isMember={isMember} form={form} longestAnswer={LONGEST_ANSWER} />
  ) : (
    <EnterCode form={form} hasEnded={hasEnded} />
  );
}
