import { requireActor } from "#app/auth/require-actor.server.ts";
import { readPapers } from "#app/domain/papers/queries.server.ts";
import { sayPapers } from "#app/domain/papers/words.ts";
import { formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { classNames } from "#app/ui/nhs/class-names.ts";
import { ChoosePrint } from "#app/ui/papers/choose-papers.tsx";
import { Papers } from "#app/ui/papers/papers.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Papers for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const read = readPapers(requireActor(context, request), params.slug, params.id);
  return {
    group: read.group.name,
    title: read.meeting.title,
    date: formatWeekday(read.meeting.startsAt),
    page: `/groups/${read.group.slug}/meetings/${read.meeting.id}`,
    isLarge: new URL(request.url).searchParams.get("print") === "large",
    papers: sayPapers(read),
  };
}

/** The papers of a meeting, for whoever is in the group: what the email about them leads to. */
export default function PapersToRead() {
  const { group, title, date, page, isLarge, papers } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: page, label: title }}>
      <div className={classNames("app-papers", isLarge && "app-papers--large")}>
        <h1>Papers for {title}</h1>
        <ChoosePrint address={`${page}/papers`} isLarge={isLarge} />
        <p className="nhsuk-lede-text">
          {group}, {date}
        </p>
        <Papers {...papers} />
      </div>
    </Page>
  );
}
