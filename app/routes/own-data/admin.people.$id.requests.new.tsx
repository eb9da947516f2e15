import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { getPersonWhoAsks, writeRequest } from "#app/domain/own-data/requests/commands.server.ts";
import { KEEPS_FEEDBACK, LONGEST_REASON, requestForm } from "#app/domain/own-data/requests/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { REQUEST_OTHERWISE } from "#app/ui/own-data/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { REQUEST_KINDS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `What ${data.name} asks for` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { id, name, email } = getPersonWhoAsks(requireRecentLogIn(context, request), params.id);
  return { id, name: name || email };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, requestForm);
  if (!form.ok) return rejectForm(context, form);

  const { requestId, isOtherwise } = writeRequest(actor, params.id, form.input);
  const page = `/admin/requests/${requestId}`;
  if (isOtherwise) return redirectRefused(context, page, REQUEST_OTHERWISE);
  return redirectWith(context, page, "This waits for another administrator, who finds it under Approvals.");
}

export default function WriteDownARequest() {
  const { id, name } = useLoaderData<typeof loader>();
  const form = useForm();
  const itemsOf = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <Page back={{ href: `/admin/people/${id}` }} errors={form.errors}>
      <h1>What {name} asks for</h1>
      <p>
        For somebody who asks by post or telephone. Make sure that it is they who ask: see them, or ring them
        on a number that you had before. Nobody decides this alone: another administrator agrees.
      </p>
      <PostForm noValidate>
        <Radios label="What do they ask for?" items={itemsOf(REQUEST_KINDS)} {...form.field("kind")} />
        <Radios
          label="If they want to be erased: what becomes of what they told us and proposed?"
          items={itemsOf(KEEPS_FEEDBACK)}
          {...form.field("keepsFeedback")}
        />
        <CharacterCount
          label="How did it come, and how do you know that it is they who ask?"
          hint="Administrators read this. Do not write anything about health."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <Button>Write it down</Button>
      </PostForm>
    </Page>
  );
}
