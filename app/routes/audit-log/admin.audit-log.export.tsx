import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Download the audit log", matches);

export async function loader({ request, context }: RouteRequest) {
  authorize(requireRecentLogIn(context, request), "auditLog:export");
  return { filter: new URL(request.url).search };
}

export default function DownloadTheAuditLog() {
  const { filter } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/admin/audit-log${filter}`, label: "Audit log" }}>
      <h1>Download the audit log</h1>
      <p>
        The file has the newest 10,000 entries of what you looked for, each with its hash. It names people:
        keep it safe, and delete it when you are done. The download is written in the audit log.
      </p>
      <PostForm action={`/admin/audit-log/export.csv${filter}`}>
        <Button>Download the file</Button>
      </PostForm>
    </Page>
  );
}
