import { getOwnDevice, logOutDevice } from "#app/auth/devices.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { formatDate, formatTime } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Log out a device";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { device, createdAt } = getOwnDevice(requireActor(context, request), params.id);
  return {
    name: device ?? "A device that did not say what it is",
    since: `${formatDate(createdAt)} at ${formatTime(createdAt)}`,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  logOutDevice(actor, params.id);
  return redirectWith(context, "/account/devices", "The device is logged out.");
}

export default function LogOutDevice() {
  const { name, since } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/account/devices", label: "Where you are logged in" }}>
      <h1>{HEADING}</h1>
      <p>
        {name}, logged in on {since}.
      </p>
      <PostForm>
        <Button>Log it out</Button>
      </PostForm>
    </Page>
  );
}
