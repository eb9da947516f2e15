import { requireActor } from "#app/auth/require-actor.server.ts";
import { undoImport } from "#app/domain/imports/commands.server.ts";
import { getImport } from "#app/domain/imports/queries.server.ts";
import { countComments } from "#app/domain/imports/use.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { IMPORT_GOES_ON } from "#app/ui/imports/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Undo this import", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, found } = getImport(actor, params.slug, params.id);
  const back = `/manage/groups/${group.slug}/imports/${found.id}`;
  if (found.state !== "done") throw turnBack(context, back, IMPORT_GOES_ON);
  return { back, fileName: found.fileName, ...countComments(found.id) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const undone = undoImport(actor, { slug: params.slug, id: params.id });
  const page = `/manage/groups/${params.slug}/imports/${params.id}`;
  if (!undone.ok) return redirectRefused(context, page, IMPORT_GOES_ON);
  return redirectWith(
    context,
    page,
    undone.isUndone ? "The import is undone." : "The import is being undone.",
  );
}

export default function UndoThisImport() {
  const { back, fileName, all, unused } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: back, label: "What was imported" }}>
      <h1>Undo this import</h1>
      <p className="nhsuk-lede-text">{fileName}</p>
      <p>
        {unused.toLocaleString("en-GB")} of {all.toLocaleString("en-GB")} comments will be removed. You can
        import them again.
      </p>
      {all > unused && (
        <p>
          {(all - unused).toLocaleString("en-GB")} will stay, because people can read them or have worked with
          them.
        </p>
      )}
      <PostForm>
        <Button variant="secondary">Undo this import</Button>
      </PostForm>
    </Page>
  );
}
