import { requireActor } from "#app/auth/require-actor.server.ts";
import { AHEAD, readDryRun } from "#app/domain/retention/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "What goes, and when";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  return { ...readDryRun(requireActor(context, request)), ahead: AHEAD };
}

export default function WhatGoes() {
  const { kinds, afterDeath, ahead } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: "/admin", label: "Administration" }}
      aside={
        <Beside heading="Exceptions">
          <Links links={[{ href: "/manage/holds", label: "Keep one thing for longer" }]} />
        </Beside>
      }
    >
      <h1>{HEADING}</h1>
      <p>
        Each night the service ends what it has kept for its period. This is what the next run would do, and
        nothing is done by looking. What must wait is old enough, but its owner has not been told in time, or
        nobody else holds their office.
      </p>
      <Rows
        rows={[
          ...kinds.map(({ what, period, goes, due, soon }) => ({
            what,
            about: period,
            end: `${said(goes)} now${due > goes ? `, ${said(due - goes)} that must wait` : ""}, ${said(soon)} within ${ahead} days`,
          })),
          {
            what: "Accounts of people who have died",
            about: "30 days after it was written down, as the family would like",
            end: `${afterDeath} now`,
          },
        ]}
      />
    </Page>
  );
}

function said(count: number): string {
  return count.toLocaleString("en-GB");
}
