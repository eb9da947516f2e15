import { each } from "../site/each.tsx";

export interface Tile {
  count: number;
  /** What is counted, as the words of the link: "without a response". */
  what: string;
  href: string;
  /** The list below is this one. */
  isShown?: boolean;
}

/** Counts that lead to their lists, all of one size, whatever the number. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="app-tiles">
      {each(tiles, ({ count, what, href, isShown = false }) => (
        <li>
          <span className="app-number">{count.toLocaleString("en-GB")}</span>
          <a href={href} aria-current={isShown ? "true" : undefined}>
            {what}
          </a>
        </li>
      ))}
    </ul>
  );
}
