import { requireActor } from "#app/auth/require-actor.server.ts";
import { answerPoll } from "#app/domain/meetings/polls/commands.server.ts";
import { pollAnswersForm } from "#app/domain/meetings/polls/form.ts";
import { getPoll } from "#app/domain/meetings/polls/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatTimes, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { POLL_SETTLED } from "#app/ui/meetings/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Table } from "#app/ui/nhs/table.tsx";
import { each } from "#app/ui/site/each.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { POLL_ANSWERS, POLL_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `When can you come: ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, poll, dates } = getPoll(actor, params.slug, params.id);
  return {
    slug: group.slug,
    name: group.name,
    id: poll.id,
    title: poll.title,
    where: poll.place || "Online",
    meetingId: poll.meetingId,
    isOpen: poll.state === "open",
    standing: POLL_STATES[poll.state],
    dates: dates.map(({ startsAt, endsAt, ...date }) => ({
      ...date,
      when: `${formatWeekday(startsAt)}, ${formatTimes(startsAt, endsAt)}`,
    })),
    may: {
      answer: can(actor, "meeting:answer", { groupId: group.id }),
      settle: can(actor, "meeting:plan", { groupId: group.id }),
    },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, pollAnswersForm);
  if (!form.ok) return rejectForm(context, form);

  const isKept = answerPoll(actor, params.slug, params.id, form.input);
  const page = `/groups/${params.slug}/polls/${params.id}`;
  return isKept
    ? redirectWith(context, page, "Your answers are saved. You can change them until a date is chosen.")
    : redirectRefused(context, page, POLL_SETTLED);
}

type PollData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function FindADate() {
  const data = useLoaderData<typeof loader>();
  const { slug, name, title, where, meetingId, isOpen, standing, may } = data;
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }}>
      <h1>When can you come: {title}</h1>
      <p>
        {name}, {where}. {standing}.
      </p>
      {meetingId && (
        <p className="app-lone-link">
          <a href={`/groups/${slug}/meetings/${meetingId}`}>See the meeting</a>
        </p>
      )}
      {isOpen && may.answer && <YourAnswers {...data} />}
      <SoFar {...data} />
      {isOpen && may.settle && <Settle {...data} />}
    </Page>
  );
}

const ITEMS = Object.entries(POLL_ANSWERS).map(([value, label]) => ({ value, label }));

function YourAnswers({ dates }: PollData) {
  return (
    <PostForm>
      {each(dates, ({ id, when, own }) => (
        <Radios label={when} labelSize="s" name={id} inline items={ITEMS} value={own ?? ""} />
      ))}
      <Button>Save my answers</Button>
    </PostForm>
  );
}

function SoFar({ dates }: PollData) {
  return (
    <Table
      caption="Answers so far"
      captionSize="m"
      responsive
      head={["Date", "Yes", "Maybe", "No"]}
      rows={dates.map(({ when, yes, maybe, no }) => [when, yes, maybe, no])}
    />
  );
}

function Settle({ slug, id, dates }: PollData) {
  const poll = `/manage/groups/${slug}/polls/${id}`;
  return (
    <section className="app-no-print">
      <h2>Choose a date</h2>
      <PostForm action={`${poll}/choose`}>
        {each(dates, ({ id: date, when }) => (
          <p>
            <Button name="date" value={date} variant="secondary">
              Choose {when}
            </Button>
          </p>
        ))}
      </PostForm>
      <PostForm action={`${poll}/close`}>
        <FinalButton>Close without a date</FinalButton>
      </PostForm>
    </section>
  );
}
