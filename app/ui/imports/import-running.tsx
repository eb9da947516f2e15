import { Button } from "../nhs/button.tsx";

export interface ImportRunningProps {
  address: string;
  rows: number;
  rowsRead: number;
}

/** How far an import is. The page does not change by itself: whoever reads it slowly must not lose their place. */
export function ImportRunning({ address, rows, rowsRead }: ImportRunningProps) {
  return (
    <>
      <p>
        <progress className="app-progress" max={rows} value={rowsRead} aria-label="Rows read" />
      </p>
      <p>
        {rowsRead.toLocaleString("en-GB")} of {rows.toLocaleString("en-GB")} rows are read. Everything is
        imported together at the end, or nothing. You can leave this page: it goes on.
      </p>
      <Button href={address}>See how far it is now</Button>
    </>
  );
}
