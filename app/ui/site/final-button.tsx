import type { ComponentPropsWithoutRef } from "react";
import { Button } from "../nhs/button.tsx";

interface FinalButtonProps extends ComponentPropsWithoutRef<"button"> {
  small?: boolean;
}

/** The button of an act that nobody can undo. It alone is red, and the sentence above it says why. */
export function FinalButton(props: FinalButtonProps) {
  return (
    <>
      <p>
        <strong>You cannot undo this.</strong>
      </p>
      <Button {...props} variant="warning" />
    </>
  );
}
