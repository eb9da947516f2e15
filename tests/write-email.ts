import { EMAILS } from "#app/domain/email/emails.server.ts";
import { type EmailText, writeAlone } from "#app/domain/email/texts.server.ts";
import type { EmailKind } from "#app/domain/events/catalogue.ts";

/** An email as it would go now. @throws Response 404 when what it tells of is gone */
export function writeEmail(
  kind: EmailKind,
  memberId: string,
  nameToShow: string,
  details: Record<string, string>,
): EmailText {
  return writeAlone(EMAILS[kind].write(memberId, details), nameToShow);
}
