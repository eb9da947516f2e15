import { requireActor } from "#app/auth/require-actor.server.ts";
import { getToCheck, holdText } from "#app/domain/recommendations/checking.server.ts";
import { holdForm, LONGEST_REASON } from "#app/domain/recommendations/form.ts";
import { isPublic } from "#app/domain/recommendations/public-words.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { CHANGED } from "#app/ui/recommendations/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Ask for other words";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToCheck(actor, params.reference);
  const { reference, title, textNote } = row;
  return { reference, title, text: textNote ?? "", isPublic: isPublic(row) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, holdForm);
  if (!form.ok) return rejectForm(context, form);

  const done = holdText(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", CHANGED));
  return redirectWith(context, "/manage/checks/recommendations", "The group has been asked for other words.");
}

export default function HoldText() {
  const { reference, title, text, isPublic } = useLoaderData<typeof loader>();
  const form = useForm({ text });
  return (
    <Page back={{ href: `/manage/checks/recommendations/${reference}` }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        {title}, {reference}
      </p>
      <ReasonForm
        label="What should be different?"
        hint="The people of the office read this."
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Ask for other words"
      >
        {isPublic && (
          <Checkboxes
            label="What does everyone read until then?"
            hint="Without a tick, the words that a moderator passed last. What is late stays on show, too."
            labelSize="m"
            items={[{ value: "hide", label: "Nothing: hide the whole thread until I pass other words" }]}
            {...form.fields("hide")}
          />
        )}
      </ReasonForm>
    </Page>
  );
}
