import { requireActor } from "#app/auth/require-actor.server.ts";
import { listConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { listWithdrawnConcerns } from "#app/domain/feedback/concerns/withdrawn.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ConcernList } from "#app/ui/feedback/concern-list.tsx";
import { WithdrawnConcerns } from "#app/ui/feedback/withdrawn-concerns.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Look at today", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  return { items: listConcerns(actor), withdrawn: listWithdrawnConcerns(actor) };
}

export default function LookAtToday() {
  const { items, withdrawn } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage", label: "Work to do" }}>
      <h1>Look at today</h1>
      {items.length > 0 ? (
        <ConcernList items={items} />
      ) : (
        <EmptyState action={{ href: "/manage/checks", label: "See all feedback to check" }}>
          Nothing is on the same-day list.
        </EmptyState>
      )}
      <WithdrawnConcerns items={withdrawn} />
      <p className="app-lone-link">
        <a href="/manage/checks/rota">Who answers for this list</a>
      </p>
    </Page>
  );
}
