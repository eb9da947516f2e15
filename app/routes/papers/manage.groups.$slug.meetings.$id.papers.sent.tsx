import { requireActor } from "#app/auth/require-actor.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { listCopies } from "#app/domain/papers/copies.server.ts";
import { COPY_STATES } from "#app/domain/papers/form.ts";
import { formatMoment } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { type RowProps, Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

/** As many as are printed in one go. */
const MOST_NAMED = 20;

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Who got the papers for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const number = query.get("round")?.match(/^\d{1,6}$/)?.[0];
  const after = readPageKey(query.get("after"));
  const listed = listCopies(actor, params.slug, params.id, number ? Number(number) : undefined, after);
  const { group, meeting, round, last, copies, next, toPrint } = listed;
  return {
    desk: `/manage/groups/${group.slug}/meetings/${meeting.id}`,
    title: meeting.title,
    round: round && { number: round.number, when: formatMoment(round.sentAt) },
    last,
    waiting: (round?.number === last ? toPrint : []).map(({ name, isLarge }) => ({
      what: name,
      about: isLarge && "Large print",
      end: COPY_STATES.toPrint,
    })),
    copies: copies.map(({ name, isLarge, state, givenAt, emailedAt }) => {
      const at = givenAt ?? emailedAt;
      return {
        what: name,
        about: [isLarge && "Large print", at && formatMoment(at)].filter(Boolean).join(" · "),
        end: COPY_STATES[state],
      };
    }),
    nextHref: next && `?${number ? `round=${number}&` : ""}after=${next}`,
  };
}

export default function WhoGotThePapers() {
  const { desk, title, round, last, waiting, copies, nextHref } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: `${desk}/papers`, label: `Papers for ${title}` }}
      aside={last > 1 && <OtherRounds desk={desk} last={last} shown={round?.number} />}
    >
      <h1>Who got the papers for {title}</h1>
      {round ? (
        <p>
          Sent on {round.when}
          {round.number < last && ". They were sent again since"}.
        </p>
      ) : (
        <>
          <EmptyState>The papers were not sent yet.</EmptyState>
          <Button href={`${desk}/papers/send`}>Send the papers</Button>
        </>
      )}
      {waiting.length > 0 && <OnPaper desk={desk} waiting={waiting} />}
      {copies.length > 0 && (
        <>
          <h2>Everybody they went to</h2>
          <Rows rows={copies} />
        </>
      )}
      <Pager olderHref={nextHref} olderText="More people" />
    </Page>
  );
}

/** Who has asked for letters, and whom an email cannot reach. */
function OnPaper({ desk, waiting }: { desk: string; waiting: readonly RowProps[] }) {
  return (
    <>
      <h2>{waiting.length === 1 ? "1 person needs" : `${waiting.length} people need`} them on paper</h2>
      <Rows rows={waiting.slice(0, MOST_NAMED)} />
      <div className="app-no-print">
        <Button href={`${desk}/papers/pack`}>Print for them</Button>
        <p className="app-lone-link">
          <a href={`${desk}/papers/given`}>Say who has them on paper</a>
        </p>
      </div>
    </>
  );
}

/** The rounds before the last ones are reached by their number in the address: nobody sends so often. */
function OtherRounds({ desk, last, shown }: { desk: string; last: number; shown: number | undefined }) {
  const numbers = Array.from({ length: Math.min(last, 10) }, (_, index) => last - index);
  return (
    <Beside heading="Sent more than once">
      <Links
        links={numbers.map(
          (number) =>
            number !== shown && { href: `${desk}/papers/sent?round=${number}`, label: nameOf(number) },
        )}
      />
    </Beside>
  );
}

function nameOf(number: number): string {
  return number === 1 ? "The first time" : `Time ${number}`;
}
