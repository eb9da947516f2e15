import { requireActor } from "#app/auth/require-actor.server.ts";
import { replaceDocument } from "#app/domain/documents/commands.server.ts";
import { LARGEST_BODY, NOT_KEPT, replaceForm } from "#app/domain/documents/form.ts";
import { getDocument, getDocumentsRoomToKeep } from "#app/domain/documents/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { FileUpload } from "#app/ui/nhs/file-upload.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const handle = { largestBody: LARGEST_BODY };

export const meta: Meta = ({ matches }) => pageTitle("Replace a document", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getDocumentsRoomToKeep(actor, params.slug);
  const { document } = getDocument(actor, params.slug, params.id);
  return { slug: group.slug, name: group.name, title: document.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, replaceForm, { files: ["file"] });
  if (!form.ok) return rejectForm(context, form);

  const replaced = replaceDocument(actor, params.slug, params.id, form.input);
  if (!replaced.ok) return rejectForm(context, refuseForm(form, "file", NOT_KEPT[replaced.reason]));
  const within = replaced.folderId ? `?folder=${replaced.folderId}` : "";
  return redirectWith(context, `/groups/${params.slug}/documents${within}`, "The document is replaced.");
}

export default function ReplaceADocument() {
  const { slug, name, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/groups/${slug}/documents`, label: `Documents of ${name}` }} errors={form.errors}>
      <h1>Replace a document</h1>
      <p className="nhsuk-lede-text">{title}</p>
      <p>
        Meetings to come get the new version. The old one can still be read: it stands beside it, with its
        date.
      </p>
      <PostForm encType="multipart/form-data" noValidate>
        <FileUpload
          label="New version"
          hint="A PDF, a Word document (.docx) or a picture (.jpg or .png) of 5 MB or less."
          accept=".pdf,.docx,.jpg,.jpeg,.png"
          {...form.field("file")}
        />
        <Button>Replace the document</Button>
      </PostForm>
    </Page>
  );
}
