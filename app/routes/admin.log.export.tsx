import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takePoint } from "#app/auth/limits.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { exportLog } from "#app/domain/events/log.server.ts";
import { logCsv } from "#app/domain/events/log-export.ts";
import { logFilter } from "#app/domain/events/log-form.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { tooManyTries } from "#app/web/too-many-tries.server.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Download the log", matches);

export async function loader({ request, context }: LoaderFunctionArgs) {
  authorize(requireRecentLogIn(context, request), "log:export");
  return { backHref: `/admin/log${new URL(request.url).search}` };
}

/** Answers with the file itself. It is asked for by a button, so that no link and no other site can start it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRecentLogIn(context, request);
  authorize(actor, "log:export");
  await readButton(request);
  const allowed = await takePoint("exportMember", actor.id);
  if (!allowed.ok) throw tooManyTries(context, allowed.retryAfterSeconds);

  const query = new URL(request.url).searchParams;
  const rows = exportLog(actor, logFilter.parse(Object.fromEntries(query)));
  return new Response(logCsv(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="patient-voice-log-${today(now())}.csv"`,
    },
  });
}

export default function DownloadTheLog() {
  const { backHref } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: backHref, label: "Log" }}>
      <h1>Download the log</h1>
      <p>
        The file has the newest 10,000 entries of what you looked for, each with its hash. It names people:
        keep it safe, and delete it when you are done. The download is written in the log.
      </p>
      <form method="post">
        <Button preventDoubleClick>Download the file</Button>
      </form>
    </Page>
  );
}
