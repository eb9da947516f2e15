import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";
import { Reference } from "./reference.tsx";

/** What the facilitator keeps in view, and why. */
export function Pins({ pins }: { pins: readonly { reference: string; place: string; reason: string }[] }) {
  if (pins.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Pinned by the facilitator</h2>
      <ul className="nhsuk-u-margin-bottom-5">
        {each(pins, ({ reference, place, reason }) => (
          <li>
            <a href={`/feedback/${reference}`}>
              {place} <Reference>{reference}</Reference>
            </a>
            <PlainText text={reason} />
          </li>
        ))}
      </ul>
    </>
  );
}
