import { requireActor } from "#app/auth/require-actor.server.ts";
import { addFolder } from "#app/domain/documents/commands.server.ts";
import { folderForm, NOT_FOLDED } from "#app/domain/documents/form.ts";
import { getDocumentsRoomToKeep } from "#app/domain/documents/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Make a folder", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { slug, name } = getDocumentsRoomToKeep(requireActor(context, request), params.slug);
  return { slug, name };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, folderForm);
  if (!form.ok) return rejectForm(context, form);

  const folded = addFolder(actor, params.slug, form.input);
  if (!folded.ok) return rejectForm(context, refuseForm(form, "name", NOT_FOLDED[folded.reason]));
  return redirectWith(context, `/groups/${params.slug}/documents`, "The folder is made.");
}

export default function MakeAFolder() {
  const { slug, name } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/groups/${slug}/documents`, label: `Documents of ${name}` }} errors={form.errors}>
      <h1>Make a folder</h1>
      <PostForm noValidate>
        <Input label="Name" {...form.field("name")} />
        <Button>Make the folder</Button>
      </PostForm>
    </Page>
  );
}
