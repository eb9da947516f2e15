import { PlainText } from "../feedback/feedback-text.tsx";
import { Beside, DayMark, Links } from "../parts/aside.tsx";
import type { MeetingDetailsProps } from "./meeting-details.tsx";

/** Followed by whoever wants it: no page of ours asks anything of it. */
const MAP = "https://www.openstreetmap.org/search?query=";

interface WhenAndWhereProps extends Pick<MeetingDetailsProps, "time" | "place" | "link"> {
  day: string;
  month: string;
  date: string;
  groupName: string;
}

/** What somebody who comes must know, at the top of the page of a meeting. */
export function WhenAndWhere({ day, month, date, time, place, link, groupName }: WhenAndWhereProps) {
  return (
    <DayMark day={day} month={month}>
      <p>
        <b>
          {date}, {time}
        </b>
      </p>
      {place && <p>{place}</p>}
      {link && (
        <p>
          Online: <a href={link}>{link}</a>
        </p>
      )}
      <p className="app-second">{groupName}</p>
    </DayMark>
  );
}

interface GettingThereProps extends Pick<MeetingDetailsProps, "place" | "services" | "access"> {
  /** The meeting as a file that calendars read. */
  calendarHref: string;
}

/** Beside a meeting: the way, the calendar, and what helps. */
export function GettingThere({ place, services, access, calendarHref }: GettingThereProps) {
  const help = [services.map((service) => `- ${service}`).join("\n"), access].filter(Boolean).join("\n\n");
  return (
    <>
      <Beside heading="Getting there">
        <Links
          links={[
            place !== "" && { href: MAP + encodeURIComponent(place), label: "Find it on a map" },
            { href: calendarHref, label: "Add to my calendar" },
          ]}
        />
      </Beside>
      {help && (
        <Beside heading="Help with access" isPrinted>
          <PlainText text={help} />
        </Beside>
      )}
    </>
  );
}
