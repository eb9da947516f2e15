import {
  describeMeeting,
  findMeeting,
  writeAboutComing,
  writeAboutMeeting,
} from "./about-meetings.server.ts";
import { at, type Email, forMembers, gathered, prompt } from "./parts.server.ts";

/** Emails about meetings. The link to join online is in the reminder, so that nobody has to look for it on the day. */
export const MEETING_EMAILS = {
  meetingPlanned: forMembers(
    gathered(
      writeAboutComing(({ title, group, when, place, later, address }) => ({
        subject: `A meeting is planned: ${title}`,
        lines: [
          `${group} has planned a meeting.`,
          when,
          ...place,
          ...later,
          at("Say if you can come", address),
        ],
      })),
    ),
  ),
  meetingChanged: forMembers(
    prompt(
      writeAboutComing(({ title, group, when, place, address }) => ({
        subject: `Changed: ${title}`,
        lines: [
          `${group} has changed when or where a meeting is.`,
          when,
          ...place,
          at("See the meeting, and say if you can come", address),
        ],
      })),
    ),
  ),
  meetingCancelled: forMembers(
    prompt((_memberId, details) => {
      const meeting = findMeeting(details);
      const { title, group, when, address } = describeMeeting(meeting);
      return {
        subject: `Cancelled: ${title}`,
        lines: [
          `${group} has cancelled a meeting.`,
          when,
          `The reason: ${meeting.cancelReason ?? ""}`,
          at("See the meeting", address),
        ],
      };
    }),
  ),
  meetingReminder: forMembers(
    prompt(
      writeAboutComing(({ title, group, when, place, join, address }) => ({
        subject: `Soon: ${title}`,
        lines: [
          `${group} meets soon.`,
          when,
          ...place,
          ...join,
          at("See the meeting, or say that you cannot come", address),
          "If you cannot come, please say so: someone may wait for a place.",
        ],
      })),
    ),
  ),
  placeGiven: forMembers(
    prompt(
      writeAboutComing(({ title, group, when, place, address }) => ({
        subject: `There is a place for you: ${title}`,
        lines: [
          `You were on the waiting list of a meeting of ${group}. Now there is a place for you.`,
          when,
          ...place,
          at("See the meeting, or say that you cannot come", address),
          "If you cannot come any more, please say so: the place goes to the next.",
        ],
      })),
    ),
  ),
  writeItUp: gathered(
    writeAboutMeeting(({ title, group, manage }) => ({
      subject: `Notes to write: ${title}`,
      lines: [
        `A meeting of ${group} is over, and its notes are not published yet.`,
        at("Write and publish them", `${manage}/notes`),
      ],
    })),
  ),
  agendaProposed: gathered(
    writeAboutMeeting(({ title, group, manage }) => ({
      subject: `Someone proposes an item: ${title}`,
      lines: [
        `Someone in ${group} proposes an item for the agenda of a meeting.`,
        at("Read it, and say yes or no", `${manage}/agenda`),
      ],
    })),
  ),
  agendaAccepted: forMembers(
    gathered(
      writeAboutMeeting(({ title, group, address }) => ({
        subject: `Your item is on the agenda: ${title}`,
        lines: [
          `The facilitator of ${group} has put the item that you proposed on the agenda.`,
          at("See the agenda", address),
        ],
      })),
    ),
  ),
  agendaDeclined: forMembers(
    gathered(
      writeAboutMeeting(({ title, group, address }) => ({
        subject: `The item that you proposed: ${title}`,
        lines: [
          `The facilitator of ${group} has declined the item that you proposed for the agenda.`,
          at("Read why", address),
        ],
      })),
    ),
  ),
} satisfies Record<string, Email>;
