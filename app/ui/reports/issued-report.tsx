import { Bar } from "../charts/bar.tsx";
import { CountRows } from "../charts/count-table.tsx";
import { PlainText } from "../feedback/feedback-text.tsx";
import { Details } from "../nhs/details.tsx";
import { PersonSays, StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";
import { type ChartTable, type ReportChart, tablesOf } from "./chart-tables.ts";
import { repliesWords } from "./replies-words.ts";

export interface IssuedReportProps {
  report: {
    base: number;
    headline: readonly string[];
    sections: readonly {
      section: string;
      heading: string;
      words: string;
      charts: readonly ReportChart[];
      lines: readonly string[];
    }[];
    responses: readonly { name: string; count: number | "hidden"; of?: number | "hidden" }[];
    quotations: readonly { voice: string; words: string; about: string }[];
    asks: readonly { title: string; asks: string; why: string; doneWhen: string; of: string }[];
  };
  /** What came of each thing that is asked, in the same order; before the report is issued there is nothing. */
  replies?: readonly {
    href: string | null;
    outcome: string;
    answer: string;
    on: string | null;
    due: string;
  }[];
}

/** Whose words stand together: what one says for another never stands among the patients' own. */
const VOICES: readonly [voice: string, heading: string][] = [
  ["own", "Patients"],
  ["caredFor", "Carers"],
  ["died", "People whose relative died"],
  ["someoneElse", "People who spoke for someone else"],
];

/** What an issued report says: the same while it is written, on its page and on paper. */
export function IssuedReport({ report, replies = [] }: IssuedReportProps) {
  const isHidden = report.sections.some(({ charts }) => charts.some(({ tooFew }) => tooFew.length > 0));
  return (
    <>
      {each(report.sections, ({ section, heading, words, charts, lines }) => (
        <section className="app-section" id={section}>
          {section === "summary" ? (
            <p className="nhsuk-lede-text">{report.headline.join(" ")}</p>
          ) : (
            <h2>{heading}</h2>
          )}
          {section === "summary" && (
            <p>
              Numbers are people, rounded to 5, from {report.base} people. People chose to send these, so they
              may not be typical.
              {isHidden && " Too few people means: so few that somebody could be recognised."}
            </p>
          )}
          {words && <PlainText text={words} />}
          {each(tablesOf(charts), (table, index) =>
            index === 0 ? (
              <IssuedTable {...table} />
            ) : (
              <Details summary={table.headline}>
                <IssuedTable {...table} />
              </Details>
            ),
          )}
          {lines.length > 0 && (
            <ul>
              {each(lines, (line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          {section === "answered" && <Responses responses={report.responses} />}
          {section === "words" && <Quotations quotations={report.quotations} />}
          {section === "asks" && <Asks asks={report.asks} replies={replies} />}
        </section>
      ))}
    </>
  );
}

/** The heading of its part says what it shows; of further tables, what opens them. */
function IssuedTable({ headline, nobody, tooFew, ...table }: ChartTable) {
  return (
    <>
      {table.rows.length > 0 && <CountRows {...table} caption={headline} />}
      {tooFew.length > 0 && (
        <p className="app-second">
          {table.rows.length > 0
            ? `Too few people: ${tooFew.join(", ")}.`
            : "Too few people spoke of any one of these for a number."}
        </p>
      )}
      {nobody.length > 0 && <p className="app-second">Nobody spoke about: {nobody.join(", ")}.</p>}
    </>
  );
}

function Responses({ responses }: Pick<IssuedReportProps["report"], "responses">) {
  if (responses.length === 0) return <p>There were no comments about an organisation.</p>;
  return (
    <ul>
      {each(responses, ({ name, count, of }) => (
        <li>
          {name}: {repliesWords(count, of)}
          {typeof count === "number" && typeof of === "number" && of > 0 && (
            <Bar percent={(count / of) * 100} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Quotations({ quotations }: Pick<IssuedReportProps["report"], "quotations">) {
  if (quotations.length === 0) return <p>Nobody is quoted in this report.</p>;
  return (
    <>
      {each(VOICES, ([voice, heading]) => {
        const own = quotations.filter((quotation) => quotation.voice === voice);
        return (
          own.length > 0 && (
            <>
              <h3>{heading}</h3>
              {each(own, ({ words, about }) => (
                <PersonSays about={`${about}, quoted with consent`}>
                  <p>{words}</p>
                </PersonSays>
              ))}
            </>
          )
        );
      })}
    </>
  );
}

function Asks({
  asks,
  replies,
}: Pick<IssuedReportProps["report"], "asks"> & Pick<IssuedReportProps, "replies">) {
  if (asks.length === 0) return <p>This report asks nothing new.</p>;
  return (
    <ol>
      {each(asks, ({ title, asks: what, why, doneWhen, of }, index) => {
        const reply = replies?.[index];
        return (
          <li>
            <h3>{title}</h3>
            <p>{what}</p>
            <p>{why}</p>
            <p>
              We ask: {of}. {reply && `An answer is due by ${reply.due}. `}How people will know: {doneWhen}
            </p>
            {reply && (
              <StaffSay who={reply.on ? `${reply.outcome}, ${reply.on}` : reply.outcome}>
                {reply.answer && <p>{reply.answer}</p>}
                {reply.href && <a href={reply.href}>What came of it</a>}
              </StaffSay>
            )}
          </li>
        );
      })}
    </ol>
  );
}
