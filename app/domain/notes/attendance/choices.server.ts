import { listNamesOfPeople } from "../../groups/people-names.server.ts";
import { listReplies } from "../../meetings/answers/queries.server.ts";
import { ofName } from "../../people/of-name.ts";
import type { NotesToWrite } from "../queries.server.ts";
import { type Attending, listAttendance, showAttendance } from "./queries.server.ts";

/** Each person stands in three lists of boxes: more would be too much to look through, and too heavy a page. */
const PEOPLE_PER_PAGE = 40;

/** Which part of the list is looked at: a page, of all people or of those whose names have certain words. */
export type Part = { page: number; words: readonly string[] };

/**
 * The people of a group to be ticked, a part at a time, with what is kept of each. Until somebody saves the list, it is
 * what people said beforehand: the facilitator changes who did not come.
 */
export function listChoices(notes: NotesToWrite, { page, words }: Part) {
  const people = notes.id ? listAttendance(notes.id).people : [];
  const inGroup = listNamesOfPeople(notes.group.id).filter(
    ({ diedAt }) => !diedAt || diedAt > notes.meeting.startsAt,
  );
  const others = people.filter(
    ({ memberId }) => memberId && !inGroup.some((one) => one.memberId === memberId),
  );
  const everyone = [...inGroup, ...others].map(({ memberId, name }) => ({ memberId: memberId ?? "", name }));
  const found = answersFirst(notes.meeting.id, ofName(everyone, words));
  const pages = Math.max(1, Math.ceil(found.length / PEOPLE_PER_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const { people: kept, shown, isAsAnswered } = listAttendanceToSend(notes, inGroup);
  return {
    choices: found.slice((at - 1) * PEOPLE_PER_PAGE, at * PEOPLE_PER_PAGE),
    page: at,
    pages,
    found: found.length,
    total: everyone.length,
    kept,
    isAsAnswered,
    shown,
  };
}

/** Whoever said that they come, then who said that they do not: what is ticked here changes no order, and so no part. */
function answersFirst<Person extends { memberId: string }>(meetingId: string, people: Person[]): Person[] {
  const answered = new Map(listReplies(meetingId).map(({ memberId, state }) => [memberId, state]));
  const rankOf = ({ memberId }: Person) => {
    const state = answered.get(memberId);
    return state === "coming" ? 0 : state ? 1 : 2;
  };
  return people.toSorted((one, other) => rankOf(one) - rankOf(other));
}

type NotesOfMeeting = Pick<NotesToWrite, "id" | "attendanceVersion"> & {
  group: { id: string };
  meeting: { id: string };
};

/** Who came, as it stands in the notes: until somebody says so, as people answered. */
export function listAttendanceToSend(
  { id, attendanceVersion, group, meeting }: NotesOfMeeting,
  inGroup?: ReturnType<typeof listNamesOfPeople>,
) {
  const stored = id ? listAttendance(id).people : [];
  const isFirst = attendanceVersion === 0 && stored.length === 0;
  const people: Attending[] = isFirst
    ? listExpectedAttendance(meeting.id, inGroup ?? listNamesOfPeople(group.id))
    : stored;
  return { people, shown: showAttendance(people), isAsAnswered: isFirst && people.length > 0 };
}

/** What people of the group said beforehand, as if they had done it. */
function listExpectedAttendance(
  meetingId: string,
  inGroup: ReturnType<typeof listNamesOfPeople>,
): Attending[] {
  const answered = new Map(listReplies(meetingId).map(({ memberId, state }) => [memberId, state]));
  return inGroup.flatMap((person) => {
    const state = answered.get(person.memberId);
    return state
      ? [{ ...person, attendance: state === "coming" ? "came" : "apologies", isNamed: true } as const]
      : [];
  });
}
