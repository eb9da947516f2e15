import { capitalise } from "#app/lib/capitalise.ts";
import { Rows } from "../parts/rows.tsx";
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
    <Rows
      rows={offices.map(({ id, name, startsOn, endsOn, deputy, hasEnded }) => ({
        what: capitalise(name),
        about: `From ${startsOn}${endsOn ? ` until ${endsOn}` : ""}${deputy ? ` · deputy: ${deputy}` : ""}`,
        end: hasEnded && <StatusTag tone="closed">Ended</StatusTag>,
        acts: mayEnd && !hasEnded && (
          <a href={`/admin/offices/${id}/end`}>
            End this office<span className="nhsuk-u-visually-hidden">: {name}</span>
          </a>
        ),
      }))}
    />
  );
}
