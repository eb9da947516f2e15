import { readLines } from "./sections.ts";

export type Action = { text: string; owner: string; weeks: number | null };
export type Item = { title: string; said: string[]; decisions: string[]; actions: Action[] };
export type Meeting = {
  title: string;
  monthsAgo: number;
  notes: "draft" | "review" | "members" | "public";
  items: Item[];
};

/**
 * Reads the meetings of a group. `=` begins a meeting, `month:` says how many months ago it was and `notes:` who may read
 * them; `*` begins an item, `>` is a decision, and `!` an action with its owner and when it is due: at the next meeting,
 * or `+6w` after this one. Every other line is what was said.
 *
 * @throws Error that shows the line which stands in no meeting
 */
export function readMeetings(group: string): Meeting[] {
  const meetings: Meeting[] = [];
  for (const line of readLines(`meetings/${group}.txt`)) {
    const meeting = meetings.at(-1);
    const item = meeting?.items.at(-1);
    const [sign = "", rest = ""] = [line.charAt(0), line.slice(1).trim()];
    const setting = /^(month|notes): (\S+)$/.exec(line);

    if (sign === "=") meetings.push({ title: rest, monthsAgo: 0, notes: "draft", items: [] });
    else if (setting?.[1] === "month" && meeting) meeting.monthsAgo = Number(setting[2]);
    else if (setting && meeting) meeting.notes = setting[2] as Meeting["notes"];
    else if (sign === "*" && meeting)
      meeting.items.push({ title: rest, said: [], decisions: [], actions: [] });
    else if (sign === ">" && item) item.decisions.push(rest);
    else if (sign === "!" && item) item.actions.push(readAction(rest));
    else if (item) item.said.push(line);
    else throw new Error(`This stands in no meeting: ${line}`);
  }
  return meetings;
}

function readAction(line: string): Action {
  const [text = "", owner = "", due = ""] = line.split(" | ");
  const weeks = /^\+(\d+)w$/.exec(due)?.[1];
  return { text, owner, weeks: weeks === undefined ? null : Number(weeks) };
}
