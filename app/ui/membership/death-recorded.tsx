import { PlainText } from "../feedback/feedback-text.tsx";
import { Button } from "../nhs/button.tsx";
import { InsetText } from "../nhs/inset-text.tsx";

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
}: DeathRecordedProps) {
  return (
    <>
      <p>
        This was written down on {on}. No message goes to {name}. Who told it:
      </p>
      <PlainText text={toldBy || "It is not known any more: the service was put back from a copy."} />
      {usedOn && (
        <InsetText>
          <p>
            Somebody logged in to this account on {usedOn}. It may be the family, or {name} may be alive. Ask
            before anything else. Nothing is erased meanwhile.
          </p>
        </InsetText>
      )}
      <h2>What the family would like</h2>
      <p>
        {wish
          ? `${wish}. ${usedOn ? "Nothing is done while it is not clear who uses the account." : `This is done after ${until}.`}`
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
            before, but for places at meetings.
          </p>
          <form action={`${address}/undo`} method="post">
            <Button variant="secondary">Take it back</Button>
          </form>
        </>
      )}
    </>
  );
}
