import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Radios } from "../nhs/radios.tsx";

interface WhatStaysProps {
  label: string;
  hint: string;
  /** What the boxes are for, where they choose for each. */
  each: string;
  /** What each one is, and where it is from. */
  pieces: readonly { value: string; label: string; hint: string }[];
  choices: Readonly<Record<string, string>>;
  chosen: { id: string; name: string; value: string; error?: string };
  stays: { id: string; name: string; values: string[]; error?: string };
}

/** What becomes of somebody's words when they go: of all of them, or of each piece by itself. Nothing to ask without any. */
export function WhatStays({ label, hint, each, pieces, choices, chosen, stays }: WhatStaysProps) {
  if (pieces.length === 0) return <input type="hidden" name={chosen.name} value="goes" />;
  const items = Object.entries(choices)
    .filter(([value]) => value !== "each" || pieces.length > 1)
    .map(([value, label]) => ({ value, label }));
  return (
    <>
      <Radios label={label} hint={hint} items={items} {...chosen} />
      {pieces.length > 1 && <Checkboxes label={each} small items={pieces} {...stays} />}
    </>
  );
}
