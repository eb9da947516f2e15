import { OFFICES, type Office } from "#db/vocabulary.ts";
import { each } from "../site/each.tsx";

export interface Post {
  office: Office;
  /** Of somebody who agreed to be named to this reader. */
  name: string | null;
  /** The last day, in words. */
  until: string | null;
}

/** Who runs a group, by post: a name stands there only with consent. */
export function Posts({ posts }: { posts: readonly Post[] }) {
  if (posts.length === 0) return <p>Nobody holds an office in this group now.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {each(posts, ({ office, name, until }) => (
        <li>
          {OFFICES[office]}
          {name && `: ${name}`}
          {until && `, until ${until}`}
        </li>
      ))}
    </ul>
  );
}
