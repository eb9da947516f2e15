import { listActs } from "#app/domain/recommendations/acts.server.ts";
import { hasBeenAsked } from "#app/domain/recommendations/asking/queries.server.ts";
import { findNextOnDesk } from "#app/domain/recommendations/desk/queries.server.ts";
import { describeFollowing } from "#app/domain/recommendations/following/queries.server.ts";
import { areOtherWordsRead, isPublic, wordsFor } from "#app/domain/recommendations/public-words.server.ts";
import { getRecommendation, isInside } from "#app/domain/recommendations/queries.server.ts";
import { findWordedOn, listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { describeGround } from "#app/domain/recommendations/thread/ground.server.ts";
import {
  describeTaker,
  findResponseOnItsWay,
  listOwnNotes,
  listSaid,
} from "#app/domain/recommendations/thread/inside.server.ts";
import { describeStanding } from "#app/domain/recommendations/thread/standing.server.ts";
import { describeAskedBy, describeTogether } from "#app/domain/recommendations/thread/together.server.ts";
import { findAskingReport } from "#app/domain/reports/issued/responses.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Tag } from "#app/ui/nhs/tag.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { ActButtons } from "#app/ui/recommendations/acts.tsx";
import { BesideRecommendation } from "#app/ui/recommendations/beside-recommendation.tsx";
import { groundStation } from "#app/ui/recommendations/ground.tsx";
import { RecommendationResponse, Thread } from "#app/ui/recommendations/thread.tsx";
import { Together } from "#app/ui/recommendations/together.tsx";
import { WhatWasAsked } from "#app/ui/recommendations/what-was-asked.tsx";
import { nextStation, summaryOf, whatComes } from "#app/ui/recommendations/where-it-is.ts";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { HELPED_ANSWERS, RESPONSE_KINDS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches, data?.isPublic ? summaryOf(data) : undefined);

export async function loader({ context, params }: RouteRequest) {
  const { actor } = context;
  const row = getRecommendation(actor, params.reference);
  const may = listActs(actor, row);
  const isForInside = isInside(actor, row);
  const isOwnerOrReceiver = may.note === true;
  return {
    reference: row.reference,
    ...wordsFor(row, isForInside),
    areOtherWordsRead: areOtherWordsRead(row),
    askedBy: describeAskedBy(row),
    together: describeTogether(actor, row),
    askedIn: findAskingReport(row.id),
    wordedOn: findWordedOn(row, isForInside),
    isPublic: isPublic(row),
    textNote: may.reword || may.check ? row.textNote : null,
    standing: describeStanding(row, isForInside),
    hasChanged: row.madeOn !== null,
    hasBeenAsked: row.madeOn !== null && hasBeenAsked(row),
    isConfirmed: row.confirmedOn !== null,
    isAnswered: row.state === "answered",
    ground: describeGround(actor, row),
    entries: listThread(actor, row).map((entry) => ({
      ...entry,
      response: entry.response && {
        ...entry.response,
        kind: RESPONSE_KINDS[entry.response.kind].toLowerCase(),
      },
    })),
    taker: may.take ? describeTaker(actor, row) : null,
    next: isOwnerOrReceiver && hasToDo(may) ? null : findNextOnDesk(actor, row),
    isFollowing: describeFollowing(actor, row),
    notes: isOwnerOrReceiver ? listOwnNotes(actor, row) : [],
    said: isOwnerOrReceiver
      ? listSaid(row).map(({ answer, ...said }) => ({
          ...said,
          answer: answer ? HELPED_ANSWERS[answer] : "",
        }))
      : [],
    onItsWay: findResponseOnItsWay(actor, row),
    may,
  };
}

/** Is it on the reader to do something with it now? Until it is done nothing else is next. */
function hasToDo(may: ReturnType<typeof listActs>): boolean {
  return [may.accept, may.redirect, may.respond, may.send, may.support].includes(true);
}

export default function Recommendation() {
  const data = useLoaderData<typeof loader>();
  const { reference, title, standing, entries, ground, textNote, said, may } = data;
  return (
    <Page
      reading
      back={{ href: "/what-has-changed", label: "What has changed" }}
      aside={<BesideRecommendation {...data} />}
    >
      <p className="nhsuk-caption-m">Recommendation {reference}</p>
      <h1>{title}</h1>
      <p className="nhsuk-lede-text">{summaryOf(data)}</p>
      {!data.isPublic && (
        <p>
          <Tag>Not public yet</Tag>
        </p>
      )}
      {textNote && (
        <NeedsYou heading="A moderator asks for other words">
          <PlainText text={textNote} />
        </NeedsYou>
      )}
      <ActButtons reference={reference} may={may} isOnItsWay={data.onItsWay !== undefined} />
      {data.next && (
        <p className="app-lone-link">
          <a href={`/recommendations/${data.next.reference}`}>Next that lies with you: {data.next.title}</a>
        </p>
      )}
      <Together {...data.together} />
      {data.onItsWay && (
        <section>
          <h2>A response that is on its way</h2>
          <p>{whatComes(data.onItsWay)}</p>
          {each(data.onItsWay.declined, ({ who, text }) => (
            <>
              <p>
                <b>{who} does not say the same:</b>
              </p>
              <PlainText text={text} />
            </>
          ))}
          <RecommendationResponse
            {...data.onItsWay}
            kind={RESPONSE_KINDS[data.onItsWay.kind].toLowerCase()}
          />
        </section>
      )}
      {said.length > 0 && (
        <section>
          <h2>What is still missing</h2>
          {each(said, ({ who, on, answer, text }) => (
            <>
              <p>
                <b>
                  {who}, {on}: {answer}
                </b>
              </p>
              <PlainText text={text} />
            </>
          ))}
        </section>
      )}
      <WhatWasAsked {...data} />
      <h2>What happened</h2>
      <Thread
        reference={reference}
        ground={groundStation(ground, data.askedIn)}
        entries={entries}
        next={nextStation(data)}
      />
      {standing.whole && (
        <p>
          The whole has taken {standing.whole.days} working {standing.whole.days === 1 ? "day" : "days"} since{" "}
          {standing.whole.from}.
        </p>
      )}
    </Page>
  );
}
