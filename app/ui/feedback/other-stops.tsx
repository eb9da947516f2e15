import { each } from "../site/each.tsx";
import { Reference } from "./reference.tsx";

export interface OtherStopsProps {
  stops: readonly { reference: string; place: string }[];
  /** Where the page of a comment lies for this reader. */
  at: "/feedback" | "/your-page/feedback";
}

/** Care in several places is told in several comments: the others of the same story, as far as the reader may see them. */
export function OtherStops({ stops, at }: OtherStopsProps) {
  if (stops.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Other places in the same story</h2>
      <ul>
        {each(stops, ({ reference, place }) => (
          <li>
            <a href={`${at}/${reference}`}>
              {place} <Reference>{reference}</Reference>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
