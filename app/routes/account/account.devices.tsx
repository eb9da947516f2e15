import { listDevices } from "#app/auth/devices.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { formatDate, formatTime } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Where you are logged in";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const devices = listDevices(requireActor(context, request), context.sessionToken);
  return devices.map(({ publicId, device, createdAt, isThisOne }) => ({
    publicId,
    isThisOne,
    name: device ?? "A device that did not say what it is",
    since: `${formatDate(createdAt)} at ${formatTime(createdAt)}`,
  }));
}

export default function Devices() {
  const devices = useLoaderData<typeof loader>();
  return (
    <AccountPage heading={HEADING} aside={<IfOneIsStrange />}>
      <SummaryList
        rows={devices.map(({ publicId, isThisOne, name, since }) => ({
          key: isThisOne ? `${name} (this device)` : name,
          value: `Logged in on ${since}`,
          actions: isThisOne
            ? []
            : [
                {
                  href: `/account/devices/${publicId}/log-out`,
                  children: "Log out",
                  visuallyHiddenText: `${name}, since ${since}`,
                },
              ],
        }))}
      />
      {devices.length > 1 && (
        <PostForm action="/account/devices/log-out-others">
          <Button variant="secondary">Log out all other devices</Button>
        </PostForm>
      )}
    </AccountPage>
  );
}

function IfOneIsStrange() {
  return (
    <Beside heading="If you do not know one">
      <p>
        Log it out, then <a href="/account/password">change your password</a>.
      </p>
    </Beside>
  );
}
