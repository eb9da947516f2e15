import { PlainText } from "../feedback/feedback-text.tsx";
import { Facts } from "../parts/aside.tsx";

export interface WhatWasAskedProps {
  asks: string;
  why: string;
  doneWhen: string;
  /** The day on which it was worded as it is now. */
  wordedOn: string;
  /** Does everyone read other words than its group has for it now? */
  areOtherWordsRead: boolean;
}

/** What the thread below is about, in the words of the group that asks. */
export function WhatWasAsked({ asks, why, doneWhen, wordedOn, areOtherWordsRead }: WhatWasAskedProps) {
  return (
    <section>
      <h2>What was asked</h2>
      <Facts
        facts={[
          { name: "What should be done", answer: <PlainText text={asks} /> },
          { name: "Why", answer: <PlainText text={why} /> },
          { name: "Done when", answer: <PlainText text={doneWhen} /> },
        ]}
      />
      <p className="app-second">
        In the words of {wordedOn}
        {areOtherWordsRead && ". Its group writes it in other words, and a moderator reads them first."}
      </p>
    </section>
  );
}
