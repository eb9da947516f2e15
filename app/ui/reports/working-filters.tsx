import { Button } from "../nhs/button.tsx";
import { Details } from "../nhs/details.tsx";
import { Input } from "../nhs/input.tsx";
import { Select } from "../nhs/select.tsx";
import { each, type Falsy } from "../site/each.tsx";

export interface FilterField {
  label: string;
  name: string;
  value?: string | undefined;
  items: readonly ({ value: string; label: string } | Falsy)[];
}

/** Every filter as a list to choose from, and words to look for. They combine, and the address keeps them. */
export function WorkingFilters({
  fields,
  words,
  clearHref,
}: {
  fields: readonly FilterField[];
  words?: string | undefined;
  clearHref?: string | undefined;
}) {
  const on = fields.filter(({ value }) => value).length + (words ? 1 : 0);
  return (
    <Details summary={on > 0 ? `Filters: ${on} on` : "Filters"} className="app-filters">
      <form method="get" className="app-no-print">
        {each(fields, ({ label, name, value, items }) => (
          <Select label={label} name={name} value={value} items={items} />
        ))}
        <Input
          label="Words in the comment"
          id="words"
          name="words"
          type="search"
          value={words}
          maxLength={100}
        />
        <Button variant="secondary">Show</Button>
        {clearHref && (
          <p className="app-lone-link">
            <a href={clearHref}>Clear all filters</a>
          </p>
        )}
      </form>
    </Details>
  );
}

/** What is filtered by: each with a link that takes just that away. */
export function Chips({ chips }: { chips: readonly { words: string; href: string }[] }) {
  if (chips.length === 0) return null;
  return (
    <ul className="app-rooms" aria-label="Filters that are on">
      {each(chips, ({ words, href }) => (
        <li>
          <a href={href}>
            {words} <span aria-hidden="true">✕</span>
            <span className="nhsuk-u-visually-hidden">: take this filter away</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
