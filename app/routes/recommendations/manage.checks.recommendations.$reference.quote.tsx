import { requireActor } from "#app/auth/require-actor.server.ts";
import { quoteForm } from "#app/domain/recommendations/form.ts";
import {
  chooseQuotation,
  getToQuote,
  listQuotable,
  versionOfQuotable,
} from "#app/domain/recommendations/quotation.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Choose words for the home page";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToQuote(actor, params.reference);
  const { reference, title } = row;
  const comments = listQuotable(row);
  const formVersion = versionOfQuotable(comments);
  return {
    reference,
    title,
    comments,
    formVersion,
    comment: comments.find(({ isChosen }) => isChosen)?.reference ?? "",
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, quoteForm);
  if (!form.ok) return rejectForm(context, form);

  const done = chooseQuotation(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "comment", OTHER_WORDS));
  return redirectWith(
    context,
    `/manage/checks/recommendations/${params.reference}`,
    form.input.comment ? "These words stand on the home page." : "None of these stand on the home page.",
  );
}

export default function ChooseQuotation() {
  const { reference, title, comments, formVersion, comment } = useLoaderData<typeof loader>();
  const form = useForm({ comment });
  return (
    <Page back={{ href: `/manage/checks/recommendations/${reference}` }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        {title}, {reference}
      </p>
      {comments.length === 0 ? (
        <p>
          There are none. The change has to be confirmed, at least 8 people have to be behind it, and a writer
          has to let us quote them.
        </p>
      ) : (
        <PostForm noValidate>
          <input type="hidden" name="formVersion" value={formVersion} />
          <Radios
            label="Which words fit what came of it?"
            labelSize="m"
            hint="Everyone reads them beside what staff did, without a name. They replace any others there."
            items={[
              ...comments.map(({ reference: value, text }) => ({ value, label: text, hint: value })),
              { value: "", label: "None of these" },
            ]}
            {...form.field("comment")}
          />
          <Button>Save the choice</Button>
        </PostForm>
      )}
    </Page>
  );
}
