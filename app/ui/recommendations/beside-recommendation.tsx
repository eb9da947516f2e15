import { capitalise } from "#app/lib/capitalise.ts";
import { PlainText } from "../feedback/feedback-text.tsx";
import { Button } from "../nhs/button.tsx";
import { Beside } from "../parts/aside.tsx";
import { TakenOn, type Taker } from "../parts/taken-on.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";
import { ActLinks, type Acts } from "./acts.tsx";

export interface BesideRecommendationProps {
  reference: string;
  askedBy: string;
  /** The issued report that asks for it. */
  askedIn: { href: string; name: string } | undefined;
  standing: {
    place: string;
    passedTo: string | null;
    clock: { isLate: boolean; isPaused: boolean; text: string } | undefined;
    isUnacknowledged: boolean;
    whole: { from: string } | null;
  };
  /** Who of the reader's office sees to it; null for everybody else. */
  taker: Taker | null;
  /** Is a response on its way that others have yet to agree to? */
  onItsWay: unknown;
  /** Does the reader follow it? null for who cannot. */
  isFollowing: boolean | null;
  notes: readonly { text: string; by: string; on: string }[];
  may: Acts;
}

/** Who has it and by when, who asked, and what the reader can do. */
export function BesideRecommendation({
  standing,
  askedBy,
  askedIn,
  taker,
  isFollowing,
  notes,
  may,
  reference,
  onItsWay,
}: BesideRecommendationProps) {
  return (
    <>
      <Beside heading="Who has it now" isPrinted>
        <p>
          {standing.place}
          {standing.passedTo && `. Nobody holds the office there just now: ${standing.passedTo} sees to it.`}
        </p>
        {standing.clock && (
          <p className={standing.clock.isLate ? "app-late" : undefined}>{describeClock(standing.clock)}</p>
        )}
        {standing.passedTo && (may.return || may.send) && (
          <p>
            You stand in until somebody does. You can return it, say who the right ones are, or send it on;
            only people of {standing.place} accept and answer in its name.
          </p>
        )}
        {standing.isUnacknowledged && (
          <p className="app-late">It should have been accepted or returned by now.</p>
        )}
      </Beside>
      {taker && <TakenOn taker={taker} action={`/recommendations/${reference}/take`} />}
      <ActLinks reference={reference} may={may} isOnItsWay={onItsWay !== undefined} />
      <Beside heading="Who asked" isPrinted>
        <p>
          {askedBy}
          {standing.whole && `, first sent on ${standing.whole.from}`}
        </p>
        {askedIn && (
          <p>
            In the report <a href={askedIn.href}>{askedIn.name}</a>
          </p>
        )}
      </Beside>
      {isFollowing !== null && <Following reference={reference} isFollowing={isFollowing} />}
      {may.note && (
        <Beside heading="Notes of your office">
          {notes.length === 0 && <p>Only your office reads what you write here.</p>}
          {each(notes, ({ text, by, on }) => (
            <>
              <PlainText text={text} />
              <p>
                {by}, {on}
              </p>
            </>
          ))}
          <p>
            <a href={`/recommendations/${reference}/note`}>Write a note</a>
          </p>
        </Beside>
      )}
    </>
  );
}

/** The days that have passed and those that there are. */
function describeClock({ isPaused, text }: { isPaused: boolean; text: string }) {
  return isPaused ? `Paused: ${text}` : capitalise(text);
}

/** Whoever told nothing that it rests on can hear what comes of it, too. */
function Following({ reference, isFollowing }: { reference: string; isFollowing: boolean }) {
  const at = `/recommendations/${reference}`;
  return (
    <Beside heading="Hear what comes of it">
      {isFollowing && <p>You get an email when it moves on.</p>}
      <PostForm action={isFollowing ? `${at}/unfollow` : `${at}/follow`}>
        <Button variant="secondary" small>
          {isFollowing ? "Stop following it" : "Follow it"}
        </Button>
      </PostForm>
    </Beside>
  );
}
