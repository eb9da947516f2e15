import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each, type Falsy, present } from "../site/each.tsx";
import { Card, type CardProps } from "./card.tsx";
import { type CardAction, CardActionLink } from "./card-actions.tsx";
import { classNames } from "./class-names.ts";

export interface SummaryRow {
  key: ReactNode;
  value: ReactNode;
  /** Say in `visuallyHiddenText` what "Change" changes. */
  actions?: readonly (CardAction | Falsy)[] | undefined;
  border?: boolean | undefined;
  keyClassName?: string | undefined;
}

export interface SummaryListProps extends ComponentPropsWithoutRef<"dl"> {
  rows: readonly (SummaryRow | Falsy)[];
  border?: boolean | undefined;
  lastRowBorder?: boolean | undefined;
  /** Puts the list in a card. */
  card?: CardProps | undefined;
}

/** Questions and answers, or names and values, with links that change them. */
export function SummaryList({ rows, border = true, lastRowBorder = true, card, ...props }: SummaryListProps) {
  const { className, ...rest } = props;
  const shown = present(rows);
  const hasActions = shown.some((row) => present(row.actions).length > 0);
  const list = (
    <dl
      className={classNames(
        "nhsuk-summary-list",
        border ? !lastRowBorder && "nhsuk-summary-list--no-last-row-border" : "nhsuk-summary-list--no-border",
        className,
      )}
      {...rest}
    >
      {each(shown, (row) => (
        <Row row={row} hasColumn={hasActions} subject={card?.heading} />
      ))}
    </dl>
  );
  return card ? <Card {...card}>{list}</Card> : list;
}

function Row({ row, hasColumn, subject }: { row: SummaryRow; hasColumn: boolean; subject: ReactNode }) {
  const { border = true, keyClassName } = row;
  const links = present(row.actions);
  return (
    <div
      className={classNames(
        "nhsuk-summary-list__row",
        hasColumn && links.length === 0 && "nhsuk-summary-list__row--no-actions",
        !border && "nhsuk-summary-list__row--no-border",
      )}
    >
      <dt className={classNames("nhsuk-summary-list__key", keyClassName)}>{row.key}</dt>
      <dd className="nhsuk-summary-list__value">{row.value}</dd>
      {links.length > 0 && (
        <dd className="nhsuk-summary-list__actions">
          <RowActions links={links} subject={subject} />
        </dd>
      )}
    </div>
  );
}

function RowActions({ links, subject }: { links: readonly CardAction[]; subject: ReactNode }) {
  const [only, second] = links;
  if (only && !second) return <CardActionLink {...only} subject={subject} />;
  return (
    <ul className="nhsuk-summary-list__actions-list">
      {each(links, (link) => (
        <li className="nhsuk-summary-list__actions-list-item">
          <CardActionLink {...link} subject={subject} />
        </li>
      ))}
    </ul>
  );
}
