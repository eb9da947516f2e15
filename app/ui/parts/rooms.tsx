import { each, type Falsy } from "../site/each.tsx";

export interface Room {
  label: string;
  href: string;
  isHere?: boolean;
}

/** The rooms of a group, or the parts of a long page: one line of links that wraps. */
export function Rooms({ label, rooms }: { label: string; rooms: readonly (Room | Falsy)[] }) {
  return (
    <nav aria-label={label}>
      <ul className="app-rooms">
        {each(rooms, ({ label: name, href, isHere = false }) => (
          <li>
            <a href={href} aria-current={isHere ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
