import { requireHolder } from "#app/auth/code-session.server.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { sayIfHelped } from "#app/domain/recommendations/asking/commands.server.ts";
import { describeAsked, findQuestionTo } from "#app/domain/recommendations/asking/for-writer.server.ts";
import { helpedForm, LONGEST_REASON } from "#app/domain/recommendations/form.ts";
import { lookForWriter } from "#app/domain/recommendations/looking.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ANSWERED_BEFORE } from "#app/ui/feedback/messages.ts";
import { HelpedForm } from "#app/ui/recommendations/helped-form.tsx";
import { CHANGED } from "#app/ui/recommendations/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectWith, turnBack, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { HELPED_ANSWERS, wordsOf } from "#db/vocabulary.ts";

const HEADING = "Did it help?";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ context }: RouteRequest) {
  const question = findQuestionTo(getHeldFeedback(requireHolder(context)));
  if (!question) throw turnBack(context, "/follow", ANSWERED_BEFORE);
  return { asked: describeAsked(question) };
}

export async function action({ request, context }: RouteRequest) {
  const { holder, form } = await readHeldForm(context, request, helpedForm, {
    look: lookForWriter("helped"),
  });
  const held = getHeldFeedback(holder);
  const question = findQuestionTo(held);
  turnBackUnless(question !== undefined, context, "/follow", ANSWERED_BEFORE);
  if (!form.ok) return rejectForm(context, form);

  const said = sayIfHelped(holder, held, question?.id, form.input);
  if (!said.ok) return rejectForm(context, refuseForm(form, "answer", CHANGED));
  return redirectWith(context, "/follow", "Thank you. You have said if it helped.");
}

export default function DidItHelpHolder() {
  const { asked } = useLoaderData<typeof loader>();
  const form = useForm({ answer: asked.said.answer, text: asked.said.text });
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <HelpedForm asked={asked} answers={ANSWERS} limit={LONGEST_REASON} form={form} />
    </Page>
  );
}

const ANSWERS = wordsOf(HELPED_ANSWERS).map((value) => ({ value, label: HELPED_ANSWERS[value] }));
