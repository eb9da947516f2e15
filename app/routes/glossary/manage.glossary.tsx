import { requireActor } from "#app/auth/require-actor.server.ts";
import { listTermsToEdit, listUnclearWords } from "#app/domain/glossary/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Glossary", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  return { terms: listTermsToEdit(actor), unclear: listUnclearWords(actor) };
}

export default function WordsThatWeExplain() {
  const { terms, unclear } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: "/manage", label: "Work to do" }}
      aside={unclear.length > 0 && <NotUnderstood unclear={unclear} />}
    >
      <div className="app-heading">
        <h1>Glossary</h1>
        <Button href="/manage/glossary/new">Add a word</Button>
      </div>
      <p>Where one of these words first stands on a page of notes, what it means follows in brackets.</p>
      {terms.length > 0 ? (
        <Rows
          rows={terms.map(({ id, term, meaning }) => ({
            what: term,
            href: `/manage/glossary/${id}`,
            about: meaning,
            acts: (
              <a href={`/manage/glossary/${id}/remove`}>
                Remove <span className="nhsuk-u-visually-hidden">{term}</span>
              </a>
            ),
          }))}
        />
      ) : (
        <EmptyState>There are no words in the list yet.</EmptyState>
      )}
    </Page>
  );
}

type Unclear = ReturnType<typeof useLoaderData<typeof loader>>["unclear"];

/** What readers of notes asked about, by group. */
function NotUnderstood({ unclear }: { unclear: Unclear }) {
  return (
    <>
      {each(unclear, ({ group, words }) => (
        <Beside heading={`What readers of ${group} did not understand`}>
          <Links
            links={words.map(({ word, key }) => ({
              href: `/manage/glossary/new?asked=${key}`,
              label: word,
            }))}
          />
        </Beside>
      ))}
    </>
  );
}
