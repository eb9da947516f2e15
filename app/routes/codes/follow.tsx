import { redirect } from "@remix-run/node";
import { findHolder, hasCodeClosed } from "#app/auth/code-session.server.ts";
import { openWithCode } from "#app/auth/open-by-code.server.ts";
import { codeForm } from "#app/domain/feedback/codes/form.ts";
import { describeHeld } from "#app/domain/feedback/codes/held.server.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { LONGEST_ANSWER } from "#app/domain/feedback/questions/form.ts";
import type { Actor } from "#app/domain/policy.ts";
import {
  describeSaidByWriter,
  findOpenQuestionTo,
} from "#app/domain/recommendations/asking/for-writer.server.ts";
import { listResting } from "#app/domain/recommendations/thread/ground.server.ts";
import { describeResponsesForWriter } from "#app/domain/responses/for-writer.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { EnterCode } from "#app/ui/codes/enter-code.tsx";
import { HeldFeedback } from "#app/ui/codes/held-feedback.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { whyNot } from "#app/web/held-form.server.ts";
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
    saidIfHelped: describeSaidByWriter(held),
    isAskedIfHelped: findOpenQuestionTo(held) !== undefined,
  };
}

/** The code travels in the body of this one form, and is exchanged for a cookie: no address and no later form has it. */
export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, codeForm);
  if (!form.ok) return rejectForm(context, form);

  const opened = await openWithCode(context, form.input.code);
  if (!opened.ok) {
    const status = opened.retryAfterSeconds ? 429 : 400;
    return rejectForm(context, refuseForm(form, "code", whyNot(context, opened)), status);
  }
  return redirect("/follow", 303);
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
