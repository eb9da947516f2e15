import { Bar } from "../charts/bar.tsx";
import { CountRows, FoldedCounts } from "../charts/count-table.tsx";
import { PlainText } from "../feedback/feedback-text.tsx";
import { PersonSays, StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";
import { type ReportChart, tablesOf } from "./chart-tables.ts";
import { responsesWords } from "./responses-words.ts";

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
  responses?: readonly {
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

/** Parts that only some readers look for. With words of their writers they stand open. */
const FOLDED: readonly string[] = ["ratings", "stages", "months", "changes"];

/** The others are one press away, and open on paper. */
const ROWS_SHOWN = 5;

/** What an issued report says: the same while it is written, on its page and on paper. */
export function IssuedReport({ report, responses = [] }: IssuedReportProps) {
  const isHidden = report.sections.some(({ charts }) => charts.some(({ tooFew }) => tooFew.length > 0));
  const isFolded = ({ section, words }: Section) => FOLDED.includes(section) && !words;
  const open = report.sections.filter((section) => !isFolded(section));
  const folded = report.sections.flatMap((section) => {
    const tables = tablesOf(section.charts);
    if (!isFolded(section)) return tables.slice(1).map((table) => ({ ...table, lines: NO_LINES }));
    const { section: id, heading: headline, lines } = section;
    return [{ ...(tables[0] ?? NO_TABLE), id, headline, lines }];
  });
  return (
    <>
      {each(open, ({ section, heading, words, charts, lines }) => (
        <section className="app-section" id={section}>
          {section === "summary" ? (
            <p className="nhsuk-lede-text">{report.headline.join(" ")}</p>
          ) : (
            <h2 id={`${section}-heading`}>{heading}</h2>
          )}
          {section === "summary" && (
            <p>
              Numbers are people, from {report.base} people, each rounded to 5 by itself: parts can add up to
              a little more or less than the whole. People chose to send these, so they may not be typical.
              {isHidden &&
                " “Not shown” does not mean few: a number that could help to recognise somebody is left out."}
            </p>
          )}
          {words && <PlainText text={words} />}
          {each(tablesOf(charts).slice(0, 1), ({ nobody, tooFew, ...table }) => (
            <>
              {table.rows.length > 0 && (
                <CountRows {...table} labelledBy={`${section}-heading`} atFirst={ROWS_SHOWN} />
              )}
              <Unnumbered nobody={nobody} tooFew={tooFew} />
            </>
          ))}
          <Lines lines={lines} />
          {section === "answered" && <Responses responses={report.responses} />}
          {section === "words" && <Quotations quotations={report.quotations} />}
          {section === "asks" && <Asks asks={report.asks} responses={responses} />}
        </section>
      ))}
      {folded.length > 0 && (
        <section className="app-section" aria-label="More of this report">
          {each(folded, ({ nobody, tooFew, lines, ...table }) => (
            <FoldedCounts {...table}>
              <Unnumbered nobody={nobody} tooFew={tooFew} />
              <Lines lines={lines} />
            </FoldedCounts>
          ))}
        </section>
      )}
    </>
  );
}

type Section = IssuedReportProps["report"]["sections"][number];

const NO_LINES: readonly string[] = [];
const NO_TABLE = { what: "", columns: [], rows: [], nobody: [], tooFew: [] };

function Lines({ lines }: Pick<Section, "lines">) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {each(lines, (line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** What has no number in a table is named once below it. */
function Unnumbered({ nobody, tooFew }: { nobody: readonly string[]; tooFew: readonly string[] }) {
  return (
    <>
      {tooFew.length > 0 && <p className="app-second">Not shown: {tooFew.join(", ")}.</p>}
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
          {name}: {responsesWords(count, of)}
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
                  <p>“{words}”</p>
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
  responses,
}: Pick<IssuedReportProps["report"], "asks"> & Pick<IssuedReportProps, "responses">) {
  if (asks.length === 0) return <p>This report asks nothing new.</p>;
  return (
    <ol>
      {each(asks, ({ title, asks: what, why, doneWhen, of }, index) => {
        const response = responses?.[index];
        return (
          <li>
            <h3>{title}</h3>
            <p>
              {what} {why}
            </p>
            <p>
              We ask: {of}. {response && `An answer is due by ${response.due}. `}How people will know:{" "}
              {doneWhen}
            </p>
            {response && (
              <StaffSay who={response.on ? `${response.outcome}, ${response.on}` : response.outcome}>
                {response.answer && <p>{response.answer}</p>}
                {response.href && <a href={response.href}>What came of it</a>}
              </StaffSay>
            )}
          </li>
        );
      })}
    </ol>
  );
}
