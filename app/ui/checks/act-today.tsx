import { Button } from "../nhs/button.tsx";

/** What a comment on the same-day list calls for: writing to whoever wrote it, if they can be reached, before all else. */
export function ActToday({ reference, mayAsk }: { reference: string; mayAsk: boolean }) {
  const address = `/manage/checks/${reference}`;
  return (
    <div className="app-buttons app-no-print">
      {mayAsk && <Button href={`${address}/question`}>Write to them now</Button>}
      <Button href={`${address}/concerns`} variant={mayAsk ? "secondary" : undefined}>
        Say what you did about it
      </Button>
    </div>
  );
}
