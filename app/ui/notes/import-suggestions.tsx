import { Checkboxes } from "../nhs/checkboxes.tsx";
import { each } from "../site/each.tsx";

export interface ImportSuggestionsProps {
  suggestions: readonly { key: string; label: Label; text: string; owner: string; due: string }[];
}

type Label = "decision" | "action" | "came" | "apologies";

const GROUPS: readonly (readonly [Label, string])[] = [
  ["decision", "Decisions"],
  ["action", "Actions"],
  ["came", "Who came"],
  ["apologies", "Who sent apologies"],
];

/** What lines of a file seem to say, ticked for a person to look at. */
export function ImportSuggestions({ suggestions }: ImportSuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <>
      <h2>What it seems to say</h2>
      <p>They are ticked for you to check. What you do not tick stays in the text as it is.</p>
      {each(GROUPS, ([label, heading]) => {
        const own = suggestions.filter((one) => one.label === label);
        return (
          own.length > 0 && (
            <Checkboxes
              label={heading}
              labelSize="m"
              small
              id={`take-${label}`}
              name="take"
              values={own.map(({ key }) => key)}
              items={own.map(({ key, text, owner, due }) => ({
                value: key,
                label: text,
                hint:
                  [owner, due && `by ${due.replace(/^by\s+/i, "")}`].filter(Boolean).join(", ") || undefined,
              }))}
            />
          )
        );
      })}
    </>
  );
}
