import { PlainText } from "../feedback/feedback-text.tsx";
import { Beside, DayMark, Links } from "../parts/aside.tsx";
import type { MeetingDetailsProps } from "./meeting-details.tsx";

/** Followed by whoever wants it: no page of ours asks anything of it. */
const MAP = "https://www.openstreetmap.org/search?query=";

export interface WhenAndWhereProps extends MeetingDetailsProps {
  day: string;
  month: string;
  /** The meeting as a file that calendars read. */
  calendarHref: string;
}

/** The same as `MeetingDetails`, beside a meeting; it is printed too. */
export function WhenAndWhere({ day, month, calendarHref, ...details }: WhenAndWhereProps) {
  const { time, place, link, services, access } = details;
  const help = [services.map((service) => `- ${service}`).join("\n"), access].filter(Boolean).join("\n\n");
  return (
    <>
      <Beside heading="When and where" isPrinted>
        <DayMark day={day} month={month}>
          <p>{time}</p>
          {place && <p>{place}</p>}
          {link && (
            <p>
              Online: <a href={link}>{link}</a>
            </p>
          )}
        </DayMark>
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
