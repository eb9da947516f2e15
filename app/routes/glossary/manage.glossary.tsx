import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { listTerms, listUnclearWords } from "#app/domain/glossary/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Words that we explain", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  authorize(actor, "glossary:edit");
  return { terms: listTerms(), unclear: listUnclearWords(actor) };
}

export default function WordsThatWeExplain() {
  const { terms, unclear } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage", label: "Work to do" }}>
      <h1>Words that we explain</h1>
      <p>Where one of these words first stands on a page of notes, what it means follows in brackets.</p>
      <Button href="/manage/glossary/new">Add a word</Button>
      {each(unclear, ({ group, words }) => (
        <>
          <h2>What readers of {group} did not understand</h2>
          <ul>
            {each(words, ({ word, key }) => (
              <li>
                <a href={`/manage/glossary/new?asked=${key}`}>{word}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
      <h2>The list</h2>
      {terms.length > 0 ? (
        <SummaryList
          rows={terms.map(({ id, term, meaning }) => ({
            key: term,
            value: meaning,
            actions: [
              { href: `/manage/glossary/${id}`, children: "Change", visuallyHiddenText: term },
              { href: `/manage/glossary/${id}/remove`, children: "Remove", visuallyHiddenText: term },
            ],
          }))}
        />
      ) : (
        <EmptyState>There are no words in the list yet.</EmptyState>
      )}
    </Page>
  );
}
