import { redirect } from "@remix-run/node";
import { listFoundWords } from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft, isSent } from "#app/domain/feedback/drafts/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { requireWriter } from "#app/web/require-writer.server.ts";

export const meta: Meta = ({ matches }) => pageTitle("We found words that may identify someone", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
  if (isSent(actor, params.draft)) throw redirect(`/feedback/${params.draft}/sent`);

  const draft = getDraft(actor, params.draft);
  const words = listFoundWords(actor, draft);
  if (words.length === 0) throw redirect(`/feedback/${draft.id}/check`);
  return { draftId: draft.id, words };
}

export default function CheckDetails() {
  const { draftId, words } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/feedback/${draftId}/sharing` }}>
      <GetHelpLink />
      <h1 className="nhsuk-heading-l">We found words that may identify someone</h1>
      <ul>
        {each(words, (found) => (
          <li>
            <strong>{found}</strong>
          </li>
        ))}
      </ul>
      <p>You can change your answer. If you send it as it is, we may ask you to change them.</p>
      <p>
        <Button href={`/feedback/${draftId}/experience?return=check`}>Change my answer</Button>
      </p>
      <p className="app-lone-link">
        <a href={`/feedback/${draftId}/check`}>Continue as it is</a>
      </p>
    </Page>
  );
}
