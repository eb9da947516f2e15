import { requireActor } from "#app/auth/require-actor.server.ts";
import { findOwnListing, listListedPeople, listPosts } from "#app/domain/membership/people/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { inGroup, readHolders } from "#app/domain/people/holders.server.ts";
import { searchWords } from "#app/domain/text/search-words.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Posts } from "#app/ui/membership/posts.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { FindByName } from "#app/ui/people/find-by-name.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `People in ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { searchParams } = new URL(request.url);
  const after = readPageKey(searchParams.get("after"));
  const search = searchWords.parse(searchParams.get("search"));
  const { group, people, total, listed, next } = listListedPeople(actor, params.slug, after, search.words);
  return {
    slug: group.slug,
    name: group.name,
    total,
    listed,
    search: search.typed,
    isListed: findOwnListing(actor, group) ?? null,
    passedTo: readHolders().passedTo(inGroup(group.id)),
    posts: listPosts(actor, group).map(({ endsOn, ...post }) => ({
      ...post,
      until: endsOn && formatDay(endsOn),
    })),
    people: people.map(({ name, joinedAt }) => ({ what: name, about: `Joined on ${formatDate(joinedAt)}` })),
    olderHref: next && `?${new URLSearchParams({ search: search.typed, after: next })}`,
  };
}

type PeopleData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PeopleOfTheGroup() {
  const data = useLoaderData<typeof loader>();
  const { slug, name, total, listed, search, people, olderHref } = data;
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }} aside={<BesidePeople {...data} />}>
      <h1>People in {name}</h1>
      <p>
        {total === 1 ? "1 person is" : `${total} people are`} in this group. You see the names of those who
        agreed to be in this list{listed > 0 && `: ${listed}`}.
      </p>
      <FindByName search={search} total={listed} />
      {search && <h2>People found for “{search}”</h2>}
      {people.length > 0 ? (
        <Rows rows={people} />
      ) : search ? (
        <EmptyState action={{ href: `/groups/${slug}/people`, label: "See the whole list" }}>
          Nobody in the list shows a name like this.
        </EmptyState>
      ) : (
        <EmptyState>No name is in the list yet.</EmptyState>
      )}
      <Pager olderHref={olderHref} olderText="More people" />
    </Page>
  );
}

function BesidePeople({ posts, passedTo, ...data }: PeopleData) {
  return (
    <>
      <Beside heading="Who runs the group" isPrinted>
        <Posts posts={posts} passedTo={passedTo} />
      </Beside>
      {data.isListed !== null && (
        <Beside heading="Your own name">
          <YourName {...data} />
        </Beside>
      )}
    </>
  );
}

function YourName({ slug, isListed }: Pick<PeopleData, "slug" | "isListed">) {
  return (
    <PostForm action={`/groups/${slug}/people/listing`}>
      <p>
        {isListed
          ? "Others in the group see the name you chose to show."
          : "Others in the group do not see your name. The facilitator, who runs the group, does."}
      </p>
      <input type="hidden" name="listed" value={isListed ? "no" : "yes"} />
      <Button variant="secondary">
        {isListed ? "Take my name out of the list" : "Put my name in the list"}
      </Button>
    </PostForm>
  );
}
