import { PlainText } from "../feedback/feedback-text.tsx";
import { Button } from "../nhs/button.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { PostForm } from "../site/post-form.tsx";

interface DeathRecordedProps {
  address: string;
  name: string;
  on: string;
  toldBy: string;
  /** Until when it can be taken back, and before which nothing is done. */
  until: string;
  mayTakeBack: boolean;
  /** The day on which somebody logged in to the account afterwards, if anybody has. */
  usedOn: string | null;
  /** What the family would like, in words; null while nobody has asked. */
  wish: string | null;
  /** When a second person said the same; nothing is erased before. */
  confirmedOn: string | null;
  /** The group in which it was written down, where that is another one: what was told there is theirs. */
  elsewhere: string | null;
}

/** What was written down, what the family would like, and how to take it back. */
export function DeathRecorded({
  address,
  name,
  on,
  toldBy,
  until,
  mayTakeBack,
  usedOn,
  wish,
  confirmedOn,
  elsewhere,
}: DeathRecordedProps) {
  if (elsewhere !== null)
    return (
      <p>
        This was written down on {on} in {elsewhere}. No message goes to {name}. Who told it, and what the
        family would like, is for the people who run that group. If it is a mistake, tell them.
      </p>
    );
  return (
    <>
      <p>
        This was written down on {on}. No message goes to {name}. Who told it:
      </p>
      <InsetText>
        <PlainText text={toldBy || "It is not known any more: the service was put back from a copy."} />
      </InsetText>
      {usedOn && (
        <InsetText>
          <p>
            Somebody used this account on {usedOn}. It may be the family, or {name} may be alive. Ask before
            anything else. Nothing is erased meanwhile. If it was the family, take it back and write it down
            again.
          </p>
        </InsetText>
      )}
      <h2>A second person</h2>
      <p>
        {confirmedOn
          ? `A second person said the same on ${confirmedOn}.`
          : "Nobody else has said the same yet. Another facilitator, one of the group above, or an administrator has to. Nothing is erased before."}
      </p>
      <h2>What the family would like</h2>
      <p>
        {wish
          ? `${wish}. ${usedOn ? "Nothing is done while it is not clear who uses the account." : confirmedOn ? `This is done after ${until}.` : `This is done after ${until}, once a second person has said the same.`}`
          : "Nobody has asked them yet. Until then everything stays as it is."}
      </p>
      <Button href={`${address}/wish`} variant={wish ? "secondary" : undefined}>
        {wish ? "Change it" : "Say what the family would like"}
      </Button>
      {mayTakeBack && (
        <>
          <h2>If this is a mistake</h2>
          <p>
            {usedOn ? "You can take it back." : `You can take it back until ${until}.`} Then everything is as
            before, a pause too, but for places at meetings.
          </p>
          <PostForm action={`${address}/undo`}>
            <Button variant="secondary">Take it back</Button>
          </PostForm>
        </>
      )}
    </>
  );
}
