import { once } from "node:events";
import net from "node:net";
import Database from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { tellNow } from "../e2e/time-passed.ts";
import { logEveryoneIn, type People } from "./cast.ts";
import { giveFeedback, publish } from "./journeys.ts";
import { sleep } from "./sending.ts";
import { failuresLoggedBy } from "./server-log.ts";

/** A relay in front of the mail server, which can be gone, silent or open. */
type Relay = {
  port: number;
  connections: number;
  set(state: "gone" | "silent" | "open"): Promise<void>;
  leadTo(port: number): void;
};

type WaitingEmail = { attempts: number; sent_at: number | null; failed_at: number | null };

const PATIENCE_MS = 30_000;

let portal: Portal;
let people: People;
let relay: Relay;
const sent: string[] = [];

beforeAll(async () => {
  relay = await openRelay();
  portal = await startPortal({ SMTP_URL: `smtp://127.0.0.1:${relay.port}`, LOG_LEVEL: "info" });
  relay.leadTo(Number(new URL(portal.mail.url).port));
  people = await logEveryoneIn(portal);
});

beforeEach(async () => {
  await relay.set("open");
  portal.mail.refuse(false);
  await until(() => {
    tryAgain();
    return waiting().length === 0;
  }, "emails of before are sent");
});

afterAll(async () => {
  await portal.stop();
  await relay.set("gone");
});

test("while the mail server is down, feedback is sent and published, and its email comes once afterwards", async () => {
  await relay.set("gone");
  const reference = await giveFeedback(people.member, { wentWell: "No post today." });
  await publish(people.moderator, reference);
  await until(() => emailAbout(reference).attempts === 1, "it was tried");
  expect(emailAbout(reference)).toMatchObject({ sent_at: null, failed_at: null });
  expect(emailsAbout(reference)).toHaveLength(0);

  await relay.set("open");
  await comesOnce(reference);
});

test("a mail server that takes no message changes nothing for people, and the email comes once it does", async () => {
  portal.mail.refuse(true);
  const reference = await giveFeedback(people.member, { wentWell: "Refused." });
  await publish(people.moderator, reference);
  for (const attempt of [1, 2, 3]) {
    await until(() => emailAbout(reference).attempts === attempt, `attempt ${attempt}`);
    tryAgain();
  }
  expect(emailsAbout(reference)).toHaveLength(0);

  portal.mail.refuse(false);
  await comesOnce(reference);
});

test("a mail server that says nothing delays nobody: pages answer while it still has the email", async () => {
  await relay.set("silent");
  const connections = relay.connections;
  const first = await giveFeedback(people.member, { wentWell: "Silence." });
  await publish(people.moderator, first);
  await until(() => {
    bringForward();
    return relay.connections > connections;
  }, "the email is on its way to nowhere");

  const second = await giveFeedback(people.member, { wentWell: "And all goes on." });
  await publish(people.moderator, second);
  expect(await people.member.page(`/your-page/feedback/${second}`)).toContain("With your group");
  // Nothing has come of the first email yet: whatever was answered above did not wait for it.
  expect(emailAbout(first)).toMatchObject({ attempts: 0, sent_at: null });

  await relay.set("open");
  await comesOnce(first);
  await comesOnce(second);
});

test("an email that waits when the server is killed comes once after it starts again", async () => {
  await relay.set("gone");
  const reference = await giveFeedback(people.member, { wentWell: "Killed." });
  await publish(people.moderator, reference);
  await portal.kill();
  await relay.set("open");
  await portal.restart();
  await comesOnce(reference);
});

test("a mail server that says nothing does not keep the portal from stopping, and the email comes once after it", async () => {
  await relay.set("silent");
  const connections = relay.connections;
  const reference = await giveFeedback(people.member, { wentWell: "Stopped." });
  await publish(people.moderator, reference);
  await until(() => {
    bringForward();
    return relay.connections > connections;
  }, "the email is on its way to nowhere");
  // requirements.md R18 gives the server ten seconds to go.
  expect(await portal.end()).toBe(0);
  await relay.set("open");
  await portal.restart();
  await comesOnce(reference);
});

