import type { ReactElement } from "react";
import { Card, type CardProps } from "#app/ui/nhs/card.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Table } from "#app/ui/nhs/table.tsx";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { type Context, classAndId, content, linkProps, words } from "./context.tsx";

/** Cards and what may stand in one. */
export const boxAdapters: Record<string, (context: Context) => ReactElement> = {
  card: (context) => <Card {...cardProps(context)}>{cardContent(context)}</Card>,

  "summary-list": ({ rows = [], border, lastRowBorder, card }) => (
    <SummaryList
      rows={rows.map(
        (row: Context) =>
          row && {
            key: words(row.key),
            value: words(row.value),
            border: row.border,
            keyClassName: row.key?.width && `nhsuk-u-width-${row.key.width}`,
            actions: actions(row.actions),
          },
      )}
      border={border}
      lastRowBorder={lastRowBorder}
      card={card && cardProps(card)}
    />
  ),

  tables: ({ caption, head, rows, card, panel, heading, headingLevel, id, classes, ...context }) => (
    <Table
      {...context}
      id={id}
      className={classes}
      caption={words(caption)}
      captionSize={caption?.size}
      captionId={caption?.id ?? (context.scroll && scrollCaptionId(id, words(caption)))}
      captionClassName={caption?.classes}
      head={head?.map(cell)}
      rows={rows.map((row: Context) => (row ? row.map(cell) : undefined))}
      // Their script makes the box take the focus; ours does so by itself.
      scrollProps={{ tabIndex: undefined }}
      card={
        panel
          ? { variant: "feature", heading, headingLevel, headingSize: undefined }
          : card && cardProps(card === true ? {} : card)
      }
    />
  ),

  "warning-callout": ({ heading, ...context }) => (
    <WarningCallout heading={heading?.text ?? heading} headingLevel={heading?.level ?? 3}>
      {content(context)}
    </WarningCallout>
  ),
};

function cardProps({ heading, href, clickable, variant, image, ...context }: Context): CardProps {
  return {
    heading: typeof heading === "string" ? heading : heading?.text,
    belowHeading: words({ html: heading?.html }),
    headingLevel: heading?.level,
    headingSize: heading?.size,
    headingId: heading?.id,
    headingClassName: heading?.classes,
    href,
    clickable,
    variant,
    image: image?.src ? (
      <img className="nhsuk-card__img" src={image.src} alt={image.alt ?? ""} />
    ) : (
      words(image)
    ),
    description: context.description?.html ? undefined : words(context.description),
    actions: actions(context.actions),
    ...classAndId(context),
  };
}

function cardContent({ callBlock, description }: Context) {
  if (callBlock) return words({ html: callBlock });
  return description?.html ? words(description) : undefined;
}

function actions(given: Context): CardProps["actions"] {
  return (given?.items ?? given)?.map((item: Context) => item && linkProps(item));
}

function cell(given: Context) {
  if (!given || typeof given === "string") return given;
  const { html, text, classes, ...options } = given;
  return { ...options, content: words({ html, text }), className: classes };
}

/** As their template makes it up from the words of the caption. */
function scrollCaptionId(id: string | undefined, caption: Context) {
  if (id) return `${id}-caption`;
  return caption && `table-${caption.replaceAll(" ", "-").toLowerCase().slice(0, 40)}-caption`;
}
