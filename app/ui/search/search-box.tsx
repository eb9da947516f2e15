import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";

interface SearchBoxProps {
  label: string;
  hint?: string | undefined;
  value?: string;
  /** What else is looked at: only a group, a kind. */
  kept?: Readonly<Record<string, string | null>>;
  isQuiet?: boolean;
}

/** Words to look for. They stand in the address, so that a search can be kept and gone back to, and are stored nowhere else. */
export function SearchBox({ label, hint, value, kept = {}, isQuiet = false }: SearchBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search>
    <form action="/search" role="search">
      {Object.entries(kept).map(
        ([name, kept]) => kept && <input key={name} type="hidden" name={name} value={kept} />,
      )}
      <Input
        name="q"
        type="search"
        label={label}
        hint={hint}
        width={30}
        maxLength={200}
        value={value}
        after={<Button variant={isQuiet ? "secondary" : undefined}>Search</Button>}
      />
    </form>
  );
}
