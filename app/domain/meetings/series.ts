import { formatDate, formatTime24, momentInLondon, today } from "#app/lib/london.ts";
import { movedBy } from "#app/lib/recurrence.ts";
import type { MeetingInput } from "./form.ts";
import type { ChangeInput } from "./repeat.ts";

type Planned = MeetingInput & { id: string };
type Column = keyof MeetingInput;

/** What people call a column that one meeting of a series may have for itself. */
const NAMES: Partial<Record<Column, string>> = {
  title: "its title",
  startsAt: "its time",
  place: "its place",
  link: "its link",
  access: "its help with access",
  places: "its number of places",
};

/**
 * A later meeting of a series with what was changed of an earlier one, and with everything else as it has it: it moves by
 * as many days, and to the same hours where these were changed.
 */
export function changedAlong(before: Planned, later: Planned, input: MeetingInput): MeetingInput {
  const own = Object.fromEntries((Object.keys(input) as Column[]).map((column) => [column, later[column]]));
  const changed = Object.fromEntries(changedColumns(before, input).map((column) => [column, input[column]]));
  const day = movedBy(today(later.startsAt), today(before.startsAt), today(input.startsAt));
  const { startsAt, endsAt } = hoursOf(before) === hoursOf(input) ? later : input;
  return {
    ...(own as MeetingInput),
    ...changed,
    startsAt: momentInLondon(day, formatTime24(startsAt)) ?? startsAt,
    endsAt: momentInLondon(day, formatTime24(endsAt)) ?? endsAt,
  };
}

/**
 * What was changed for single meetings of a series, and would be undone if all of them changed along.
 *
 * @returns in words, which stand for all of it: who changes the meetings says with them what they have read
 */
export function lostInWords(
  before: Planned,
  laterOnes: readonly Planned[],
  input: MeetingInput,
  { scope }: Pick<ChangeInput, "scope">,
): string {
  if (scope === "one") return "";
  const lost = laterOnes.flatMap((later) => {
    const columns = changedColumns(before, input).filter((column) => isOtherThan(later, before, column));
    const names = [
      ...new Set(columns.map((column) => NAMES[column] ?? "help that was planned for it")),
      ...(hoursOf(before) !== hoursOf(input) && hoursOf(later) !== hoursOf(before) ? ["its time"] : []),
    ];
    return names.length > 0 ? [`${formatDate(later.startsAt)}: ${names.join(", ")}`] : [];
  });
  return lost.length === 0
    ? ""
    : `This undoes what was changed for one meeting alone. ${lost.join(". ")}. Save again to change all of them`;
}

/** All but the times: a day and hours follow rules of their own. */
function changedColumns(before: MeetingInput, input: MeetingInput): Column[] {
  return (Object.keys(input) as Column[]).filter(
    (column) => column !== "startsAt" && column !== "endsAt" && isOtherThan(input, before, column),
  );
}

function isOtherThan(one: MeetingInput, other: MeetingInput, column: Column): boolean {
  return one[column]?.valueOf() !== other[column]?.valueOf();
}

function hoursOf({ startsAt, endsAt }: Pick<MeetingInput, "startsAt" | "endsAt">): string {
  return `${formatTime24(startsAt)} ${formatTime24(endsAt)}`;
}
