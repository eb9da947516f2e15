import { WarningCallout } from "../nhs/warning-callout.tsx";
import { each } from "../site/each.tsx";

export interface NamesToLookAtProps {
  path: string;
  /** Items where the name of someone stands who asked not to be named. */
  standing: readonly { id: string; title: string; names: readonly string[] }[];
}

/** Where names stand of people who asked not to be named. */
export function NamesToLookAt({ path, standing }: NamesToLookAtProps) {
  if (standing.length === 0) return null;
  return (
    <WarningCallout heading="Names to look at">
      <p>These people asked not to be named:</p>
      <ul>
        {each(standing, ({ id, title, names }) => (
          <li>
            <a href={`${path}/items/${id}`}>{title || "No title yet"}</a>: {names.join(", ")}
          </li>
        ))}
      </ul>
    </WarningCallout>
  );
}
