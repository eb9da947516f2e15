import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { tellWithoutWaiting } from "#app/domain/email/gathering.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { untilRewritten } from "#db/rewrite/in-thread.ts";

const MOST_KEPT = 50;

/** Emails by their message id, in the order in which they went: as long as the server runs, and nowhere else. */
const kept = new Map<string, Envelope>();

/**
 * Takes the emails that wait as a mail server would, and shows all that came, the newest first. A link in an email is
 * made when the email is sent, so it is the same link however often it is looked at.
 */
export async function readMailbox(): Promise<Envelope[]> {
  // The page is read without a session, and to send is to write.
  await untilRewritten();
  const keep = async (envelope: Envelope) => void kept.set(envelope.messageId, envelope);
  let sent = 1;
  while (sent > 0) {
    tellWithoutWaiting();
    sent = await sendDueEmails(keep);
  }
  for (const id of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(id);
  return [...kept.values()].reverse();
}
