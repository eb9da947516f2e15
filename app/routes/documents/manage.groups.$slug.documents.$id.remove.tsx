import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeDocument } from "#app/domain/documents/commands.server.ts";
import { getDocument, getDocumentsRoomToKeep } from "#app/domain/documents/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Remove a document", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getDocumentsRoomToKeep(actor, params.slug);
  const { document } = getDocument(actor, params.slug, params.id);
  return { slug: group.slug, name: group.name, title: document.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  removeDocument(actor, params.slug, params.id);
  return redirectWith(context, `/groups/${params.slug}/documents`, "The document is removed.");
}

export default function RemoveADocument() {
  const { slug, name, title } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${slug}/documents`, label: `Documents of ${name}` }}>
      <h1>Remove a document</h1>
      <p>{title}</p>
      <PostForm>
        <p>Nobody can read it any more, nor its earlier versions.</p>
        <FinalButton>Remove the document</FinalButton>
      </PostForm>
    </Page>
  );
}
