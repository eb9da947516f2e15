import { Details } from "../nhs/details.tsx";
import { Table } from "../nhs/table.tsx";
import { each } from "../site/each.tsx";
import { Key, Mark, type Tone } from "./bar.tsx";
import { Chart, type ChartProps } from "./chart.tsx";

export interface Series {
  name: string;
  /** Where all of it is listed. */
  href: string;
  months: readonly { key: string; name: string; href: string; wentWell: number; couldBeBetter: number }[];
}

/** Of the highest bar. */
const HEIGHT = 24;
/** A line of small print, above and below. */
const LABEL = 22;
const LINE = LABEL + HEIGHT;

/** Small charts by month on one scale: what went well above a line, what could be better below it. Their table is folded. */
export function MonthSeries({
  id,
  headline,
  series,
}: Pick<ChartProps, "id" | "headline"> & { series: readonly Series[] }) {
  const largest = Math.max(
    1,
    ...series.flatMap(({ months }) =>
      months.flatMap(({ wentWell, couldBeBetter }) => [wentWell, couldBeBetter]),
    ),
  );
  const months = series[0]?.months ?? [];
  return (
    <Chart
      id={id}
      headline={headline}
      basis={
        <>
          Above the line <Key /> went well, below it <Key tone="better" /> could be better. {months[0]?.name}{" "}
          to {months.at(-1)?.name}, all on one scale. Each says its highest number.
        </>
      }
    >
      <ul className="app-twos">
        {each(series, ({ name, href, months }) => (
          <li className="app-second">
            <a href={href}>{name}</a>
            <Months months={months} largest={largest} />
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
            rows={months.map(({ name, href, wentWell, couldBeBetter }) => [
              wentWell + couldBeBetter > 0 ? (
                <a key={name} href={href}>
                  {name}
                </a>
              ) : (
                name
              ),
              `${wentWell}`,
              `${couldBeBetter}`,
            ])}
          />
        ))}
      </Details>
    </Chart>
  );
}

function Months({ months, largest }: Pick<Series, "months"> & { largest: number }) {
  const heightOf = (count: number) => Math.round((count / largest) * HEIGHT);
  const width = 100 / months.length;
  return (
    <svg width="100%" height={LINE * 2 + 1 + LABEL} aria-hidden="true" focusable="false">
      <Mark to={100} top={LINE} height={1} />
      {each(months, ({ wentWell, couldBeBetter }, index) => {
        const across = { from: (index + 0.1) * width, to: (index + 0.9) * width };
        const [up, down] = [heightOf(wentWell), heightOf(couldBeBetter)];
        return (
          <>
            <Mark {...across} top={LINE - up} height={up} />
            <Mark {...across} top={LINE + 1} height={down} tone="better" />
          </>
        );
      })}
      <Highest counts={months.map(({ wentWell }) => wentWell)} heightOf={heightOf} />
      <Highest counts={months.map(({ couldBeBetter }) => couldBeBetter)} heightOf={heightOf} tone="better" />
      {each([months[0], months.at(-1)], (month, index) => (
        <text
          x={index === 0 ? 0 : "100%"}
          y={LINE * 2 + LABEL - 5}
          textAnchor={index === 0 ? "start" : "end"}
          fill="currentColor"
        >
          {month && shortMonth(month.name)}
        </text>
      ))}
    </svg>
  );
}

/** "Sep 26": two fit below the smallest chart. */
function shortMonth(name: string): string {
  const [month = "", year = ""] = name.split(" ");
  return `${month.slice(0, 3)} ${year.slice(2)}`;
}

interface HighestProps {
  counts: readonly number[];
  heightOf: (count: number) => number;
  tone?: Tone;
}

/** The highest number of a side stands at its bar, the first of several that are as high. */
function Highest({ counts, heightOf, tone }: HighestProps) {
  const highest = Math.max(0, ...counts);
  const index = counts.indexOf(highest);
  if (highest === 0) return null;
  const { x, anchor } = placeOf((index + 0.5) / counts.length);
  const y = tone ? LINE + 1 + heightOf(highest) + LABEL - 6 : LINE - heightOf(highest) - 6;
  return (
    <text x={`${x}%`} y={y} textAnchor={anchor} fill="currentColor">
      {highest.toLocaleString("en-GB")}
    </text>
  );
}

/** At an edge the number begins or ends there. */
function placeOf(middle: number) {
  if (middle < 0.15) return { x: 0, anchor: "start" } as const;
  return middle > 0.85
    ? ({ x: 100, anchor: "end" } as const)
    : ({ x: middle * 100, anchor: "middle" } as const);
}
