import { requireActor } from "#app/auth/require-actor.server.ts";
import { REPLIES } from "#app/domain/meetings/answers/form.ts";
import { readKept } from "#app/domain/without-email/queries.server.ts";
import { formatDate, formatDay, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { AnswerFor } from "#app/ui/without-email/answer-for.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { ANSWER_STATES, COMMUNICATION_NEEDS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.name ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, person, needs, details, address, meetings, endsOn } = readKept(
    actor,
    params.slug,
    params.id,
  );
  return {
    slug: group.slug,
    page: `/manage/groups/${group.slug}/people/${person.id}`,
    memberId: person.memberId,
    name: person.name,
    needs: needs.map((need) => COMMUNICATION_NEEDS[need]).join(", "),
    details,
    address,
    agreedOn: formatDate(person.agreedAt),
    endsOn: formatDay(endsOn),
    codeUntil: person.codeEndsAt && formatDate(person.codeEndsAt),
    meetings: meetings.map(({ id, title, startsAt, answer }) => ({
      id,
      title,
      href: `/groups/${group.slug}/meetings/${id}`,
      date: formatWeekday(startsAt),
      said: answer ? ANSWER_STATES[answer] : "No answer yet",
      reply: answer === "waiting" ? "coming" : answer,
    })),
  };
}

type PersonData = ReturnType<typeof useLoaderData<typeof loader>>;

/** Somebody without email, as those who run their group look after them. */
export default function PersonWithoutEmail() {
  const data = useLoaderData<typeof loader>();
  const { slug, page, name, needs, details, address, agreedOn, meetings } = data;
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/people`, label: "People in the group" }}
      aside={<ForThem {...data} />}
    >
      <h1>{name}</h1>
      <p>Without email: you look after what is kept here. They agreed to it on {agreedOn}.</p>
      <SummaryList
        rows={[
          { key: "Needs", value: needs || "Nothing special" },
          address !== "" && { key: "Address for letters", value: <PlainText text={address} /> },
          details !== "" && { key: "What you need to know", value: <PlainText text={details} /> },
        ]}
      />
      <p className="app-lone-link app-no-print">
        <a href={`${page}/change`}>Change name and needs</a>
      </p>
      <h2>Will they come?</h2>
      {meetings.length > 0 ? (
        <AnswerFor action={`${page}/answer`} meetings={meetings} replies={REPLIES} />
      ) : (
        <EmptyState>No meeting is planned.</EmptyState>
      )}
    </Page>
  );
}

function ForThem({ slug, page, memberId, endsOn, codeUntil }: PersonData) {
  return (
    <>
      <Beside heading="What you can do for them">
        <Links
          links={[
            {
              href: `/manage/groups/${slug}/feedback/new?for=${memberId}`,
              label: "Write down their feedback",
            },
            { href: `${page}/died`, label: "If they have died" },
            { href: `${page}/remove`, label: "Delete what is kept of them" },
          ]}
        />
      </Beside>
      <Beside heading="An account of their own">
        <p>
          {codeUntil
            ? `A code was printed for them. It works until ${codeUntil}.`
            : "With a code on paper they can take this over."}
        </p>
        <Links links={[{ href: `${page}/code`, label: codeUntil ? "Print a new code" : "Print a code" }]} />
      </Beside>
      <Beside heading="How long it is kept">
        <p>Until {endsOn}, if nobody hears of them before. What you write down here counts as hearing.</p>
      </Beside>
    </>
  );
}
