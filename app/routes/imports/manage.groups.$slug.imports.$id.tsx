import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeImport } from "#app/domain/imports/preview.server.ts";
import { getImport } from "#app/domain/imports/queries.server.ts";
import { READING_OPTIONS } from "#app/domain/imports/reading/options.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ImportDone } from "#app/ui/imports/import-done.tsx";
import { ImportPreview } from "#app/ui/imports/import-preview.tsx";
import { ImportRunning } from "#app/ui/imports/import-running.tsx";
import { ImportUndoing } from "#app/ui/imports/import-undoing.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? TITLES[data.shown.state] : "Page not found", matches);

const TITLES = {
  ready: "Check before you import",
  running: "The file is being imported",
  done: "What was imported",
  undoing: "This import is being undone",
  undone: "This import is undone",
};

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, found } = getImport(actor, params.slug, params.id);
  const address = `/manage/groups/${group.slug}/imports/${found.id}`;
  const shown = await describeImport(found);
  if (!shown) throw redirect(`${address}/columns`);
  return { groupName: group.name, list: `/manage/groups/${group.slug}/imports`, address, shown };
}

export default function AnImport() {
  const { groupName, list, address, shown } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: list, label: `Imported feedback of ${groupName}` }}>
      <h1>{TITLES[shown.state]}</h1>
      <p className="nhsuk-lede-text">{shown.fileName}</p>
      {shown.state === "ready" && <ImportPreview {...shown} address={address} options={READING_OPTIONS} />}
      {shown.state === "running" && <ImportRunning {...shown} address={address} />}
      {shown.state === "undoing" && <ImportUndoing {...shown} address={address} />}
      {(shown.state === "done" || shown.state === "undone") && <ImportDone {...shown} address={address} />}
    </Page>
  );
}
