import { Button } from "../nhs/button.tsx";

export interface ImportUndoingProps {
  address: string;
  commentsLeft: number;
}

/** How many comments are still to be removed. */
export function ImportUndoing({ address, commentsLeft }: ImportUndoingProps) {
  return (
    <>
      <p>
        {commentsLeft === 1
          ? "1 comment is still to be removed."
          : `${commentsLeft.toLocaleString("en-GB")} comments are still to be removed.`}{" "}
        You can leave this page: it goes on.
      </p>
      <Button href={address}>See how far it is now</Button>
    </>
  );
}
