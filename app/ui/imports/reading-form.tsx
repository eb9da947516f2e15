import type { ReactNode } from "react";
import { Button } from "../nhs/button.tsx";
import { Details } from "../nhs/details.tsx";
import { Select } from "../nhs/select.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { Table } from "../nhs/table.tsx";
import { PostForm } from "../site/post-form.tsx";

type Option = { value: string; label: string };

export interface HowFileIsRead {
  headings: readonly string[];
  lines: readonly { line: number; cells: readonly string[] }[];
  read: {
    encoding: string;
    separator: string;
    headings: string;
    days?:
      | { order: string; evidence: "clear" | "mixed" | "open" | "none"; written: string; day: string }
      | undefined;
    /** `isOpen` where nothing in the file says which end is good. */
    ratings?: { scale: string; isOpen: boolean; offScale: string } | undefined;
  };
  chosen: Record<string, string | undefined>;
  headingLines: readonly Option[];
}

export interface ReadingFormProps extends HowFileIsRead {
  /** Where a choice is sent. */
  action: string;
  options: Record<"encoding" | "separator" | "dayOrder" | "scale" | "offScale", readonly Option[]>;
}

/** Three lines of a file as they were read, how they were, and a form that reads them otherwise. */
export function ReadingForm({
  action,
  headings,
  lines,
  read,
  chosen,
  headingLines,
  options,
}: ReadingFormProps) {
  const field = (name: string) => ({ id: name, name, value: chosen[name] });
  return (
    <>
      <Table
        caption="Three lines of the file"
        captionSize="m"
        responsive
        head={["Column", ...lines.map(({ line }) => `Line ${line}`)]}
        rows={headings.map((heading, index) => [
          heading || "No heading",
          ...lines.map(({ cells }) => cells[index] ?? ""),
        ])}
      />
      <SummaryList
        rows={[
          { key: "Headings", value: read.headings },
          { key: "Letters", value: read.encoding },
          { key: "Between the cells", value: read.separator },
          read.days && { key: "Dates", value: <Days {...read.days} /> },
          read.ratings && {
            key: "Ratings",
            value: (
              <>
                {read.ratings.scale}.
                {read.ratings.isOpen && <b> Nothing in the file says so. Check that this is right.</b>}
              </>
            ),
          },
          read.ratings && { key: "Other ratings", value: read.ratings.offScale },
        ]}
      />
      <Details summary="Read the file in another way">
        <PostForm action={action}>
          <Select label="Headings" items={headingLines} {...field("headingLine")} />
          <Select
            label="Letters"
            hint="Choose another if letters with accents, or £, look wrong above"
            items={options.encoding}
            {...field("encoding")}
          />
          <Select label="Between the cells" items={options.separator} {...field("separator")} />
          {read.days && <Select label="Dates" items={options.dayOrder} {...field("dayOrder")} />}
          {read.ratings && (
            <>
              <Select label="Ratings" items={options.scale} {...field("scale")} />
              <Select label="Other ratings" items={options.offScale} {...field("offScale")} />
            </>
          )}
          <Button variant="secondary">Read it in this way</Button>
        </PostForm>
      </Details>
    </>
  );
}

function Days({ order, evidence, written, day }: NonNullable<HowFileIsRead["read"]["days"]>): ReactNode {
  return (
    <>
      {order}. In this file {written} is {day}.{" "}
      {evidence === "mixed" && <b>Some dates have the month first and some the day. Look at the file.</b>}
      {evidence === "open" && <b>They could be read both ways. Check that this is right.</b>}
    </>
  );
}
