import { Details } from "../nhs/details.tsx";
import { Table } from "../nhs/table.tsx";
import { each } from "../site/each.tsx";

export interface Series {
  name: string;
  /** Where all of it is listed. */
  href: string;
  months: readonly { key: string; name: string; wentWell: number; couldBeBetter: number }[];
}

const HEIGHT = 24;

/** Small charts by month on one scale: what went well above a line, what could be better below it. Their table is folded. */
export function MonthSeries({
  id,
  headline,
  series,
}: {
  id: string;
  headline: string;
  series: readonly Series[];
}) {
  const largest = Math.max(
    1,
    ...series.flatMap(({ months }) =>
      months.flatMap(({ wentWell, couldBeBetter }) => [wentWell, couldBeBetter]),
    ),
  );
  const months = series[0]?.months ?? [];
  return (
    <section className="app-section" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {headline}
      </h2>
      <p className="app-second">
        Above the line what went well, below it what could be better. {months[0]?.name} to{" "}
        {months.at(-1)?.name}, all on one scale: the highest bar is {largest}.
      </p>
      <ul className="app-twos">
        {each(series, ({ name, href, months }) => (
          <li className="app-second">
            <a href={href}>{name}</a>
            <svg
              className="app-bar"
              width="100%"
              height={HEIGHT * 2 + 1}
              aria-hidden="true"
              focusable="false"
            >
              {each(months, (month, index) => (
                <Month {...month} index={index} of={months.length} largest={largest} />
              ))}
            </svg>
          </li>
        ))}
      </ul>
      <Details summary="The numbers by month">
        {each(series, ({ name, months }) => (
          <Table
            caption={name}
            captionSize="s"
            compact
            firstCellIsHeader
            head={["Month", "Went well", "Could be better"]}
            rows={months.map(({ name, wentWell, couldBeBetter }) => [
              name,
              `${wentWell}`,
              `${couldBeBetter}`,
            ])}
          />
        ))}
      </Details>
    </section>
  );
}

type MonthProps = Series["months"][number] & { index: number; of: number; largest: number };

function Month({ wentWell, couldBeBetter, index, of, largest }: MonthProps) {
  const width = 100 / of;
  const at = { x: `${index * width + width * 0.1}%`, width: `${width * 0.8}%` };
  const up = (wentWell / largest) * HEIGHT;
  return (
    <>
      <rect {...at} y={HEIGHT - up} height={up} />
      <rect {...at} y={HEIGHT + 1} height={(couldBeBetter / largest) * HEIGHT} className="app-bar__better" />
    </>
  );
}
