import { OFFICES, type Office } from "#db/vocabulary.ts";
import { each } from "../site/each.tsx";

export interface Post {
  office: Office;
  /** Of somebody who agreed to be named to this reader. */
  name: string | null;
  /** The last day, in words. */
  until: string | null;
}

interface PostsProps {
  posts: readonly Post[];
  /** Who sees to what is sent to the group, where nobody runs it. */
  passedTo: string | null;
}

/** Who runs a group, by post: a name stands there only with consent. */
export function Posts({ posts, passedTo }: PostsProps) {
  return (
    <>
      {posts.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {each(posts, ({ office, name, until }) => (
            <li>
              {OFFICES[office]}
              {name && `: ${name}`}
              {until && `, until ${until}`}
            </li>
          ))}
        </ul>
      )}
      {posts.some(({ name }) => !name) && (
        <p className="app-second">A name stands here where its holder agreed to show it to you.</p>
      )}
      {passedTo && <p>Nobody runs this group just now. What is sent to it goes to {passedTo}.</p>}
    </>
  );
}
