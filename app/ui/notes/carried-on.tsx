import { each } from "../site/each.tsx";

export interface CarriedOnProps {
  items: readonly {
    title: string;
    actions: readonly { text: string; owner: string; isOverdue: boolean }[];
  }[];
}

/** What an earlier meeting left open, as part of the agenda of this one. */
export function CarriedOn({ items }: CarriedOnProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>From the last meeting</h2>
      <ul>
        {each(items, ({ title, actions }) => (
          <li>
            {title}
            {actions.length > 0 && (
              <ul>
                {each(actions, ({ text, owner, isOverdue }) => (
                  <li>
                    {text} ({owner || "nobody yet"}){isOverdue && ", overdue"}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
