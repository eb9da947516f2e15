import { requireActor } from "#app/auth/require-actor.server.ts";
import { listDetailsIn } from "#app/domain/feedback/details/in-notes.ts";
import { importForm, NOT_READ } from "#app/domain/notes/import/form.ts";
import { readToImport } from "#app/domain/notes/import/read.server.ts";
import { findSuggestions } from "#app/domain/notes/import/suggestions.ts";
import { takeSuggestions } from "#app/domain/notes/import/take.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { FileUpload } from "#app/ui/nhs/file-upload.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { ImportPreview } from "#app/ui/notes/import-preview.tsx";
import { NOTES_SENT } from "#app/ui/notes/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { turnBack } from "#app/web/message.server.ts";
import { useActionData, useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

/** A file of 5 MB and the rest of the form; one that is a little larger still gets a kind answer. */
export const handle = { largestBody: 7 * 1024 * 1024 };

export const meta: Meta = ({ matches }) => pageTitle("Import notes", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, state } = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`;
  if (state !== "draft" && !context.rejectedForm) throw turnBack(context, back, NOTES_SENT);
  return { back, title: meeting.title, page: newId() };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  getNotesToWrite(actor, params.slug, params.id);
  const form = await readForm(request, importForm, { files: ["file"] });
  if (!form.ok) return rejectForm(context, form);

  const read = await readToImport(form.input);
  if (!read.ok) {
    return rejectForm(context, refuseForm(form, form.input.file ? "file" : "text", NOT_READ[read.reason]));
  }
  // Nothing is saved yet: the answer to the form is the preview itself.
  const suggestions = findSuggestions(read.items);
  // Who came and who does something is named on purpose: what else names somebody is looked at.
  const taken = takeSuggestions(
    read.items,
    suggestions.map(({ key }) => key),
  );
  return {
    items: read.items,
    leftOut: read.leftOut,
    suggestions,
    details: listDetailsIn(
      taken.items.map(({ title, said, decisions, actions }) => ({
        title,
        texts: [said, ...decisions, ...actions.map(({ text }) => text)],
      })),
    ),
  };
}

export default function ImportNotes() {
  const { back, title, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Import notes</h1>
      {answer && "items" in answer ? (
        <ImportPreview action={`${back}/import/save`} page={page} {...answer} />
      ) : (
        <PostForm encType="multipart/form-data" noValidate>
          <p>
            Headings become items. Decisions, actions and who came are looked for. You see all of it before
            anything is saved, and can undo it.
          </p>
          <FileUpload
            label="Word file (.docx)"
            hint="Smaller than 5 MB."
            accept=".docx"
            id="file"
            name="file"
            error={form.field("file").error}
          />
          <Textarea
            label="Or paste the text"
            hint="Begin a heading with # and a space."
            rows={10}
            {...form.field("text")}
          />
          <Button>Show what would be imported</Button>
        </PostForm>
      )}
    </Page>
  );
}
