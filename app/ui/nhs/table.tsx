import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each, type Falsy, present } from "../site/each.tsx";
import { Card, type CardProps } from "./card.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";
import { type CellOptions, type HeadOptions, TableCell, toCell } from "./table-cell.tsx";

export interface TableProps extends Omit<ComponentPropsWithoutRef<"table">, "border" | "children"> {
  /** What the table shows: every table has one, `captionClassName` may hide it. */
  caption?: ReactNode;
  captionSize?: "s" | "m" | "l" | "xl" | undefined;
  captionId?: string | undefined;
  captionClassName?: string | undefined;
  /** A cell is words or nodes, or `{ content, format: "numeric", … }`. */
  head?: readonly (ReactNode | HeadOptions)[] | undefined;
  rows: readonly (readonly (ReactNode | CellOptions)[] | Falsy)[];
  firstCellIsHeader?: boolean | undefined;
  compact?: boolean | undefined;
  striped?: boolean | undefined;
  /** Small screens show each row as a list of names and values. */
  responsive?: boolean | undefined;
  variant?: "reverse" | undefined;
  border?: boolean | undefined;
  lastRowBorder?: boolean | undefined;
  /** The table scrolls sideways in its own box; give it a `captionId`, which names that box. */
  scroll?: boolean | undefined;
  /** Attributes of that box; a box that scrolls must take the focus, or keys cannot scroll it. */
  scrollProps?: ComponentPropsWithoutRef<"div"> | undefined;
  card?: CardProps | undefined;
}

export function Table({
  caption,
  captionSize,
  captionId,
  captionClassName,
  head = [],
  ...props
}: TableProps) {
  const { rows, firstCellIsHeader = false, compact, striped, responsive = false, variant, ...others } = props;
  const { border = true, lastRowBorder = true, scroll, scrollProps, card, className, ...rest } = others;
  const columns = head.map((cell) => toCell<HeadOptions>(cell));
  const isSortable = present(columns).some((column) => column.sort);
  const isSortedByServer = present(columns).some((column) => column.sort && column.href);
  const role = (name: string) => (responsive ? name : undefined);

  const table = (
    <table
      className={classNames(
        "nhsuk-table",
        variant && `nhsuk-table--${variant}`,
        compact && "nhsuk-table--compact",
        responsive && "nhsuk-table--responsive",
        border ? !lastRowBorder && "nhsuk-table--no-last-row-border" : "nhsuk-table--no-border",
        isSortable && "nhsuk-table--sortable",
        striped && "nhsuk-table--striped",
        className,
      )}
      data-module={isSortable && !isSortedByServer ? "nhsuk-table" : undefined}
      role={role("table")}
      {...rest}
    >
      {hasWords(caption) && (
        <caption
          className={classNames(
            "nhsuk-table__caption",
            captionSize && `nhsuk-table__caption--${captionSize}`,
            captionClassName,
          )}
          id={captionId}
        >
          {caption}
          {isSortable && <span className="nhsuk-u-visually-hidden"> (Column headers are sortable)</span>}
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
            {each(row.map(toCell<CellOptions>), (cell, index) => {
              const isHeader = firstCellIsHeader && index === 0;
              const column = columns[index] || undefined;
              return (
                <TableCell
                  as={isHeader ? "th" : "td"}
                  scope={isHeader ? "row" : undefined}
                  role={role(isHeader ? "rowheader" : "cell")}
                  column={column}
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
  const box = scroll ? (
    <ScrollBox variant={variant} aria-labelledby={captionId} {...scrollProps}>
      {table}
    </ScrollBox>
  ) : (
    table
  );
  return card ? <Card {...card}>{box}</Card> : box;
}

type ScrollBoxProps = ComponentPropsWithoutRef<"div"> & Pick<TableProps, "variant">;

function ScrollBox({ variant, children, ...rest }: ScrollBoxProps) {
  return (
    <div
      className={classNames("nhsuk-scroll", variant && `nhsuk-scroll--${variant}`)}
      data-module="nhsuk-scroll"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as nhsuk-frontend renders it */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys can scroll only what takes the focus */}
      <div className="nhsuk-scroll__content" role="region" tabIndex={0} {...rest}>
        {children}
      </div>
    </div>
  );
}
