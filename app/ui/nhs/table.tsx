import type { ReactNode } from "react";
import { each, type Falsy } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { type CellOptions, TableCell, toCell } from "./table-cell.tsx";

interface TableProps {
  /** What the table shows, unless a heading right above says it: then its id is `labelledBy`. */
  caption?: ReactNode;
  labelledBy?: string | undefined;
  captionSize?: "s" | "m" | undefined;
  captionId?: string | undefined;
  captionClassName?: string | undefined;
  /** A cell is words or nodes, or `{ content, format: "numeric" }`. */
  head?: readonly (ReactNode | CellOptions)[] | undefined;
  rows: readonly (readonly (ReactNode | CellOptions)[] | Falsy)[];
  firstCellIsHeader?: boolean | undefined;
  compact?: boolean | undefined;
  /** Small screens show each row as a list of names and values. */
  responsive?: boolean | undefined;
  className?: string | undefined;
}

export function Table({
  caption,
  labelledBy,
  captionSize,
  captionId,
  captionClassName,
  head = [],
  ...props
}: TableProps) {
  const { rows, firstCellIsHeader = false, compact = false, responsive = false, className } = props;
  const columns = head.map(toCell);
  // As a block for small screens it would be no table to screen readers any more without the roles.
  const role = (name: string) => (responsive ? name : undefined);
  return (
    <table
      className={classNames(
        "nhsuk-table",
        compact && "nhsuk-table--compact",
        responsive && "nhsuk-table--responsive",
        className,
      )}
      role={role("table")}
      aria-labelledby={labelledBy}
    >
      {caption !== undefined && (
        <caption
          className={classNames(
            "nhsuk-table__caption",
            captionSize && `nhsuk-table__caption--${captionSize}`,
            captionClassName,
          )}
          id={captionId}
        >
          {caption}
        </caption>
      )}
      {columns.length > 0 && (
        <thead className="nhsuk-table__head" role={role("rowgroup")}>
          <tr className="nhsuk-table__row" role={role("row")}>
            {each(columns, (column) => (
              <TableCell as="th" scope="col" role={role("columnheader")} {...column} />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="nhsuk-table__body">
        {each(rows, (row) => (
          <tr className="nhsuk-table__row" role={role("row")}>
            {each(row.map(toCell), (cell, index) => {
              const isHeader = firstCellIsHeader && index === 0;
              return (
                <TableCell
                  as={isHeader ? "th" : "td"}
                  scope={isHeader ? "row" : undefined}
                  role={role(isHeader ? "rowheader" : "cell")}
                  column={columns[index]}
                  showColumn={responsive}
                  {...cell}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
