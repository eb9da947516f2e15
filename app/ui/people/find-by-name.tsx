import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";

/** A list of this many names is looked through at a glance. */
const GLANCE = 15;

interface FindByNameProps {
  /** What was looked for, as it was typed. */
  search: string;
  /** How many there are without a search. */
  total: number;
}

/** Narrows a long list of people, or the names to choose from below it. The words stand in the address. */
export function FindByName({ search, total }: FindByNameProps) {
  if (total <= GLANCE) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search>
    <form method="get" role="search">
      <Input
        name="search"
        type="search"
        label="Find somebody by name"
        hint="A part of the name is enough."
        width={20}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        value={search}
        after={<Button variant="secondary">Find</Button>}
      />
    </form>
  );
}
