import { requireActor } from "#app/auth/require-actor.server.ts";
import { chooseDocuments, getDocumentsToChoose } from "#app/domain/documents/of-meetings.server.ts";
import { chooseDocumentsForm } from "#app/domain/papers/form.ts";
import { formatDate } from "#app/lib/london.ts";
import { formatSize } from "#app/lib/size.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { DOCUMENT_KINDS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Documents for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, documents, chosen } = getDocumentsToChoose(actor, params.slug, params.id);
  return {
    desk: `/manage/groups/${group.slug}/meetings/${meeting.id}`,
    newHref: group.archivedAt ? null : `/manage/groups/${group.slug}/documents/new?meeting=${meeting.id}`,
    title: meeting.title,
    chosen,
    documents: documents.map(({ id, title, kind, size, addedAt }) => ({
      value: id,
      label: title,
      hint: `${DOCUMENT_KINDS[kind]} · ${formatSize(size)} · ${formatDate(addedAt)}`,
    })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, chooseDocumentsForm);
  if (!form.ok) return rejectForm(context, form);

  chooseDocuments(actor, params.slug, params.id, form.input);
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/papers`,
    "The documents are saved.",
  );
}

export default function DocumentsForAMeeting() {
  const { desk, newHref, title, chosen, documents } = useLoaderData<typeof loader>();
  const form = useForm({ documents: chosen });
  return (
    <Page back={{ href: `${desk}/papers`, label: `Papers for ${title}` }} errors={form.errors}>
      <h1>Documents for {title}</h1>
      {newHref && (
        <p className="app-lone-link">
          <a href={newHref}>Add a new document</a>
        </p>
      )}
      {documents.length > 0 ? (
        <PostForm noValidate>
          <Checkboxes
            label="Which documents belong to the papers?"
            hint="They are in the email and on the page of the papers."
            items={documents}
            {...form.fields("documents")}
          />
          <Button>Save</Button>
        </PostForm>
      ) : (
        <EmptyState>The group has no documents yet.</EmptyState>
      )}
    </Page>
  );
}
