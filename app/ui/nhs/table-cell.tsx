import { isValidElement, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";

export interface CellOptions {
  content?: ReactNode;
  /** Figures stand at the right, one below the other; `string` says that this cell of the column is none. */
  format?: "numeric" | "string" | undefined;
  align?: "left" | "centre" | "right" | undefined;
  href?: string | undefined;
  visuallyHiddenText?: string | undefined;
  width?: string | undefined;
  className?: string | undefined;
  sortValue?: string | undefined;
}

export interface HeadOptions extends Omit<CellOptions, "sortValue"> {
  /** How the column is sorted now, or `true` when it can be. With an `href` the server sorts. */
  sort?: "ascending" | "descending" | true | undefined;
  sortNext?: "ascending" | "descending" | undefined;
}

/** A cell may be given as plain words or nodes, or as options. */
export function toCell<Options extends CellOptions | HeadOptions>(
  cell: ReactNode | Options,
): Options | undefined {
  if (cell === false || cell === null || cell === undefined) return undefined;
  const isOptions =
    typeof cell === "object" && !isValidElement(cell) && !(Symbol.iterator in cell) && !("$$typeof" in cell);
  return (isOptions ? cell : { content: cell }) as Options;
}

interface TableCellProps extends CellOptions, Pick<HeadOptions, "sort" | "sortNext"> {
  as: "th" | "td";
  scope?: "col" | "row" | undefined;
  role?: string | undefined;
  column?: HeadOptions | undefined;
  showColumn?: boolean | undefined;
}

export function TableCell({ as: Tag, scope, role, column, showColumn = false, ...cell }: TableCellProps) {
  const { sort, sortNext, sortValue } = cell;
  const isServerSorted = Boolean(sort && cell.href);
  return (
    <Tag
      className={cellClass(Tag === "th" ? "nhsuk-table__header" : "nhsuk-table__cell", cell, column)}
      scope={scope}
      role={role}
      data-sort={sort ? "" : undefined}
      data-sort-next={isServerSorted ? undefined : sortNext}
      aria-sort={sort === true ? undefined : sort}
      data-sort-value={sortValue}
    >
      {showColumn && column ? (
        <>
          <span className="nhsuk-table__heading" aria-hidden="true">
            <CellWords {...column} href={undefined} />{" "}
          </span>
          {typeof cell.content === "string" ? (
            <CellWords {...cell} />
          ) : (
            <span>
              <CellWords {...cell} />
            </span>
          )}
        </>
      ) : (
        <CellWords {...cell} />
      )}
    </Tag>
  );
}

function cellClass(name: string, cell: CellOptions, column: HeadOptions | undefined) {
  const format = cell.format ?? column?.format;
  const usual = cell.format === "string" && column?.format === "numeric" ? "right" : column?.align;
  const align = cell.align ?? usual;
  return classNames(
    name,
    format === "numeric" && `${name}--numeric`,
    align && `nhsuk-u-text-align-${align}`,
    cell.width && `nhsuk-u-width-${cell.width}`,
    cell.className,
  );
}

function CellWords({ content, visuallyHiddenText, href }: CellOptions) {
  const words = (
    <>
      {content}
      {visuallyHiddenText && (
        <span className="nhsuk-u-visually-hidden">
          {hasWords(content) && " "}
          {visuallyHiddenText}
        </span>
      )}
    </>
  );
  return href ? (
    <a className="nhsuk-link" href={href}>
      {words}
    </a>
  ) : (
    words
  );
}
