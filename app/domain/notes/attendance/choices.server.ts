import { listNamesOfPeople } from "../../groups/people-names.server.ts";
import { listReplies } from "../../meetings/answers/queries.server.ts";
import { fold } from "../../text/fold.ts";
import type { NotesToWrite } from "../queries.server.ts";
import { listAttendance } from "./queries.server.ts";

/** Each person stands in three lists of boxes: more would be too much to look through, and too heavy a page. */
const PEOPLE_PER_PAGE = 40;

/** Which part of the list is looked at: a page, of all people or of those whose names have certain words. */
export type Part = { page: number; words: readonly string[] };

/**
 * The people of a group to be ticked, a part at a time, with what is kept of each. Until somebody saves the list, it is
 * what people said beforehand: the facilitator changes who did not come.
 */
export function listChoices(notes: NotesToWrite, { page, words }: Part) {
  const { people, shown } = notes.id
    ? listAttendance(notes.id)
    : { people: [], shown: { came: [], apologies: [], unnamed: 0 } };
  const inGroup = listNamesOfPeople(notes.group.id);
  const others = people.filter(
    ({ memberId }) => memberId && !inGroup.some((one) => one.memberId === memberId),
  );
  const everyone = [...inGroup, ...others].map(({ memberId, name }) => ({ memberId: memberId ?? "", name }));
  const found = everyone.filter(({ name }) => words.every((word) => fold(name).includes(word)));
  const pages = Math.max(1, Math.ceil(found.length / PEOPLE_PER_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const isFirst = notes.attendanceVersion === 0 && people.length === 0;
  const expected = isFirst ? listExpectedAttendance(notes.meeting.id) : [];
  return {
    choices: found.slice((at - 1) * PEOPLE_PER_PAGE, at * PEOPLE_PER_PAGE),
    page: at,
    pages,
    found: found.length,
    total: everyone.length,
    kept: [...people, ...expected],
    isAsAnswered: expected.length > 0,
    shown,
  };
}

/** What people said beforehand, as if they had done it. */
export function listExpectedAttendance(meetingId: string) {
  return listReplies(meetingId).map(({ memberId, state }) => ({
    memberId,
    name: "",
    attendance: state === "coming" ? ("came" as const) : ("apologies" as const),
    isNamed: true,
  }));
}
