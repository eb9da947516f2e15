import { formatDay } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { findProposal } from "../offices/proposal-queries.server.ts";
import { findOffice } from "../offices/queries.server.ts";
import { describeOffice } from "../offices/words.ts";
import { always, at, type Email, gathered } from "./parts.server.ts";

/** Emails about offices: to the person who holds one, or to the one who asked for another person. */
export const OFFICE_EMAILS = {
  officeGranted: always((_memberId, { officeId = "" }) => {
    const office = findOffice(officeId);
    if (!office) throw notFound();
    return {
      subject: `You are now ${describeOffice(office)}`,
      lines: [
        `An administrator has made you ${describeOffice(office)}, from ${formatDay(office.startsOn)}.`,
        ...(office.endsOn ? [`The last day is ${formatDay(office.endsOn)}.`] : []),
        "You have been logged out everywhere. Log in again to begin. You will be asked for a second step.",
        at("Log in here", "/log-in"),
      ],
    };
  }),
  officeRefused: gathered((_memberId, { proposalId = "" }) => {
    const proposal = findProposal(proposalId);
    if (!proposal) throw notFound();
    const where = proposal.groupSlug
      ? `/manage/groups/${proposal.groupSlug}/propose-facilitator`
      : `/admin/approvals/${proposalId}`;
    return {
      subject: `Not agreed: ${describeOffice(proposal)}`,
      lines: [
        `You asked for ${proposal.name} to become ${describeOffice(proposal)}. An administrator did not agree.`,
        at("Read the reason here", where),
      ],
    };
  }),
  officeLastDay: gathered((_memberId, { officeId = "" }) => {
    const office = findOffice(officeId);
    if (!office?.endsOn) throw notFound();
    const lastDay = formatDay(office.endsOn);
    return {
      subject: `Your last day as ${describeOffice(office)} is ${lastDay}`,
      lines: [`An administrator has set ${lastDay} as your last day as ${describeOffice(office)}.`],
    };
  }),
  officeEnded: always((_memberId, { officeId = "" }) => {
    const office = findOffice(officeId);
    if (!office) throw notFound();
    return {
      subject: `You are no longer ${describeOffice(office)}`,
      lines: [
        `Your time as ${describeOffice(office)} has ended. Thank you for what you did.`,
        "You have been logged out everywhere. Your account stays, and you can log in again.",
        at("Log in here", "/log-in"),
      ],
    };
  }),
} satisfies Record<string, Email>;
