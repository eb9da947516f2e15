import { formatDay } from "#app/lib/london.ts";
import { each } from "./each.tsx";
import { PlainText } from "./feedback-text.tsx";
import { Table } from "./table.tsx";

export interface NotesAction {
  words: string;
  /** A person or a post; empty when nobody has taken it on. */
  owner: string;
  /** `YYYY-MM-DD` */
  dueOn: string | null;
  isDueNextMeeting: boolean;
}

export interface NotesItemWords {
  title: string;
  said: string;
  decisions: readonly string[];
  actions: readonly NotesAction[];
}

/** Notes as minutes read: numbered items, each with what was said, decisions, and actions. Items are headed `h3`. */
export function NotesItems({ items }: { items: readonly NotesItemWords[] }) {
  return each(items, (item, index) => (
    <section>
      <h3>
        {index + 1}. {item.title}
      </h3>
      {item.said && (
        <div className="nhsuk-u-margin-bottom-4">
          <PlainText text={item.said} />
        </div>
      )}
      {item.decisions.length > 0 && <Decisions decisions={item.decisions} />}
      {item.actions.length > 0 && <Actions actions={item.actions} />}
    </section>
  ));
}

function Decisions({ decisions }: { decisions: readonly string[] }) {
  return (
    <>
      <h4>Decisions</h4>
      <ul>
        {each(decisions, (words) => (
          <li>{words}</li>
        ))}
      </ul>
    </>
  );
}

function Actions({ actions }: { actions: readonly NotesAction[] }) {
  return (
    <Table
      caption="Actions"
      captionSize="s"
      responsive
      head={["What", "Who", "By when"]}
      rows={actions.map((action) => [action.words, action.owner || "Nobody yet", dueInWords(action)])}
    />
  );
}

function dueInWords({ dueOn, isDueNextMeeting }: NotesAction): string {
  if (isDueNextMeeting) return "Next meeting";
  return dueOn ? formatDay(dueOn) : "No date set";
}
