import { Button } from "../nhs/button.tsx";

export interface SameExperienceProps {
  reference: string;
  /** The reader has said so. */
  hasEchoed: boolean;
}

/** "This happened to me too", and taking it back. It ranks nothing. */
export function SameExperience({ reference, hasEchoed }: SameExperienceProps) {
  const address = `/feedback/${reference}/same-experience`;
  return (
    <form method="post" action={hasEchoed ? `${address}/remove` : address} className="app-no-print">
      {hasEchoed && <p>You said that this happened to you too. Nobody sees that it was you.</p>}
      <Button variant="secondary">{hasEchoed ? "Take that back" : "This happened to me too"}</Button>
    </form>
  );
}
