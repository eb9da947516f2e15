import { parseArgs } from "node:util";
import { z } from "zod";
import { verifyAuditLog } from "#app/domain/audit-log/verify.server.ts";
import { readWaitingEmails } from "#app/domain/email/send.server.ts";
import { confirmClock } from "#app/domain/events/clock.server.ts";
import { releaseMail } from "#app/domain/events/mail-hold.server.ts";
import { addGroup } from "#app/domain/groups/add-group.server.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { grantOffice, type OfficePlace } from "#app/domain/offices/commands.server.ts";
import { NOT_GRANTED } from "#app/domain/offices/form.ts";
import { countAdministrators } from "#app/domain/offices/queries.server.ts";
import { FIRST_ADMINISTRATORS } from "#app/domain/offices/rules.ts";
import { addOrganisation } from "#app/domain/organisations/commands.server.ts";
import { findOrganisationByCode } from "#app/domain/organisations/ods.server.ts";
import { inviteMember } from "#app/domain/people/commands.server.ts";
import { findMemberByEmail } from "#app/domain/people/queries.server.ts";
import { noteRefusal } from "#app/domain/people/refused-addresses.server.ts";
import { approveRemovalByOperator } from "#app/domain/people/second-step/removal/commands.server.ts";
import { NOT_MOVED } from "#app/domain/people/second-step/removal/form.ts";
import { REMOVAL_WAIT_HOURS } from "#app/domain/people/second-step/removal/rules.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { emailAddress } from "#app/lib/fields.ts";
import { formatDate, formatTime, today } from "#app/lib/london.ts";
import { GROUP_LEVELS, JOIN_RULES, OFFICES, ORGANISATION_KINDS, wordsOf } from "#db/vocabulary.ts";
import { environment } from "#environment";

/** What the command line can do, each through the same commands and events as a page, in the role of operator. */
const HELP = `npm run admin -- COMMAND

  organisation CODE NAME --kind trust|commissioner|provider|network
  group SLUG NAME --level local|partnership|board [--parent SLUG] [--towns TEXT] [--about TEXT] [--join open|ask|invitation]
  invite EMAIL                                     make one of the first two administrators, by e-mail
  office EMAIL facilitator|representative --group SLUG
  office EMAIL reviewer --organisation CODE
  office EMAIL moderator
  approve-second-step EMAIL                        agree that a lost second step goes, where no second administrator is left
  outbox                                           show the emails that wait, with their links
  came-back EMAIL                                  note that an email to somebody came back to the sender's mailbox
  confirm-clock YYYY-MM-DD                         say that the clock of the server is right, and that this is today
  release-mail send|forget                         let mail go again after a restore, with what waited or without
  verify-audit-log                                 hold each row of the audit log against its hash
`;

const OPTIONS = {
  kind: { type: "string" },
  level: { type: "string" },
  parent: { type: "string" },
  towns: { type: "string", default: "" },
  about: { type: "string", default: "" },
  join: { type: "string", default: "open" },
  group: { type: "string" },
  organisation: { type: "string" },
} as const;

type Options = ReturnType<typeof readArguments>["values"];

