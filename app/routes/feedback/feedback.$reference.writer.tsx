import { requireActor } from "#app/auth/require-actor.server.ts";
import { lookAtWriter } from "#app/domain/feedback/writer.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Who wrote ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  return lookAtWriter(requireActor(context, request), params.reference);
}

export default function WhoWroteIt() {
  const { reference, name, email, because } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage", label: "Work to do" }}>
      <h1>
        Who wrote <Reference>{reference}</Reference>
      </h1>
      <p>{because} Tell nobody else who wrote it. We record that you looked.</p>
      <SummaryList
        rows={[
          { key: "Name", value: name },
          { key: "Email address", value: email },
        ]}
      />
    </Page>
  );
}
