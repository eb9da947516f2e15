import { requireActor } from "#app/auth/require-actor.server.ts";
import { concernForm, LONGEST_ACCOUNT } from "#app/domain/feedback/concerns/form.ts";
import { reportConcern } from "#app/domain/feedback/concerns/reports.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "This may identify someone";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

const CHANGED = refusal("This feedback was changed in the meantime. Read it again, and then tell us.");

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "feedback:raiseConcern");
  return { reference: feedback.reference, passages: passagesOf(feedback) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, concernForm);
  if (!form.ok) return rejectForm(context, form);

  const reported = reportConcern(actor, params.reference, form.input);
  if (!reported.ok) return redirectRefused(context, "/manage", CHANGED);
  return redirectWith(context, "/manage", "The feedback is off the pages. A moderator looks at it.");
}

export default function MayIdentify() {
  const { reference, passages } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>The feedback comes off the pages at once. A moderator reads it again, and its writer is told.</p>
      <Passages {...passages} />
      <PostForm noValidate>
        <CharacterCount
          label="What may identify someone?"
          labelSize="m"
          hint="Only moderators read this. Say which words, and do not name the person."
          limit={LONGEST_ACCOUNT}
          {...form.field("text")}
        />
        <Button>Take it off the pages</Button>
      </PostForm>
    </Page>
  );
}
