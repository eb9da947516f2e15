import { requireActor } from "#app/auth/require-actor.server.ts";
import {
  getEntryToRewrite,
  rewriteEntryText,
} from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { describeEntryText } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import { entryForm, LONGEST_REASON } from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { wordsFor } from "#app/domain/recommendations/public-words.server.ts";
import { isInside } from "#app/domain/recommendations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { CHANGED, PASSED_MEANWHILE } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Write it in other words";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { row, entry, mayRead } = getEntryToRewrite(actor, params.reference, params.entry);
  const page = mayRead ? `/recommendations/${row.reference}` : "/manage/recommendations";
  turnBackUnless(!entry.textPassedAt, context, page, PASSED_MEANWHILE);
  const title = mayRead ? wordsFor(row, isInside(actor, row)).title : "A recommendation that you gave back";
  return { reference: row.reference, title, entry: describeEntryText(entry) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, entryForm, { look: lookFor("entry") });
  const { row, entry, mayRead } = getEntryToRewrite(actor, params.reference, params.entry);
  const page = mayRead ? `/recommendations/${row.reference}` : "/manage/recommendations";
  turnBackUnless(!entry.textPassedAt, context, page, PASSED_MEANWHILE);
  if (!form.ok) return rejectForm(context, form);

  const done = rewriteEntryText(actor, params.reference, params.entry, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", CHANGED));
  return redirectWith(
    context,
    page,
    "You have written it in other words. A moderator reads them before everyone does.",
  );
}

export default function RewriteEntry() {
  const { reference, title, entry } = useLoaderData<typeof loader>();
  const form = useForm({ text: entry.text, more: entry.more });
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      {entry.note && (
        <NeedsYou heading="A moderator asks for other words">
          <PlainText text={entry.note} />
        </NeedsYou>
      )}
      <PostForm noValidate>
        <SeenField form={form} />
        <CharacterCount
          label={`${entry.heading}, ${entry.on}: why?`}
          labelSize="m"
          hint="Everyone reads this, once a moderator has."
          limit={LONGEST_REASON}
          rows={4}
          {...form.field("text")}
        />
        {entry.more ? (
          <CharacterCount
            label="What would make it acceptable?"
            labelSize="m"
            limit={LONGEST_REASON}
            rows={4}
            {...form.field("more")}
          />
        ) : (
          <input type="hidden" name="more" value="" />
        )}
        <Button>Change the words</Button>
      </PostForm>
    </RecommendationPage>
  );
}
