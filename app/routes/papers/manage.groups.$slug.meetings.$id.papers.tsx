import { requireActor } from "#app/auth/require-actor.server.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import { getPapers } from "#app/domain/papers/queries.server.ts";
import { sayPapers } from "#app/domain/papers/words.ts";
import { formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { classNames } from "#app/ui/nhs/class-names.ts";
import { ChoosePrint, RoundOfPapers } from "#app/ui/papers/choose-papers.tsx";
import { Papers } from "#app/ui/papers/papers.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Papers for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const forId = query.get("for");
  const found = getPapers(actor, params.slug, params.id, forId);
  const { group, meeting, person, copies } = found;
  const print = query.get("print") ?? (person?.needs.includes("largePrint") ? "large" : "standard");
  return {
    group: group.name,
    title: meeting.title,
    date: formatWeekday(meeting.startsAt),
    page: `/groups/${group.slug}/meetings/${meeting.id}`,
    isLarge: print === "large",
    copies,
    maySend: isOpen(meeting) && !group.archivedAt,
    person: person && { id: forId ?? "", name: person.name },
    papers: sayPapers(found),
  };
}

/** What a facilitator sends, or prints and hands out or posts. The browser prints it: each page has one job. */
export default function PapersForAMeeting() {
  const { group, title, date, page, person, isLarge, copies, maySend, papers } =
    useLoaderData<typeof loader>();
  const desk = `/manage${page}`;
  return (
    <Page
      back={{ href: page, label: title }}
      aside={<RoundOfPapers desk={desk} isForOne={person !== null} copies={copies} />}
    >
      <div className={classNames("app-papers", isLarge && "app-papers--large")}>
        <h1>Papers for {title}</h1>
        {maySend && !person && (
          <Button className="app-no-print" href={`${desk}/papers/send`}>
            Send the papers
          </Button>
        )}
        <ChoosePrint address={`${desk}/papers`} isLarge={isLarge} whose={person?.id} />
        {person && <p>For {person.name}</p>}
        <p className="nhsuk-lede-text">
          {group}, {date}
        </p>
        <Papers {...papers} />
      </div>
    </Page>
  );
}
