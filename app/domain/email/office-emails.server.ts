import { formatDay } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { findProposal } from "../offices/proposal-queries.server.ts";
import { findOffice } from "../offices/queries.server.ts";
import { describeOffice } from "../offices/words.ts";
import { always, at, type Email, gathered, prompt } from "./parts.server.ts";

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
  deathToConfirm: prompt(() => ({
    subject: "Somebody has to look at what was written down",
    lines: [
      "A facilitator wrote down that a member has died. Nothing is erased before a second person says the same.",
      at("Read it here. You can confirm it, or say that it is a mistake", "/manage/deaths"),
    ],
  })),
  accountUsedAfterDeath: always((_memberId, { groupId = "" }) => ({
    subject: "Somebody uses the account of a person who has died",
    lines: [
      `In ${getGroupById(groupId).name} it was written down that a member has died. Since then somebody has logged in to the account.`,
      "It may be the family. It may also be a mistake. Nothing is erased before a person has looked.",
      at(
        "Please ask, and take it back if it is a mistake",
        `/manage/groups/${getGroupById(groupId).slug}/people`,
      ),
    ],
  })),
  deathMistaken: always((_memberId, { groupId = "" }) => ({
    subject: "A death that was written down is taken back",
    lines: [
      `In ${getGroupById(groupId).name} it was written down that a member has died. That was a mistake, and it is taken back.`,
      "Messages go to this person again. Please ask how it came about.",
    ],
  })),
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
