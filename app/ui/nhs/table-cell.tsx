import { isValidElement, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface CellOptions {
  content: ReactNode;
  /** Figures stand at the right, one below the other. */
  format?: "numeric" | undefined;
}

/** A cell may be given as plain words or nodes, or as options. */
export function toCell(cell: ReactNode | CellOptions): CellOptions | undefined {
  if (cell === false || cell === null || cell === undefined) return undefined;
  const isOptions = typeof cell === "object" && !isValidElement(cell) && "content" in cell;
  return isOptions ? cell : { content: cell };
}

interface TableCellProps extends CellOptions {
  as: "th" | "td";
  scope?: "col" | "row" | undefined;
  role?: string | undefined;
  /** The head of its column, which small screens show beside it. */
  column?: CellOptions | undefined;
  showColumn?: boolean;
}

export function TableCell({ as: Tag, scope, role, column, showColumn = false, ...cell }: TableCellProps) {
  const { content, format = column?.format } = cell;
  const name = Tag === "th" ? "nhsuk-table__header" : "nhsuk-table__cell";
  return (
    <Tag className={classNames(name, format && `${name}--${format}`)} scope={scope} role={role}>
      {showColumn && column ? (
        <>
          <span className="nhsuk-table__heading" aria-hidden="true">
            {column.content}{" "}
          </span>
          {typeof content === "string" ? content : <span>{content}</span>}
        </>
      ) : (
        content
      )}
    </Tag>
  );
}
