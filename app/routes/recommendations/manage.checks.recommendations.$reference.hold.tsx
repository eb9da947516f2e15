import { requireActor } from "#app/auth/require-actor.server.ts";
import { getToCheck, holdText } from "#app/domain/recommendations/checking.server.ts";
import { holdForm, LONGEST_REASON } from "#app/domain/recommendations/form.ts";
import { versionOfText } from "#app/domain/recommendations/form-versions.server.ts";
import { isPublic } from "#app/domain/recommendations/public-words.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { READ_AGAIN } from "#app/ui/recommendations/messages.ts";
import { TextToCheck } from "#app/ui/recommendations/text-to-check.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Ask for other words";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToCheck(actor, params.reference);
  const { reference, title, asks, why, doneWhen, textNote } = row;
  return {
    reference,
    words: { title, asks, why, doneWhen },
    formVersion: versionOfText(row),
    text: textNote ?? "",
    isPublic: isPublic(row),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, holdForm);
  const row = getToCheck(actor, params.reference);
  // What was held and left on show can still be hidden.
  const mayHold = !row.textNote || (isPublic(row) && form.ok && form.input.hide.includes("hide"));
  turnBackUnless(mayHold, context, `/manage/checks/recommendations/${params.reference}`, READ_AGAIN);
  if (!form.ok) return rejectForm(context, form);

  const done = holdText(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", OTHER_WORDS));
  return redirectWith(context, "/manage/checks/recommendations", "The group has been asked for other words.");
}

export default function HoldText() {
  const { reference, words, formVersion, text, isPublic } = useLoaderData<typeof loader>();
  const form = useForm({ text });
  return (
    <Page back={{ href: `/manage/checks/recommendations/${reference}` }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>{reference}</p>
      <TextToCheck {...words} />
      <ReasonForm
        label="What should be different?"
        hint="The people of the office read this."
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Ask for other words"
      >
        <input type="hidden" name="formVersion" value={formVersion} />
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
