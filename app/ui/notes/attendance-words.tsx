import { SummaryList } from "../nhs/summary-list.tsx";

export interface AttendanceWordsProps {
  came: readonly string[];
  apologies: readonly string[];
  /** How many came who asked not to be named. */
  unnamed: number;
}

/** Who came and who sent apologies, as readers of the members' edition see it. */
export function AttendanceWords(attendance: AttendanceWordsProps) {
  return (
    <SummaryList
      rows={attendanceFacts(attendance).map(({ name, answer }) => ({ key: name, value: answer }))}
    />
  );
}

export function attendanceFacts({ came, apologies, unnamed }: AttendanceWordsProps) {
  const others =
    unnamed === 1 ? "1 person who asked not to be named" : `${unnamed} people who asked not to be named`;
  const present = [...came, ...(unnamed > 0 ? [others] : [])];
  return [
    { name: "Came", answer: present.join(", ") || "Not written down yet" },
    { name: "Sent apologies", answer: apologies.join(", ") || "Nobody" },
  ];
}
