/** What a form showed of a comment, for the decision that is made on it. */
export interface FormVersion {
  state: string;
  changedAt: string;
}

/** Sends along what was shown: a decision made on an older version does not count. */
export function FormVersionFields({ formVersion: { state, changedAt } }: { formVersion: FormVersion }) {
  return (
    <>
      <input type="hidden" name="state" value={state} />
      <input type="hidden" name="changedAt" value={changedAt} />
    </>
  );
}
