import { requireActor } from "#app/auth/require-actor.server.ts";
import { getPrintPack } from "#app/domain/papers/queries.server.ts";
import { sayPapers } from "#app/domain/papers/words.ts";
import { formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { classNames } from "#app/ui/nhs/class-names.ts";
import { Papers } from "#app/ui/papers/papers.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Print pack for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const pack = getPrintPack(actor, params.slug, params.id);
  return {
    desk: `/manage/groups/${pack.group.slug}/meetings/${pack.meeting.id}`,
    group: pack.group.name,
    title: pack.meeting.title,
    date: formatWeekday(pack.meeting.startsAt),
    people: pack.people.map(({ name, isLarge }) => ({ name, isLarge })),
    more: Math.max(0, pack.more),
    papers: sayPapers(pack),
  };
}

/** A copy for each person whom no email reached, each beginning on a sheet of its own and in the print that they need. */
export default function PrintPack() {
  const { desk, group, title, date, people, more, papers } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: `${desk}/papers/sent`, label: `Who got the papers for ${title}` }}
      aside={<WhatBelongsToIt desk={desk} copies={people.length} documents={papers.documents} />}
    >
      <div className="app-no-print">
        <h1>Print pack for {title}</h1>
        <p>
          {people.length > 0
            ? "Print this page with your browser: each person's papers begin on a new sheet."
            : "Nobody waits for these papers on paper."}
          {more > 0 && ` ${more} more follow once you have said who of these has them.`}
        </p>
      </div>
      {people.length === 0 && <EmptyState>There is nothing to print.</EmptyState>}
      {each(people, ({ name, isLarge }) => (
        <div className={classNames("app-papers", isLarge && "app-papers--large")}>
          <h2>
            {title}, for {name}
          </h2>
          <p className="nhsuk-lede-text">
            {group}, {date}
          </p>
          <Papers {...papers} />
        </div>
      ))}
    </Page>
  );
}

interface WhatBelongsToItProps {
  desk: string;
  copies: number;
  documents: readonly { title: string; href: string }[];
}

function WhatBelongsToIt({ desk, copies, documents }: WhatBelongsToItProps) {
  return (
    <>
      {documents.length > 0 && (
        <Beside heading={copies === 1 ? "Print these once" : `Print these ${copies} times`}>
          <Links links={documents.map(({ title, href }) => ({ label: title, href }))} />
        </Beside>
      )}
      <Beside heading="Then">
        <Links
          links={[
            { href: `${desk}/addresses`, label: "Address sheet for post" },
            { href: `${desk}/papers/given`, label: "Say who has them on paper" },
          ]}
        />
      </Beside>
    </>
  );
}
