import type { ReactNode } from "react";
import { each, type Falsy, present } from "../site/each.tsx";
import { Card, type CardProps } from "./card.tsx";
import { type ChangeLink, ChangeLinks } from "./change-links.tsx";
import { classNames } from "./class-names.ts";

export interface SummaryRow {
  key: ReactNode;
  value: ReactNode;
  /** Say in `visuallyHiddenText` what "Change" changes. */
  actions?: readonly (ChangeLink | Falsy)[] | undefined;
}

interface SummaryListProps {
  rows: readonly (SummaryRow | Falsy)[];
  /** Puts the list in a card. */
  card?: Omit<CardProps, "children"> | undefined;
}

/** Questions and answers, or names and values, with links that change them. */
export function SummaryList({ rows, card }: SummaryListProps) {
  const shown = present(rows);
  const hasActions = shown.some((row) => present(row.actions).length > 0);
  const list = (
    <dl className="nhsuk-summary-list">
      {each(shown, (row) => (
        <Row row={row} hasColumn={hasActions} subject={card?.heading} />
      ))}
    </dl>
  );
  return card ? <Card {...card}>{list}</Card> : list;
}

const NAMES = { list: "nhsuk-summary-list__actions-list", item: "nhsuk-summary-list__actions-list-item" };

function Row({ row, hasColumn, subject }: { row: SummaryRow; hasColumn: boolean; subject: ReactNode }) {
  const links = present(row.actions);
  const isShort = hasColumn && links.length === 0;
  return (
    <div className={classNames("nhsuk-summary-list__row", isShort && "nhsuk-summary-list__row--no-actions")}>
      <dt className="nhsuk-summary-list__key">{row.key}</dt>
      <dd className="nhsuk-summary-list__value">{row.value}</dd>
      {links.length > 0 && (
        <dd className="nhsuk-summary-list__actions">
          <ChangeLinks links={links} subject={subject} names={NAMES} />
        </dd>
      )}
    </div>
  );
}
