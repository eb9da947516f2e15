import { requireActor } from "#app/auth/require-actor.server.ts";
import { formatTime } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "You are still logged in";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** To ask for this page is enough: every request keeps a session going, until its last moment. */
export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  return { until: context.session && formatTime(context.session.expiresAt) };
}

export default function StillLoggedIn() {
  const { until } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        You stay logged in until {until}, and longer while you use the service. Close this tab and go on where
        you were.
      </p>
    </Page>
  );
}
