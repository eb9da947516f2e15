import { requireActor } from "#app/auth/require-actor.server.ts";
import { listMentions } from "#app/domain/erasure/mentions/queries.server.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { PLACES_OF_NAMES } from "#db/vocabulary.ts";

const HEADING = "Texts that may name somebody who has left";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { group, mentions } = listMentions(requireActor(context, request), params.slug);
  return {
    slug: group.slug,
    name: group.name,
    texts: mentions.map(({ id, place, text }) => ({
      what: text ? excerpt(text, 90) : "A text that is not there any more",
      href: `/manage/groups/${group.slug}/names/${id}`,
      about: PLACES_OF_NAMES[place],
    })),
  };
}

export default function NamesToLookAt() {
  const { slug, name, texts } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }}>
      <h1>{HEADING}</h1>
      <p>
        Somebody of {name} has closed their account. Where you had written their first and last name, it says
        “a member” now. These texts may mean them in another way, such as by a first name. Only a person can
        tell.
      </p>
      {texts.length > 0 ? <Rows rows={texts} /> : <EmptyState>There is nothing to look at.</EmptyState>}
    </Page>
  );
}
