import type { ReactNode } from "react";
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

/** Every filter as a list to choose from, and words to look for where there are any. They combine, and the address keeps them. */
export function WorkingFilters({
  of,
  fields,
  kept = {},
  search,
  days,
  clearHref,
}: {
  /** The id of the form that they belong to, where it stands elsewhere on the page; else they are one of their own. */
  of?: string;
  fields: readonly FilterField[];
  /** What else the address holds and must go on holding. */
  kept?: Readonly<Record<string, string>>;
  /** Words to look for, or empty; left out where there is nothing to look through. */
  search?: string | undefined;
  /** The days between which it lies, where it can be asked by day. */
  days?: { from: string | null; until: string | null };
  clearHref?: string | undefined;
}) {
  const on =
    fields.filter(({ value }) => value).length + (search ? 1 : 0) + (days?.from || days?.until ? 1 : 0);
  return (
    <Details summary={on > 0 ? `Filters: ${on} on` : "Filters"} className="app-filters">
      <Frame isForm={of === undefined}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} form={of} />
        ))}
        {each(fields, ({ label, name, value, items }) => (
          <Select label={label} name={name} value={value} items={items} form={of} />
        ))}
        {search !== undefined && (
          <Input
            label="Words in the comment"
            id="words"
            name="words"
            type="search"
            value={search}
            maxLength={100}
            form={of}
          />
        )}
        {days && (
          <>
            <Input label="From" name="from" type="date" width={10} value={days.from ?? ""} form={of} />
            <Input label="Until" name="until" type="date" width={10} value={days.until ?? ""} form={of} />
          </>
        )}
        <Button variant="secondary" form={of}>
          Show
        </Button>
        {clearHref && (
          <p className="app-lone-link">
            <a href={clearHref}>Clear all filters</a>
          </p>
        )}
      </Frame>
    </Details>
  );
}

function Frame({ isForm, children }: { isForm: boolean; children: ReactNode }) {
  if (!isForm) return <div className="app-no-print">{children}</div>;
  return (
    <form method="get" className="app-no-print app-buttons">
      {children}
    </form>
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
