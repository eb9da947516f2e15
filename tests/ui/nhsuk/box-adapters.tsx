import type { ReactElement } from "react";
import { Card } from "#app/ui/nhs/card.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Table } from "#app/ui/nhs/table.tsx";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { type Context, content, links, words } from "./context.tsx";

/** Cards and what may stand in one. */
export const boxAdapters: Record<string, (context: Context) => ReactElement> = {
  card: (context) => <Card {...cardProps(context)}>{cardContent(context)}</Card>,

  "summary-list": ({ rows, card }) => (
    <SummaryList
      rows={rows.map((row: Context) => ({
        key: words(row.key),
        value: words(row.value),
        actions: links(row.actions),
      }))}
      card={card && cardProps(card)}
    />
  ),

  tables: ({ caption, head, rows, firstCellIsHeader, compact, responsive }) => (
    <Table
      caption={words(caption)}
      captionSize={caption?.size}
      captionId={caption?.id}
      captionClassName={caption?.classes}
      head={head?.map(cell)}
      rows={rows.map((row: Context) => (row ? row.map(cell) : undefined))}
      firstCellIsHeader={firstCellIsHeader}
      compact={compact}
      responsive={responsive}
    />
  ),

  // Theirs begin with an `h3`, and ours with an `h2`: the test says which.
  "warning-callout": ({ heading, ...context }) => (
    <WarningCallout heading={heading.text ?? heading} headingLevel={3}>
      {content(context)}
    </WarningCallout>
  ),
};

function cardProps({ heading, href, variant, actions }: Context) {
  return {
    heading: words(heading),
    headingLevel: heading?.level,
    headingSize: heading?.size,
    href,
    variant,
    actions: links(actions),
  };
}

function cardContent({ callBlock, description }: Context) {
  if (callBlock) return words({ html: callBlock });
  if (description?.html) return words(description);
  return description && <p className="nhsuk-card__description">{words(description)}</p>;
}

function cell(given: Context) {
  if (!given || typeof given === "string") return given;
  return { content: words(given), format: given.format };
}