function readArguments(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

const COMMANDS: Record<string, (words: string[], options: Options) => string> = {
  organisation([code, name], { kind }) {
    const added = addOrganisation(OPERATOR, {
      odsCode: needed(code, "the code of the organisation"),
      name: needed(name, "its name"),
      kind: oneOf(wordsOf(ORGANISATION_KINDS), kind, "--kind"),
    });
    return added.ok ? `Added ${name}` : `There is an organisation with the code ${code} already`;
  },

  group([slug, name], { level, parent, towns, about, join }) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? ""))
      throw new Usage("A slug has small letters, digits and hyphens");
    const added = addGroup(OPERATOR, {
      slug: needed(slug, "a slug"),
      name: needed(name, "a name"),
      level: oneOf(wordsOf(GROUP_LEVELS), level, "--level"),
      parentId: parent ? getGroup(parent).id : null,
      towns,
      about,
      joinRule: oneOf(wordsOf(JOIN_RULES), join, "--join"),
    });
    return added.ok ? `Added ${name} at ${environment().origin}/groups/${slug}` : `The slug ${slug} is taken`;
  },

  invite([email]) {
    const address = emailAddress("Say an email address", "That is no email address").safeParse(email);
    if (!address.success) throw new Usage(z.prettifyError(address.error));
    if (countAdministrators() >= FIRST_ADMINISTRATORS)
      throw new Usage(
        "There are two administrators already. They invite people, and approve more, in the service",
      );
    const { memberId, isNew } = inviteMember(OPERATOR, address.data);
    const given = grantOffice(OPERATOR, memberId, { office: "administrator" });
    if (!given.ok) throw new Usage(NOT_GRANTED[given.reason][1]);
    if (!isNew) return `${email} has an account already, and is now an administrator`;
    const how = environment().smtpUrl
      ? "The email is on its way"
      : "There is no mail server: run the command outbox";
    return `Invited ${email} as an administrator. ${how}`;
  },

  office([email, office], options) {
    const member = findMemberByEmail(email ?? "");
    if (!member)
      throw new Usage(`Nobody has the address ${email}: an administrator invites them in the service`);
    const place = placeOf(oneOf(wordsOf(OFFICES), office, "an office"), options);
    const given = grantOffice(OPERATOR, member.id, place);
    if (!given.ok) throw new Usage(NOT_GRANTED[given.reason][1]);
    return `${email} is now ${office}`;
  },

  "approve-second-step"([email]) {
    const member = findMemberByEmail(email ?? "");
    const approved = member && approveRemovalByOperator(member.id);
    if (!approved) throw new Usage(`No administrator has asked to remove the second step of ${email}`);
    if (!approved.ok) throw new Usage(NOT_MOVED[approved.reason]);
    return `Approved. ${email} is written to, and ${REMOVAL_WAIT_HOURS} hours later the second step is removed`;
  },

  outbox() {
    const emails = readWaitingEmails().map(
      ({ to, subject, text }) => `To: ${to}\nSubject: ${subject}\n\n${text}`,
    );
    return emails.length > 0 ? emails.join(`\n${"-".repeat(60)}\n\n`) : "No email waits";
  },

  "came-back"([email]) {
    const member = findMemberByEmail(email ?? "");
    if (!member) throw new Usage(`Nobody has the address ${email}`);
    noteRefusal(member.id);
    return `Noted: until an email to ${email} arrives, only what they ask for is sent, and their groups are told to ring`;
  },

  "confirm-clock"([day]) {
    const confirmed = confirmClock(OPERATOR, needed(day, "which day it is, as YYYY-MM-DD"));
    if (!confirmed.ok)
      throw new Usage(`By the clock of this server today is ${today(now())}: set it right first`);
    return `The time is ${formatDate(now())}, ${formatTime(now())}. What waited goes on within a minute`;
  },

  "release-mail"([waiting]) {
    const forgotten = releaseMail(OPERATOR, oneOf(["send", "forget"], waiting, "what becomes of what waits"));
    return waiting === "forget"
      ? `Mail goes again; ${forgotten} that waited are forgotten`
      : "Mail goes again, with what waited";
  },

  "verify-audit-log"() {
    const log = verifyAuditLog();
    if (!log.ok) throw new Usage(`The audit log is broken: row ${log.sequence} ${BROKEN[log.reason]}`);
    if (!log.last) return "The audit log has no rows with a hash yet";
    return `The audit log is whole: ${log.rows} rows. Keep this somewhere else: row ${log.last.sequence} is ${log.last.hash}`;
  },
};

const BROKEN = {
  altered: "was altered, or the row before it was altered or taken out",
  unchained: "has no hash: it was put in by other means than the program",
  missingAtTheEnd: "was taken out, perhaps with others after it",
} as const;

function placeOf(office: keyof typeof OFFICES, { group, organisation }: Options): OfficePlace {
  switch (office) {
    case "facilitator":
    case "representative":
      return { office, groupId: getGroup(needed(group, "--group")).id };
    case "reviewer": {
      const code = needed(organisation, "--organisation");
      const found = findOrganisationByCode(code);
      if (!found) throw new Usage(`There is no organisation with the code ${code}`);
      return { office, organisationId: found.id };
    }
    case "moderator":
    case "administrator":
      return { office };
  }
}

class Usage extends Error {}

function needed(value: string | undefined, what: string): string {
  if (!value) throw new Usage(`Say ${what}`);
  return value;
}

function oneOf<T extends string>(words: readonly T[], value: string | undefined, what: string): T {
  const found = words.find((word) => word === value);
  if (!found) throw new Usage(`Say ${what}: ${words.join(", ")}`);
  return found;
}

/** Does what the operator typed. What is wrong with it, or in the way of it, is a sentence for them. */
export function operate(args: readonly string[]): { ok: boolean; says: string } {
  try {
    const { values, positionals } = readArguments(args);
    const [name = "", ...words] = positionals;
    const command = COMMANDS[name];
    if (!command) throw new Usage(HELP);
    return { ok: true, says: command(words, values) };
  } catch (error) {
    const isMissing = error instanceof Response && error.status === 404;
    if (isMissing) return { ok: false, says: "There is no group with that slug" };
    return { ok: false, says: error instanceof Error ? error.message : String(error) };
  }
}

if (import.meta.main) {
  const { ok, says } = operate(process.argv.slice(2));
  (ok ? console.log : console.error)(says);
  process.exitCode = ok ? 0 : 1;
}
