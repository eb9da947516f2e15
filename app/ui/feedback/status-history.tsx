import { type Station, Stations } from "../parts/stations.tsx";
import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface StatusHistoryProps {
  /** Each change of status: its words, who and when, and why if there was a reason. */
  changes: readonly { text: string; detail: string; reason: string | null; isBeside: boolean }[];
  /** What may still come, for a comment that is on the way there. */
  ahead: readonly string[];
}

/** Where a comment has been, where it is, and what is still to come. */
export function StatusHistory({ changes, ahead }: StatusHistoryProps) {
  const last = changes.findLastIndex(({ isBeside }) => !isBeside);
  const reached = changes.flatMap(({ text, detail, isBeside, ...change }, index): Station[] => {
    if (isBeside) return [];
    const next = changes.findIndex((later, at) => at > index && !later.isBeside);
    return [
      {
        name: text,
        standing: index === last ? "now" : "done",
        about: detail,
        children: (
          <>
            {change.reason && <PlainText text={change.reason} />}
            {each(changes.slice(index + 1, next < 0 ? undefined : next), ({ detail, reason }) => (
              <>
                <p>{detail}</p>
                {reason && <PlainText text={reason} />}
              </>
            ))}
          </>
        ),
      },
    ];
  });
  return <Stations stations={[...reached, ...ahead.map((name): Station => ({ name, standing: "next" }))]} />;
}
