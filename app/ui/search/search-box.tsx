import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";

interface SearchBoxProps {
  label: string;
  hint?: string | undefined;
  value?: string;
  /** What else is looked at: only a group, a kind. */
  kept?: Readonly<Record<string, string | null>>;
  isQuiet?: boolean;
  /** For fields elsewhere on the page that belong to it. */
  id?: string;
}

/** A paragraph that was pasted goes through, and what it was cut to is said. An address may not be much longer. */
const MOST_LETTERS = 800;

/** Words to look for. They stand in the address, so that a search can be kept and gone back to, and are stored nowhere else. */
export function SearchBox({ label, hint, value, kept = {}, isQuiet = false, id }: SearchBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search>
    <form action="/search" role="search" id={id}>
      {Object.entries(kept).map(
        ([name, kept]) => kept && <input key={name} type="hidden" name={name} value={kept} />,
      )}
      <Input
        name="q"
        type="search"
        label={label}
        hint={hint}
        width={30}
        maxLength={MOST_LETTERS}
        value={value}
        after={<Button variant={isQuiet ? "secondary" : undefined}>Search</Button>}
      />
    </form>
  );
}
