import { and, eq, isNull } from "drizzle-orm";
import { db, inTransaction } from "#db/client.server.ts";
import { emails, feedbackFollowers, outbox } from "#db/schema/index.ts";
import type { FollowerEmail } from "../events/followers.server.ts";
import { unsealAddress } from "../feedback/followers/address.server.ts";
import { makeLink } from "../feedback/followers/links.server.ts";
import type { Composed } from "./delivering.server.ts";
import { makeEmail } from "./gathering.server.ts";
import { at, opening, urlWithToken, type Written } from "./parts.server.ts";
import { writeAlone } from "./texts.server.ts";

/** What is sent to an address beside a code: that something has changed, and nothing of what. */
const WRITERS: Record<FollowerEmail, (followerId: string) => Written> = {
  confirmFollowing: (id) => ({
    subject: "Confirm that you want emails from Patient Voice",
    lines: [
      "Somebody gave this address to hear when something changes on Patient Voice. If it was you, open this link:",
      opening(urlWithToken("/follow/email/confirm", makeLink("confirm", id))),
      "If it was not you, do nothing. We delete this address within two days.",
    ],
  }),
  somethingHasChanged: (id) => ({
    subject: "Something has changed on Patient Voice",
    lines: [
      "Something that you follow has changed. To see it, go to Patient Voice and enter your code.",
      at("Go to Patient Voice", "/follow"),
      "To stop these emails, open this link. We then delete this address:",
      opening(stopLink(id)),
    ],
  }),
};

/** Makes emails of what those who follow are to be told. Those of whom the address is gone by now wait for nothing. */
export function gatherForFollowers(): void {
  const waiting = db
    .select({ id: outbox.id, kind: outbox.kind, feedbackId: feedbackFollowers.feedbackId })
    .from(outbox)
    .innerJoin(feedbackFollowers, eq(feedbackFollowers.feedbackId, outbox.feedbackId))
    .where(and(isNull(outbox.emailId), isNull(outbox.sentAt), isNull(outbox.untoldAt)))
    .limit(100)
    .all();
  if (waiting.length === 0) return;
  inTransaction((tx) => {
    for (const told of waiting)
      makeEmail(tx, { feedbackId: told.feedbackId, kind: told.kind, period: told.id }, [told]);
  });
}

/** Undefined when the address is gone. A mail server that refuses it ends it: its reader cannot. */
export function composeForFollower(email: {
  id: string;
  kind: string;
  feedbackId: string | null;
}): Composed | undefined {
  const follower = db
    .select()
    .from(feedbackFollowers)
    .where(eq(feedbackFollowers.feedbackId, email.feedbackId ?? ""))
    .get();
  if (!follower) {
    inTransaction((tx) => tx.delete(emails).where(eq(emails.id, email.id)).run());
    return undefined;
  }
  const kind = email.kind as FollowerEmail;
  const stop = kind === "somethingHasChanged" ? { unsubscribe: stopLink(follower.id) } : {};
  return {
    envelope: {
      to: unsealAddress(follower.id, follower.address),
      ...writeAlone(WRITERS[kind](follower.id), ""),
      ...stop,
    },
    ended(outcome) {
      if (outcome !== "refused") return;
      inTransaction((tx) => tx.delete(feedbackFollowers).where(eq(feedbackFollowers.id, follower.id)).run());
    },
  };
}

function stopLink(followerId: string): string {
  return urlWithToken("/follow/email/stop", makeLink("stop", followerId));
}
