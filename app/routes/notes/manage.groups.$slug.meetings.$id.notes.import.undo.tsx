import { requireActor } from "#app/auth/require-actor.server.ts";
import { undoImportForm } from "#app/domain/notes/import/form.ts";
import { findImportToUndo, undoNotesImport } from "#app/domain/notes/import/undo.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { IMPORT_UNDONE, NOTHING_TO_UNDO } from "#app/ui/notes/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Undo the import", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const found = findImportToUndo(actor, { slug: params.slug, meetingId: params.id });
  const back = `/manage/groups/${params.slug}/meetings/${params.id}/notes`;
  if (!found) throw turnBack(context, back, NOTHING_TO_UNDO);
  return { back, ...found };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const notes = `/manage/groups/${params.slug}/meetings/${params.id}/notes`;
  const form = await readForm(request, undoImportForm);
  if (!form.ok) return redirectRefused(context, notes, NOTHING_TO_UNDO);

  const undone = undoNotesImport(actor, { slug: params.slug, meetingId: params.id }, form.input);
  return undone.ok
    ? redirectWith(context, notes, IMPORT_UNDONE)
    : redirectRefused(context, notes, NOTHING_TO_UNDO);
}

export default function UndoTheImport() {
  const { back, importId, going, staying } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: back, label: "Notes" }}>
      <h1>Undo the import</h1>
      <p>
        {going === 1 ? "1 item goes" : `${going} items go`} from the notes, with the decisions and actions in
        it, and so do the names that the file said were there.
      </p>
      {staying > 0 && (
        <p>
          {staying === 1 ? "1 item stays" : `${staying} items stay`}, because somebody has changed it since.
        </p>
      )}
      <PostForm>
        <input type="hidden" name="import" value={importId} />
        <Button variant="secondary">Undo the import</Button>
      </PostForm>
    </Page>
  );
}
