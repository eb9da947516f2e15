import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { uploadFile } from "#app/domain/imports/commands.server.ts";
import { fileForm } from "#app/domain/imports/form.ts";
import { getGroupToImportInto } from "#app/domain/imports/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { FileUpload } from "#app/ui/nhs/file-upload.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

/** A little more than the largest file: what stands around it in the form counts too. */
export const handle = { largestBody: 5_100_000 };

export const meta: Meta = ({ matches }) => pageTitle("Import a file", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { slug, name } = getGroupToImportInto(requireActor(context, request), params.slug);
  return { slug, name };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, fileForm, { files: ["file"] });
  if (!form.ok) return rejectForm(context, form);

  const sent = await uploadFile(actor, params.slug, form.input.file);
  if (!sent.ok) return rejectForm(context, refuseForm(form, "file", sent.reason));
  return redirect(`/manage/groups/${params.slug}/imports/${sent.id}/columns`, 303);
}

export default function ImportAFile() {
  const { slug, name } = useLoaderData<typeof loader>();
  const { value, ...field } = useForm().field("file");
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/imports`, label: `Imported feedback of ${name}` }}
      errors={useForm().errors}
    >
      <h1>Import a file</h1>
      <p>
        The file has one answer on each row, and its first row says what the columns are. You see what will
        become of it before anything is imported. A moderator checks all of it before anyone else reads it.
      </p>
      <PostForm encType="multipart/form-data" noValidate>
        <FileUpload
          label="File with answers"
          hint="A CSV file of 5 MB at most"
          accept=".csv,.txt,text/csv"
          {...field}
        />
        <Button>Continue</Button>
      </PostForm>
    </Page>
  );
}
