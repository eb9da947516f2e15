import { redirect } from "@remix-run/node";
import { listHelpFor } from "#app/domain/feedback/concerns/help.server.ts";
import { findPlaceAfterHelp, listSignposts } from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft, isSent } from "#app/domain/feedback/drafts/queries.server.ts";
import { courseQuery, readCourse } from "#app/lib/onward-or-check.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Signposts } from "#app/ui/feedback/signposts.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { requireWriter } from "#app/web/require-writer.server.ts";

const HEADING = "You may want help from someone else too";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
  if (isSent(actor, params.draft)) throw redirect(`/feedback/${params.draft}/sent`);

  const draft = getDraft(actor, params.draft);
  const course = readCourse(request);
  const next = `/feedback/${draft.id}/${findPlaceAfterHelp(actor, draft, course)}`;
  const signposts = listSignposts(draft);
  if (signposts.length === 0) throw redirect(next);
  return {
    back: `/feedback/${draft.id}/experience${courseQuery(course)}`,
    next,
    signposts,
    contacts: listHelpFor(draft),
  };
}

export default function GetHelp() {
  const { back, next, signposts, contacts } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: back }}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <p>What you wrote is kept. You can go on when you like.</p>
      <Signposts kinds={signposts} contacts={contacts} />
      <Button href={next}>Continue with my feedback</Button>
    </Page>
  );
}
