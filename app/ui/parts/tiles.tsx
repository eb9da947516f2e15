import { each } from "../site/each.tsx";

export interface Tile {
  count: number;
  /** What is counted, as the words of the link: "without a reply". */
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

/** What somebody does here every week, of one size beside each other: no counts, and no more than four. */
export function Acts({ label, acts }: { label: string; acts: readonly { href: string; label: string }[] }) {
  return (
    <nav aria-label={label}>
      <ul className="app-tiles">
        {each(acts, ({ href, label: what }) => (
          <li>
            <a href={href}>{what}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
