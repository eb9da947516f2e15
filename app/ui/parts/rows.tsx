import type { ReactNode } from "react";
import { classNames } from "../nhs/class-names.ts";
import { each, type Falsy } from "../site/each.tsx";

export interface RowProps {
  /** The thing itself; for feedback its first words. */
  what: ReactNode;
  /** Where the row leads. Without it the row is only read. */
  href?: string | undefined;
  /** Who, where and how old, in the second line. */
  about?: ReactNode;
  /** State and clock, at the end of the row. */
  end?: ReactNode;
  /** How many there are, for rows of work: the row begins with it. */
  count?: number | undefined;
  /** One line of several, below the one that matters most. */
  isShort?: boolean | undefined;
  /** It came since the reader last looked. */
  isNew?: boolean | undefined;
  /** Forms and links of the row that do something else than open it. */
  acts?: ReactNode;
}

/** A list in rows of two lines. Staff's lists begin with what is unanswered and oldest, and have 20 a page. */
export function Rows({ rows }: { rows: readonly (RowProps | Falsy)[] }) {
  return (
    <ul className="app-rows">
      {each(rows, (row) => (
        <Row {...row} />
      ))}
    </ul>
  );
}

function Row({ what, href, about, end, count, isShort = false, isNew = false, acts }: RowProps) {
  return (
    <li
      className={classNames(
        "app-row",
        count !== undefined && "app-row--counted",
        isShort && "app-row--short",
      )}
    >
      {count !== undefined && <span className="app-row__count">{count.toLocaleString("en-GB")}</span>}
      <div>
        <p className="app-row__what">
          {href ? <a href={href}>{what}</a> : <b>{what}</b>}
          {isNew && (
            <>
              {" "}
              <span className="app-new">New</span>
            </>
          )}
        </p>
        {about && <p className="app-row__about">{typeof about === "string" ? holdDots(about) : about}</p>}
      </div>
      {end && <div className="app-row__end">{end}</div>}
      {acts && <div className="app-row__acts">{acts}</div>}
    </li>
  );
}

/** A dot between two parts ends a line: none begins with one. */
function holdDots(about: string): string {
  return about.replaceAll(" · ", "\u00a0· ");
}
