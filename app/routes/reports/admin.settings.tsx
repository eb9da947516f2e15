import { requireActor } from "#app/auth/require-actor.server.ts";
import { getSettings } from "#app/domain/reports/settings.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Table } from "#app/ui/nhs/table.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Settings", matches);

export async function loader({ request, context }: RouteRequest) {
  return getSettings(requireActor(context, request));
}

export default function Settings() {
  const { rules, source, pausedUntil } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin", label: "Administration" }} aside={<WhyFixed source={source} />}>
      <h1>Settings</h1>
      <p>These rules decide what a patient voice report may show, so that nobody can be recognised in it.</p>
      <Table caption="What reports may show" captionSize="m" head={["Rule", "Now"]} rows={rules} />
      <h2>Feedback without an account</h2>
      <p>{pausedUntil ? `It is turned off until ${pausedUntil}.` : "Everybody can send it."}</p>
      <PostForm action="/admin/settings/visitors">
        <Button variant="secondary" name="days" value={pausedUntil ? "0" : "1"}>
          {pausedUntil ? "Turn it on again" : "Turn it off for a day"}
        </Button>
      </PostForm>
    </Page>
  );
}

function WhyFixed({ source }: { source: string }) {
  return (
    <Beside heading="Why they are fixed" isPrinted>
      <p>
        These numbers cannot be changed here. Every report that was shown stays as it was, and each new one is
        compared with it. If a rule changed between two of them, the difference could show what a few people
        said. A change is a new version of the program, with a new name for the rules.
      </p>
      <p className="app-second">{source}</p>
    </Beside>
  );
}
