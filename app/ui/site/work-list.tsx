import { sayCount } from "#app/lib/counting.ts";
import { each } from "./each.tsx";
import { StatusTag } from "./status-tag.tsx";

export interface Work {
  href: string;
  /** What waits, without the number: "Feedback to check". */
  name: string;
  count: number;
}

/** What waits for the reader, each kind with how much of it there is. */
export function WorkList({ work }: { work: readonly Work[] }) {
  return (
    <ul className="app-link-list">
      {each(work, ({ href, name, count }) => (
        <li>
          <a href={href}>{name}</a>{" "}
          <StatusTag tone={count > 0 ? "attention" : "closed"}>{sayCount(count)}</StatusTag>
        </li>
      ))}
    </ul>
  );
}
