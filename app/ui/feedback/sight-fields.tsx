/** What a page showed of a piece, for the decision that is made on it. */
export interface Sight {
  seen: string;
  changedAt: string;
}

/** Sends along what was seen: a decision made on an older sight does not count. */
export function SightFields({ sight: { seen, changedAt } }: { sight: Sight }) {
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="changedAt" value={changedAt} />
    </>
  );
}
