import { PlainText } from "../feedback/feedback-text.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";

export interface MeetingDetailsProps {
  time: string;
  place: string;
  link: string;
  /** What helps people to come, in words. */
  services: readonly string[];
  access: string;
}

/** When and where, and what helps to come. */
export function MeetingDetails({ time, place, link, services, access }: MeetingDetailsProps) {
  const help = [services.map((service) => `- ${service}`).join("\n"), access].filter(Boolean).join("\n\n");
  return (
    <SummaryList
      rows={[
        { key: "Time", value: time },
        place && { key: "Place", value: place },
        link && { key: "Online", value: <a href={link}>{link}</a> },
        help && { key: "Help with access", value: <PlainText text={help} /> },
      ].filter((row) => row !== "")}
    />
  );
}
