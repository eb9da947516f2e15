import { compareWords, type Stretch } from "#app/lib/compare.ts";
import { each } from "../each.tsx";

export interface ComparisonProps {
  /** What each side is called, such as "Members read". */
  names: readonly [string, string];
  /** The same parts of both texts in their order: their name, the left side and the right side. */
  parts: readonly { name: string; left: string; right: string }[];
}

/**
 * Two versions of a text, side by side, one below the other on a small screen. What is only in one of them is struck
 * through or underlined, and said to be so: no colour alone.
 */
export function Comparison({ names: [leftName, rightName], parts }: ComparisonProps) {
  return each(
    parts.filter(({ left, right }) => left || right),
    ({ name, left, right }) => {
      const compared = compareWords(left, right);
      return (
        <div className="app-comparison">
          <div>
            <p className="app-comparison__name">
              {leftName}: {name}
            </p>
            <p className="app-comparison__text">
              <Side stretches={compared.left} as="del" says="only here: " />
            </p>
          </div>
          <div>
            <p className="app-comparison__name">
              {rightName}: {name}
            </p>
            <p className="app-comparison__text">
              <Side stretches={compared.right} as="ins" says="only here: " />
            </p>
          </div>
        </div>
      );
    },
  );
}

function Side({ stretches, as: Tag, says }: { stretches: Stretch[]; as: "del" | "ins"; says: string }) {
  if (stretches.length === 0) return <>Nothing</>;
  return each(stretches, ({ words, isOnlyHere }) =>
    isOnlyHere && words.trim() ? (
      <Tag>
        <span className="nhsuk-u-visually-hidden">[{says}</span>
        {words}
        <span className="nhsuk-u-visually-hidden">]</span>
      </Tag>
    ) : (
      words
    ),
  );
}
