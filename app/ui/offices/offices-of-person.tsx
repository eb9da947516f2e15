import { each } from "../site/each.tsx";
import { EmptyState } from "../site/empty-state.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface OfficeOfPerson {
  id: string;
  /** "a facilitator of the Weald group" */
  name: string;
  startsOn: string;
  endsOn: string | null;
  deputy: string | null;
  hasEnded: boolean;
}

interface OfficesOfPersonProps {
  offices: readonly OfficeOfPerson[];
  mayEnd: boolean;
}

/** What somebody holds, will hold and has held, each with its days and who takes over. */
export function OfficesOfPerson({ offices, mayEnd }: OfficesOfPersonProps) {
  if (offices.length === 0) return <EmptyState>This person holds no office.</EmptyState>;
  return (
    <ul className="app-link-list">
      {each(offices, ({ id, name, startsOn, endsOn, deputy, hasEnded }) => (
        <li>
          <p className="nhsuk-u-margin-bottom-0 nhsuk-u-padding-top-2">
            <strong>{capitalise(name)}</strong> {hasEnded && <StatusTag tone="closed">Ended</StatusTag>}
            <br />
            From {startsOn}
            {endsOn && ` until ${endsOn}`}
            {deputy && `. Deputy: ${deputy}`}
          </p>
          {mayEnd && !hasEnded && (
            <p className="app-lone-link nhsuk-u-margin-bottom-0">
              <a href={`/admin/offices/${id}/end`}>
                End this office<span className="nhsuk-u-visually-hidden">: {name}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