test("every email of before came once, and none has followed since", async () => {
  // The outbox looks every second: three turns are time enough for a second copy.
  await sleep(3000);
  const counts = sent.map((reference) => emailsAbout(reference).length);
  console.log(
    `Emails: ${sent.length} through a mail server that failed, each came ${[...new Set(counts)].join(" or ")} times`,
  );
  expect(counts).toEqual(sent.map(() => 1));
});

test("control: an email that came twice would be counted twice", async () => {
  const reference = await giveFeedback(people.member, { wentWell: "Twice." });
  await publish(people.moderator, reference);
  await comesOnce(reference);
  const database = new Database(portal.databasePath);
  database
    .prepare("update outbox set sent_at = null, due_at = 1, email_id = null where id = ?")
    .run(idOfNewsAbout(reference));
  database.close();
  await until(() => emailsAbout(reference).length === 2, "it came again");
});

test("after all of it the server's log tells of no failure", async () => {
  expect(await failuresLoggedBy(portal)).toEqual([]);
});

/** Waits until the email is sent; that no second one follows, the last test sees, when there was time for it. */
async function comesOnce(reference: string): Promise<void> {
  await until(() => {
    tryAgain();
    return emailAbout(reference).sent_at !== null;
  }, `the email about ${reference} is sent`);
  expect(emailsAbout(reference)).toHaveLength(1);
  sent.push(reference);
}

function emailsAbout(reference: string) {
  return portal.mail.emails.filter(({ text }) => text.includes(reference));
}

function emailAbout(reference: string): WaitingEmail {
  bringForward();
  const [email] = ask<WaitingEmail>(
    `select attempts, emails.sent_at, failed_at from emails join outbox on email_id = emails.id
     where outbox.id = '${idOfNewsAbout(reference)}'`,
  );
  return email ?? { attempts: 0, sent_at: null, failed_at: null };
}

function idOfNewsAbout(reference: string): string {
  const found = ask<{ id: string }>(
    `select outbox.id from outbox join feedback on details ->> 'feedbackId' = feedback.id
     where reference = '${reference}' and kind = 'feedbackPublished'`,
  );
  expect(found).toHaveLength(1);
  return found[0]?.id ?? "";
}

function waiting() {
  bringForward();
  return ask("select id from outbox where sent_at is null and untold_at is null");
}

function ask<T>(query: string): T[] {
  const database = new Database(portal.databasePath, { readonly: true });
  try {
    return database.prepare(query).all() as T[];
  } finally {
    database.close();
  }
}

/** Stands for the hour in which news is gathered. */
function bringForward(): void {
  tellNow(portal);
}

/** Stands for the minutes and hours between two attempts as well. */
function tryAgain(): void {
  tellNow(portal);
  const database = new Database(portal.databasePath);
  database.exec("update emails set due_at = 1 where sent_at is null and failed_at is null and due_at > 1");
  database.close();
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`It never came to it that ${what}`);
    await sleep(50);
  }
}

async function openRelay(): Promise<Relay> {
  const visitors = new Set<net.Socket>();
  let target = 0;
  let state: "gone" | "silent" | "open" = "open";
  const server = net.createServer((socket) => {
    relay.connections += 1;
    visitors.add(socket.on("error", () => {}));
    socket.once("close", () => visitors.delete(socket));
    if (state === "silent") return;
    const inside = net.connect(target, "127.0.0.1").on("error", () => socket.destroy());
    socket.pipe(inside).pipe(socket);
    socket.once("close", () => inside.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const relay: Relay = {
    port: (server.address() as net.AddressInfo).port,
    connections: 0,
    leadTo(port) {
      target = port;
    },
    async set(next) {
      const isChanged = next !== state;
      state = next;
      if (isChanged) for (const socket of visitors) socket.destroy();
      if (next === "gone" && server.listening) await new Promise((resolve) => server.close(resolve));
      if (next !== "gone" && !server.listening) {
        server.listen(relay.port, "127.0.0.1");
        await once(server, "listening");
      }
    },
  };
  return relay;
}
