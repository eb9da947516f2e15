import type { ReactNode } from "react";
import { capitalise } from "#app/lib/capitalise.ts";
import { compareWords, type Stretch } from "#app/lib/compare.ts";
import { each } from "./each.tsx";

export interface ComparisonProps {
  /** What each side is called, such as "Members read". */
  names: readonly [string, string];
  /** The same parts of both texts in their order: their name, the left side and the right side. */
  parts: readonly { name: string; left: string; right: string }[];
}

/**
 * Two versions of a text, side by side, one below the other on a small screen. What is only in one of them is struck
 * through or underlined, and said to be so: no colour alone. A part that is the same in both stands once.
 */
export function Comparison({ names: [leftName, rightName], parts }: ComparisonProps) {
  return each(
    parts.filter(({ left, right }) => left || right),
    ({ name, left, right }) => {
      if (left === right)
        return (
          <div className="app-comparison app-comparison--same">
            <Side heading={`${capitalise(name)}: the same in both`}>{left}</Side>
          </div>
        );
      const compared = compareWords(left, right);
      return (
        <div className="app-comparison">
          <Side heading={`${leftName}: ${name}`}>
            <Stretches stretches={compared.left} as="del" />
          </Side>
          <Side heading={`${rightName}: ${name}`}>
            <Stretches stretches={compared.right} as="ins" />
          </Side>
        </div>
      );
    },
  );
}

function Side({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div>
      <p className="app-comparison__name">{heading}</p>
      <p className="app-comparison__text">{children}</p>
    </div>
  );
}

function Stretches({ stretches, as: Tag }: { stretches: Stretch[]; as: "del" | "ins" }) {
  if (stretches.length === 0) return <>Nothing</>;
  return each(stretches, ({ text, isOnlyHere }) =>
    isOnlyHere && text.trim() ? (
      <Tag>
        <span className="nhsuk-u-visually-hidden">[only here: </span>
        {text}
        <span className="nhsuk-u-visually-hidden">]</span>
      </Tag>
    ) : (
      text
    ),
  );
}
