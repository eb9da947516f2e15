import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { feedbackFollowers, outbox } from "#db/schema/index.ts";
import type { FollowerEmail } from "../events/followers.server.ts";
import { unsealAddress } from "../feedback/followers/address.server.ts";
import { makeLink } from "../feedback/followers/links.server.ts";
import { link, page } from "./parts.server.ts";
import type { Envelope, Send } from "./send.server.ts";
import { giveUpOn, markAsSent, postpone } from "./waiting.server.ts";

const MOST_AT_ONCE = 20;

/** What is sent to an address beside a code: that something has changed, and nothing of what. */
const WRITERS: Record<FollowerEmail, (followerId: string) => { subject: string; lines: string[] }> = {
  confirmFollowing: (id) => ({
    subject: "Confirm that you want emails from Patient Voice",
    lines: [
      "Somebody gave this address to hear when something changes on Patient Voice. If it was you, open this link:",
      link("/follow/email/confirm", makeLink("confirm", id)),
      "If it was not you, do nothing. We delete this address within two days.",
    ],
  }),
  somethingHasChanged: (id) => ({
    subject: "Something has changed on Patient Voice",
    lines: [
      "Something that you follow has changed. To see it, go to Patient Voice and enter your code:",
      page("/follow"),
      `To stop these emails, open this link. We then delete this address: ${stopLink(id)}`,
    ],
  }),
};

/** Sends what is due to those who follow, and returns how many went. A mail server that refuses an address ends it. */
export async function sendDueFollowerEmails(send: Send, isStopping = () => false): Promise<number> {
  let sent = 0;
  for (const row of listDue()) {
    if (isStopping()) break;
    try {
      await send(envelopeOf(row));
      markAsSent(row.id);
      sent += 1;
    } catch (error) {
      if (isRefusedAddress(error)) giveUpOn(row.id, row.followerId);
      else postpone(row.id, row.attempts, error);
    }
  }
  return sent;
}

function envelopeOf({ id, kind, followerId, address }: ReturnType<typeof listDue>[number]): Envelope {
  const { subject, lines } = WRITERS[kind](followerId);
  return {
    to: unsealAddress(followerId, address),
    subject,
    text: `${["Hello,", ...lines, "Patient Voice\nKent and Medway Cancer Action Partnership"].join("\n\n")}\n`,
    messageId: `<${id}@patient-voice>`,
    ...(kind === "somethingHasChanged" && { unsubscribe: stopLink(followerId) }),
  };
}

function stopLink(followerId: string): string {
  return link("/follow/email/stop", makeLink("stop", followerId));
}

/** Those of whom the address is gone by now wait for nothing: the row goes with the feedback. */
function listDue() {
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      attempts: outbox.attempts,
      followerId: feedbackFollowers.id,
      address: feedbackFollowers.address,
    })
    .from(outbox)
    .innerJoin(feedbackFollowers, eq(feedbackFollowers.feedbackId, outbox.feedbackId))
    .where(
      and(
        isNotNull(outbox.feedbackId),
        isNull(outbox.sentAt),
        isNull(outbox.failedAt),
        lte(outbox.dueAt, now()),
      ),
    )
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(MOST_AT_ONCE)
    .all()
    .map((row) => ({ ...row, kind: row.kind as FollowerEmail }));
}

/** The answers of a mail server to an address that there is not (RFC 5321, 4.2.3). */
function isRefusedAddress(error: unknown): boolean {
  const code = (error as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 550 && code <= 553;
}
