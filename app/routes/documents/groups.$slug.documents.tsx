import { requireActor } from "#app/auth/require-actor.server.ts";
import { listDocuments } from "#app/domain/documents/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate } from "#app/lib/london.ts";
import { formatSize } from "#app/lib/size.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { DOCUMENT_KINDS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.heading ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const after = readPageKey(query.get("after"));
  const { group, folder, folders, documents, next } = listDocuments(
    actor,
    params.slug,
    query.get("folder"),
    after,
  );
  const may = { keep: can(actor, "document:keep", { groupId: group.id }) && !group.archivedAt };
  const within = folder ? `folder=${folder.id}&` : "";
  return {
    slug: group.slug,
    name: group.name,
    folder,
    may,
    heading: folder ? folder.name : `Documents of ${group.name}`,
    folders: after ? [] : folders,
    documents: documents.map(({ id, title, kind, size, addedAt, earlier }) => ({
      id,
      title,
      about: `${DOCUMENT_KINDS[kind]} · ${formatSize(size)} · ${formatDate(addedAt)}`,
      earlier: earlier.map((one) => ({ id: one.id, date: formatDate(one.addedAt) })),
    })),
    olderHref: next && `?${within}after=${next}`,
  };
}

type RoomData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Documents() {
  const data = useLoaderData<typeof loader>();
  const { slug, name, heading, folder, folders, documents, olderHref, may } = data;
  const back = folder
    ? { href: `/groups/${slug}/documents`, label: `Documents of ${name}` }
    : { href: `/groups/${slug}`, label: name };
  return (
    <Page back={back}>
      <h1>{heading}</h1>
      {may.keep && <Keep {...data} />}
      {folders.length > 0 && <Folders {...data} />}
      {documents.length > 0 ? (
        <DocumentList {...data} />
      ) : (
        <EmptyState>{folder ? "This folder is empty." : "There are no documents here yet."}</EmptyState>
      )}
      <Pager olderHref={olderHref} what="documents" />
    </Page>
  );
}

function Keep({ slug, folder, documents }: RoomData) {
  return (
    <div className="app-no-print">
      <Button href={`/manage/groups/${slug}/documents/new${folder ? `?folder=${folder.id}` : ""}`}>
        Add a document
      </Button>
      {!folder && (
        <p className="app-lone-link">
          <a href={`/manage/groups/${slug}/folders/new`}>Make a folder</a>
        </p>
      )}
      {folder && documents.length === 0 && (
        <PostForm action={`/manage/groups/${slug}/folders/${folder.id}/remove`}>
          <Button variant="secondary">Remove this folder</Button>
        </PostForm>
      )}
    </div>
  );
}

function Folders({ slug, folders }: RoomData) {
  return (
    <>
      <h2>Folders</h2>
      <Rows
        rows={folders.map(({ id, name, documents }) => ({
          what: name,
          href: `/groups/${slug}/documents?folder=${id}`,
          about: documents === 1 ? "1 document" : `${documents} documents`,
        }))}
      />
      <h2>Not in a folder</h2>
    </>
  );
}

function DocumentList({ slug, documents, may }: RoomData) {
  return (
    <Rows
      rows={documents.map(({ id, title, about, earlier }) => ({
        what: title,
        href: `/groups/${slug}/documents/${id}`,
        about: earlier.length > 0 ? <WithEarlier {...{ slug, title, about, earlier }} /> : about,
        acts: may.keep && (
          <>
            <a href={`/manage/groups/${slug}/documents/${id}/replace`}>
              Replace <span className="nhsuk-u-visually-hidden">{title}</span>
            </a>{" "}
            <a href={`/manage/groups/${slug}/documents/${id}/remove`}>
              Remove <span className="nhsuk-u-visually-hidden">{title}</span>
            </a>
          </>
        ),
      }))}
    />
  );
}

type Listed = Pick<RoomData["documents"][number], "title" | "about" | "earlier"> & { slug: string };

/** The versions that a document had before stay where they were. */
function WithEarlier({ slug, title, about, earlier }: Listed) {
  return (
    <>
      {about} · Earlier:{" "}
      {each(earlier, ({ id, date }, index) => (
        <>
          {index > 0 && ", "}
          <a href={`/groups/${slug}/documents/${id}`}>
            {date}
            <span className="nhsuk-u-visually-hidden"> version of {title}</span>
          </a>
        </>
      ))}
    </>
  );
}
