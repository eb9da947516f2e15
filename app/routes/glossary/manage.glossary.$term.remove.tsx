import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeTerm } from "#app/domain/glossary/commands.server.ts";
import { getTerm } from "#app/domain/glossary/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Remove a word", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { term, meaning } = getTerm(requireActor(context, request), params.term);
  return { term, meaning };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  removeTerm(actor, params.term);
  return redirectWith(context, "/manage/glossary", "The word is removed.");
}

export default function RemoveAWord() {
  const { term, meaning } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage/glossary", label: "Glossary" }}>
      <h1>Remove a word</h1>
      <p>
        {term}: {meaning}
      </p>
      <p>It is not explained in notes any more.</p>
      <PostForm>
        <FinalButton>Remove the word</FinalButton>
      </PostForm>
    </Page>
  );
}
