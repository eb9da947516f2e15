import { Details } from "../nhs/details.tsx";
import { brand } from "../site/brand.ts";

/** For someone who stands before the second step with nothing to take it with: why it does not open, and what does. */
export function LostEverything() {
  return (
    <Details summary="I have lost my phone and my recovery codes">
      <p>
        If you have lost your phone and your recovery codes, ask an administrator of {brand.name} to remove
        your second step.
        {brand.contact && (
          <>
            {" "}
            You reach them here: <a href={brand.contact.href}>{brand.contact.label}</a>.
          </>
        )}
      </p>
      <p>
        A second administrator has to agree. Then we write to you. 24 hours after that email you can log in
        with your password and set up a new second step. Nothing that you wrote is lost.
      </p>
    </Details>
  );
}
