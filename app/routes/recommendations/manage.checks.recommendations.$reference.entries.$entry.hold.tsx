import { requireActor } from "#app/auth/require-actor.server.ts";
import { getEntryToCheck, holdEntryText } from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { describeEntryText } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import { LONGEST_REASON, notPassedForm } from "#app/domain/recommendations/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { READ_AGAIN } from "#app/ui/recommendations/messages.ts";
import { EntryToCheck } from "#app/ui/recommendations/text-to-check.tsx";
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
  const { row, entry } = getEntryToCheck(actor, params.reference, params.entry);
  return { reference: row.reference, title: row.title, entry: describeEntryText(entry) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, notPassedForm);
  const { entry } = getEntryToCheck(actor, params.reference, params.entry);
  turnBackUnless(!entry.textNote, context, `/manage/checks/recommendations/${params.reference}`, READ_AGAIN);
  if (!form.ok) return rejectForm(context, form);

  const done = holdEntryText(actor, params.reference, params.entry, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", OTHER_WORDS));
  return redirectWith(
    context,
    "/manage/checks/recommendations",
    "The office has been asked for other words.",
  );
}

export default function HoldEntry() {
  const { reference, title, entry } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/recommendations/${reference}` }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        {title}, {reference}
      </p>
      <EntryToCheck {...entry} />
      <ReasonForm
        label="What should be different?"
        hint="The people of the office read this."
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Ask for other words"
      >
        <input type="hidden" name="formVersion" value={entry.formVersion} />
      </ReasonForm>
    </Page>
  );
}
