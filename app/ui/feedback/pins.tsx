import { Rows } from "../parts/rows.tsx";
import { PlainText } from "./feedback-text.tsx";
import { Reference } from "./reference.tsx";

/** What the facilitator keeps in view, and why. */
export function Pins({ pins }: { pins: readonly { reference: string; place: string; reason: string }[] }) {
  if (pins.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Pinned by the facilitator</h2>
      <Rows
        rows={pins.map(({ reference, place, reason }) => ({
          href: `/feedback/${reference}`,
          what: (
            <>
              {place} <Reference>{reference}</Reference>
            </>
          ),
          acts: <PlainText text={reason} />,
        }))}
      />
    </>
  );
}
