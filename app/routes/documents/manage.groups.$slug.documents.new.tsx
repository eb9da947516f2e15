import { requireActor } from "#app/auth/require-actor.server.ts";
import { addDocument } from "#app/domain/documents/commands.server.ts";
import { documentForm, LARGEST_BODY, NOT_KEPT } from "#app/domain/documents/form.ts";
import { getDocumentsRoomToKeep, listFolders } from "#app/domain/documents/queries.server.ts";
import { getMeetingToChange } from "#app/domain/meetings/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { FileUpload } from "#app/ui/nhs/file-upload.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const handle = { largestBody: LARGEST_BODY };

export const meta: Meta = ({ matches }) => pageTitle("Add a document", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getDocumentsRoomToKeep(actor, params.slug);
  const query = new URL(request.url).searchParams;
  const meetingId = query.get("meeting");
  const found = meetingId ? getMeetingToChange(actor, params.slug, meetingId).meeting : null;
  return {
    slug: group.slug,
    name: group.name,
    folder: query.get("folder"),
    meeting: found && { id: found.id, title: found.title },
    folders: listFolders(group).map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, documentForm, { files: ["file"] });
  if (!form.ok) return rejectForm(context, form);

  const kept = addDocument(actor, params.slug, form.input);
  if (!kept.ok) return rejectForm(context, refuseForm(form, "file", NOT_KEPT[kept.reason]));
  if (form.input.meeting)
    return redirectWith(
      context,
      `/manage/groups/${params.slug}/meetings/${form.input.meeting}/documents`,
      "The document is added to the papers.",
    );
  const within = form.input.folder ? `?folder=${form.input.folder}` : "";
  return redirectWith(context, `/groups/${params.slug}/documents${within}`, "The document is added.");
}

export default function AddADocument() {
  const { slug, name, folder, folders, meeting } = useLoaderData<typeof loader>();
  const form = useForm({ folder });
  const back = meeting
    ? {
        href: `/manage/groups/${slug}/meetings/${meeting.id}/documents`,
        label: `Documents for ${meeting.title}`,
      }
    : { href: `/groups/${slug}/documents`, label: `Documents of ${name}` };
  return (
    <Page back={back} errors={form.errors}>
      <h1>Add a document</h1>
      <p>
        Everyone in the group can read it. Do not add anything that says who is ill, or what somebody told you
        in confidence.
      </p>
      <PostForm encType="multipart/form-data" noValidate>
        {meeting && <input type="hidden" name="meeting" value={meeting.id} />}
        <Input label="Title" {...form.field("title")} />
        {folders.length > 0 && (
          <Select
            label="Folder"
            items={[{ value: "", label: "Not in a folder" }, ...folders]}
            {...form.field("folder")}
          />
        )}
        <FileUpload
          label="File"
          hint="A PDF, a Word document (.docx) or a picture (.jpg or .png) of 5 MB or less. Where and when a picture was taken is removed from it."
          accept=".pdf,.docx,.jpg,.jpeg,.png"
          {...form.field("file")}
        />
        <Button>Add the document</Button>
      </PostForm>
    </Page>
  );
}
