import type { ComponentProps } from "react";
import { Beside, DayMark } from "../parts/aside.tsx";

interface NextMeetingProps {
  href: string;
  title: string;
  groupName: string;
  mark: Omit<ComponentProps<typeof DayMark>, "children">;
  day: string;
  times: string;
}

export function NextMeeting({ href, title, groupName, mark, day, times }: NextMeetingProps) {
  return (
    <Beside heading="Next meeting">
      <DayMark {...mark}>
        <p>
          <a href={href}>{title}</a>
        </p>
        <p>{day}</p>
        <p>{times}</p>
        <p className="app-second">{groupName}</p>
      </DayMark>
    </Beside>
  );
}
