import { Button } from "../nhs/button.tsx";
import { PostForm } from "../site/post-form.tsx";

export interface SameExperienceProps {
  reference: string;
  /** The reader has said so. */
  hasSameExperience: boolean;
}

/** "This happened to me too", and taking it back. It ranks nothing. */
export function SameExperience({ reference, hasSameExperience }: SameExperienceProps) {
  const address = `/feedback/${reference}/same-experience`;
  return (
    <PostForm action={hasSameExperience ? `${address}/remove` : address} className="app-no-print">
      {hasSameExperience && <p>You said that this happened to you too. Nobody sees that it was you.</p>}
      <Button variant="secondary">{hasSameExperience ? "Take that back" : "This happened to me too"}</Button>
    </PostForm>
  );
}
