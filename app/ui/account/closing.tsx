import { formatDate } from "#app/lib/london.ts";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Radios } from "../nhs/radios.tsx";

interface WhatStaysProps {
  published: readonly { reference: string; firstWords: string; sentAt: Date; groupName: string }[];
  choices: Readonly<Record<string, string>>;
  feedback: { id: string; name: string; value: string; error?: string };
  stays: { id: string; name: string; values: string[]; error?: string };
}

/** What becomes of published feedback when its writer goes: all of it, or each one by itself. */
export function WhatStays({ published, choices, feedback, stays }: WhatStaysProps) {
  const items = Object.entries(choices)
    .filter(([value]) => value !== "each" || published.length > 1)
    .map(([value, label]) => ({ value, label }));
  return (
    <>
      <Radios
        label="What should become of your published feedback?"
        hint="What stays still counts, and staff can still learn from it. No page shows that it was yours."
        items={items}
        {...feedback}
      />
      {published.length > 1 && (
        <Checkboxes
          label="If you choose for each one: tick what stays"
          small
          items={published.map(({ reference, firstWords, sentAt, groupName }) => ({
            value: reference,
            label: firstWords,
            hint: `Sent to ${groupName} on ${formatDate(sentAt)}`,
          }))}
          {...stays}
        />
      )}
    </>
  );
}
