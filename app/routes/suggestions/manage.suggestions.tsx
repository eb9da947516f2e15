import { requireActor } from "#app/auth/require-actor.server.ts";
import { listAgreement } from "#app/domain/suggestions/agreement.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const TITLE = "How often suggested themes were right";

const CAPTIONS = { theme: "Themes", stage: "Stages of care", tumourGroup: "Tumour groups" };

export const meta: Meta = ({ matches }) => pageTitle(TITLE, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  return { lists: listAgreement(actor).filter(({ labels }) => labels.length > 0) };
}

export default function HowOftenSuggestionsWereRight() {
  const { lists } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage", label: "Work to do" }} aside={<WhatIsCounted />}>
      <h1>{TITLE}</h1>
      {each(lists, ({ kind, labels }) => (
        <>
          <h2>{CAPTIONS[kind]}</h2>
          <Rows
            rows={labels.map(({ name, suggested, agreed, added }) => ({
              what: name,
              about: `Suggested ${suggested} · agreed ${agreed} · added by a person ${added}`,
            }))}
          />
        </>
      ))}
      {lists.length === 0 && (
        <EmptyState action={{ href: "/manage", label: "See other work" }}>
          Nobody has decided about a suggestion yet.
        </EmptyState>
      )}
    </Page>
  );
}

function WhatIsCounted() {
  return (
    <Beside heading="What is counted" isPrinted>
      <p>
        The service suggests what feedback is about from its words, and a person decides. These are counts of
        comments that somebody has decided about.
      </p>
    </Beside>
  );
}
