import { formatTime24, today } from "./london.ts";

/** A calendar file (RFC 5545) for events that have an hour in London. */

export type CalendarEvent = {
  /** Stays the same for ever: by it programs know that a changed event is the one they have. */
  uid: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** When it was written as it is now. */
  stampedAt: Date;
  /** How often it was changed. */
  sequence: number;
  isCancelled: boolean;
  place?: string;
  text?: string;
  url?: string;
};

const LONGEST_LINE = 75;

/** The clocks of London since 1996: forward on the last Sunday in March, back on the last in October, at 1:00 UTC. */
const LONDON = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "TZNAME:BST",
  "DTSTART:19960331T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "TZNAME:GMT",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** The file, with the name under which programs show the calendar. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Patient Voice//Meetings//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...LONDON,
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function linesOf(event: CalendarEvent): string[] {
  const { uid, title, startsAt, endsAt, stampedAt, sequence, isCancelled, place, text, url } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${inUtc(stampedAt)}`,
    `LAST-MODIFIED:${inUtc(stampedAt)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    `DTSTART;TZID=Europe/London:${inLondon(startsAt)}`,
    `DTEND;TZID=Europe/London:${inLondon(endsAt)}`,
    `SUMMARY:${escapeText(isCancelled ? `Cancelled: ${title}` : title)}`,
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(text ? [`DESCRIPTION:${escapeText(text)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    "END:VEVENT",
  ];
}

function inUtc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function inLondon(moment: Date): string {
  return `${today(moment)}T${formatTime24(moment)}00`.replace(/[-:]/g, "");
}

/** TEXT of RFC 5545 section 3.3.11. Other controls have no place in it. */
function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]+/gu, " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

/** Section 3.1: at most 75 octets in a line, and no character is cut in two. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = "";
      // The space that begins a line that goes on counts too.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}
