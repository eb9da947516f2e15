import { PlainText } from "../feedback/feedback-text.tsx";
import { Button } from "../nhs/button.tsx";

interface DeathRecordedProps {
  address: string;
  name: string;
  on: string;
  toldBy: string;
  /** Until when it can be taken back, and before which nothing is done. */
  until: string;
  mayTakeBack: boolean;
  /** What the family would like, in words; null while nobody has asked. */
  wish: string | null;
}

/** What was written down, what the family would like, and how to take it back. */
export function DeathRecorded({ address, name, on, toldBy, until, mayTakeBack, wish }: DeathRecordedProps) {
  return (
    <>
      <p>
        This was written down on {on}. No message goes to {name}. Who told it:
      </p>
      <PlainText text={toldBy} />
      <h2>What the family would like</h2>
      <p>
        {wish
          ? `${wish}. This is done after ${until}.`
          : "Nobody has asked them yet. Until then everything stays as it is."}
      </p>
      <Button href={`${address}/wish`} variant={wish ? "secondary" : undefined}>
        {wish ? "Change it" : "Say what the family would like"}
      </Button>
      {mayTakeBack && (
        <>
          <h2>If this is a mistake</h2>
          <p>You can take it back until {until}. Then everything is as before, but for places at meetings.</p>
          <form action={`${address}/undo`} method="post">
            <Button variant="secondary">Take it back</Button>
          </form>
        </>
      )}
    </>
  );
}
