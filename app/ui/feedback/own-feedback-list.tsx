import { Rows } from "../parts/rows.tsx";
import type { StatusTone } from "../site/status-tag.tsx";
import { StatusOnWay } from "./status-on-way.tsx";

export interface OwnFeedbackItem {
  reference: string;
  /** Empty when its writer withdrew it. */
  firstWords: string;
  place: string;
  sentOn: string;
  status: { text: string; tone: StatusTone };
  reached: number | null;
  /** It has a response that its writer has not seen. */
  isNew: boolean;
}

/** What a member sent: each by its own first words, then where and when, and where it is now. */
export function OwnFeedbackList({ items }: { items: readonly OwnFeedbackItem[] }) {
  return (
    <Rows
      rows={items.map(({ reference, firstWords, place, sentOn, status, reached, isNew }) => ({
        isNew,
        href: `/your-page/feedback/${reference}`,
        what: (
          <>
            {firstWords ? `“${firstWords}”` : "Feedback without words"}
            <span className="nhsuk-u-visually-hidden"> ({reference})</span>
          </>
        ),
        about: `${place} · ${sentOn}`,
        end: <StatusOnWay {...status} reached={reached} />,
      }))}
    />
  );
}
