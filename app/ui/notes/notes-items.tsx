import { formatDay } from "#app/lib/london.ts";
import { ACTION_STATES, type ActionState } from "#db/vocabulary.ts";
import type { Explain } from "../glossary/explain.tsx";
import { Table } from "../nhs/table.tsx";
import { each } from "../site/each.tsx";
import { NotesText } from "./notes-text.tsx";

export interface NotesAction {
  text: string;
  /** A person or a post; empty when nobody has taken it on. */
  owner: string;
  /** `YYYY-MM-DD` */
  dueOn: string | null;
  isDueNextMeeting: boolean;
  state: ActionState;
  outcome: string;
  isOverdue: boolean;
}

export interface NotesItemWords {
  id?: string;
  title: string;
  said: string;
  isNotDiscussed: boolean;
  /** Nothing stands under it. */
  isNotReached: boolean;
  decisions: readonly string[];
  actions: readonly NotesAction[];
  /** Actions of earlier meetings that come up again. */
  carried: readonly NotesAction[];
}

export interface NotesItemsProps {
  items: readonly NotesItemWords[];
  /** For readers who may say what an item should say: where they do. */
  correctHref?: ((itemId: string) => string) | undefined;
  /** Says what words mean where they stand. */
  explain?: Explain | undefined;
}

/** Notes as minutes read: numbered items, each with what was said, decisions, and actions. Items are headed `h3`. */
export function NotesItems({ items, correctHref, explain }: NotesItemsProps) {
  return each(items, (item, index) => (
    <section id={item.id && `item-${item.id}`}>
      <h3>
        {index + 1}. {item.title || "No title yet"}
      </h3>
      {item.isNotReached && <p>The meeting did not reach this. It comes up at the next one.</p>}
      {item.isNotDiscussed && !item.isNotReached && <p>This comes up again at the next meeting.</p>}
      {item.said && (
        <div className="nhsuk-u-margin-bottom-4">
          <NotesText text={item.said} explain={explain} />
        </div>
      )}
      {item.decisions.length > 0 && <Decisions decisions={item.decisions} explain={explain} />}
      {item.carried.length > 0 && <Actions caption="Actions from earlier meetings" actions={item.carried} />}
      {item.actions.length > 0 && <Actions caption="Actions" actions={item.actions} />}
      {correctHref && item.id && (
        <p className="app-no-print">
          <a href={correctHref(item.id)}>
            Suggest a correction<span className="nhsuk-u-visually-hidden"> to {item.title}</span>
          </a>
        </p>
      )}
    </section>
  ));
}

function Decisions({ decisions, explain }: { decisions: readonly string[]; explain: Explain | undefined }) {
  return (
    <>
      <h4>Decisions</h4>
      <ul className="app-outcomes">
        {each(decisions, (text) => (
          <li>{explain ? explain(text) : text}</li>
        ))}
      </ul>
    </>
  );
}

function Actions({ caption, actions }: { caption: string; actions: readonly NotesAction[] }) {
  const isFollowed = actions.some(({ state, isOverdue }) => state !== "open" || isOverdue);
  return (
    <Table
      caption={caption}
      captionSize="s"
      responsive
      head={["What", "Who", "By when", isFollowed && "Where it is"].filter((name) => name !== false)}
      rows={actions.map((action) => [
        action.text,
        action.owner || "Nobody yet",
        dueInWords(action),
        ...(isFollowed ? [stateInWords(action)] : []),
      ])}
    />
  );
}

export function dueInWords({
  dueOn,
  isDueNextMeeting,
}: Pick<NotesAction, "dueOn" | "isDueNextMeeting">): string {
  if (isDueNextMeeting) return "Next meeting";
  return dueOn ? formatDay(dueOn) : "No date set";
}

export function stateInWords({
  state,
  outcome,
  isOverdue,
}: Pick<NotesAction, "state" | "outcome" | "isOverdue">): string {
  if (isOverdue) return "Late";
  return outcome ? `${ACTION_STATES[state]}: ${outcome}` : ACTION_STATES[state];
}
