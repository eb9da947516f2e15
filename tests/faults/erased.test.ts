import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBackup } from "#db/backup/make.ts";
import { openBackup } from "#db/backup/restore.ts";
import { rewriteFile } from "#db/rewrite/rewrite.ts";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { tellNow } from "../e2e/time-passed.ts";
import { pdf } from "../made-files.ts";
import { Person } from "./http-client.ts";
import { giveFeedback, planMeeting, publish, writeFeedback } from "./journeys.ts";
import { failuresLoggedBy } from "./server-log.ts";

/**
 * One who goes and one who stays do the same, each with a word of their own in all that they write. Afterwards the word of the
 * first may be nowhere that we keep, and that of the other everywhere: it shows that each place is looked into.
 */
const GOES = { word: "qxzorbin", email: "newcomer@example.org" };
const STAYS = { word: "qxmarlow", email: "rider@example.org" };

/** How many times a word, or an address, stands in each place. */
type Found = Record<string, number>;

let folder: string;
let portal: Portal;
let backups: string;
let privateKey: string;
let people: Record<"goes" | "stays" | "facilitator" | "moderator", Person>;
let ids: Record<"goes" | "stays", string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "patient-voice-erased-"));
  backups = join(folder, "backups");
  privateKey = await generateX25519Identity();
  const sealed = { BACKUP_FOLDER: backups, BACKUP_KEYS: await identityToRecipient(privateKey) };
  portal = await startPortal({ LOG_LEVEL: "info", ...sealed });
  const { origin, cast } = portal;
  const as = (name: string) => Person.logIn(origin, cast[name]);
  people = {
    goes: await as("newcomer"),
    stays: await as("rider"),
    facilitator: await as("facilitator"),
    moderator: await as("moderator"),
  };
  ids = { goes: cast.newcomer?.id ?? "", stays: cast.rider?.id ?? "" };
});

afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What others call them: a first and last name. */
function nameOf(word: string): string {
  return `Zo ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Says and writes everything that a member can, with their word in it, and is written about. */
async function live(person: Person, { word }: typeof GOES, meeting: string): Promise<void> {
  const { facilitator, moderator } = people;
  const called = nameOf(word);
  await person.fillIn("/account/details", { name: called, nameToShow: called, area: word });
  const address = `${word} Hill Road`;
  await person.fillIn("/account/communication-needs", {
    needs: ["post"],
    details: word,
    address,
    agreed: "yes",
  });
  await person.post("/groups/weald/join");
  const published = await giveFeedback(person, {
    wentWell: `The ${word} ward was kind.`,
    couldBeBetter: word,
  });
  await publish(moderator, published);
  const asked = await giveFeedback(person, { wentWell: `It was ${word} quick.` });
  await moderator.fillIn(`/manage/checks/${asked}/question`, { text: `Which ward, ${word}?` });
  await writeFeedback(person, { wentWell: `Not sent, ${word}.` });
  await person.fillIn(`/groups/weald/meetings/${meeting}/agenda/new`, { title: `Buses, ${called}` });

  const notes = `/manage/groups/weald/meetings/${meeting}/notes`;
  await facilitator.fillIn(notes, { "new-title": `What ${called} said`, go: "add" });
}

/** The moment from which on the log and the emails are looked through. */
type Since = { emails: number; log: number };

/** How often a text stands in each kind of place, past every line of the product. */
async function search(text: string, backup: string, since: Since): Promise<Found> {
  const lower = text.toLowerCase();
  const times = (all: string) => all.toLowerCase().split(lower).length - 1;
  const bytesOf = (path: string) => times(readIfThere(path)) + times(readIfThere(`${path}-wal`));
  const emails = portal.mail.emails.slice(since.emails).map(({ raw }) => raw);
  return {
    "columns of the file of record": placesIn(portal.databasePath, lower).length,
    "bytes of the file and its log": bytesOf(portal.databasePath),
    "file of counters": bytesOf(join(dirname(portal.databasePath), "limits.db")),
    "columns of a new sealed backup": placesIn(backup, lower).length,
    "bytes of a new sealed backup": bytesOf(backup),
    "ledger beside the backups": times(readIfThere(join(backups, "ledger.jsonl"))),
    "log of the server": times(portal.log.slice(since.log).join("\n")),
    "emails since": times(emails.join("\n")),
    "what search finds": await countFound(text),
  };
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path).toString("latin1");
  } catch {
    return "";
  }
}

/** Writes the file anew as each night, makes a backup as each hour, and opens it with its key. */
async function backUp(): Promise<string> {
  rewriteFile(portal.databasePath);
  const publicKeys = [await identityToRecipient(privateKey)];
  const takenAt = new Date();
  const { name } = await makeBackup({
    databasePath: portal.databasePath,
    folder: backups,
    publicKeys,
    takenAt,
  });
  const opened = join(folder, `opened-${name}.db`);
  await openBackup(join(backups, name), opened, [privateKey]);
  return opened;
}

/** Each table and column of a file, those of search among them, that holds a text. */
function placesIn(path: string, text: string): string[] {
  const database = new Database(path, { readonly: true });
  try {
    const names = database
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[];
    return names.flatMap((table) => {
      const columns = database
        .prepare("select name from pragma_table_info(?)")
        .pluck()
        .all(table) as string[];
      return columns.filter((column) =>
        database
          .prepare(`select 1 from "${table}" where instr(lower(cast("${column}" as text)), ?) > 0 limit 1`)
          .get(text),
      );
    });
  } finally {
    database.close();
  }
}

/** How much the search of the service finds. */
async function countFound(text: string): Promise<number> {
  const page = await people.facilitator.page(`/search?q=${encodeURIComponent(text)}`);
  return Number(page.match(/>(\d+) found/)?.[1] ?? 0);
}

/** Everything that waits for somebody is on its way. */
async function untilTold(email: string, id: string): Promise<void> {
  const database = new Database(portal.databasePath, { readonly: true });
  const waiting = database
    .prepare("select count(*) from outbox where member_id = ? and sent_at is null and untold_at is null")
    .pluck();
  const left = () => {
    tellNow(portal);
    return waiting.get(id);
  };
  await expect.poll(left, { timeout: 20_000, interval: 200 }).toBe(0);
  database.close();
  expect(portal.mail.emails.some(({ to }) => to === email)).toBe(true);
}

test("whoever erases themself is nowhere any more, and who did the same and stays is in each place", async () => {
  const meeting = await planMeeting(people.facilitator, "Spring meeting");
  for (const who of ["goes", "stays"] as const)
    await live(people[who], who === "goes" ? GOES : STAYS, meeting);
  for (const { word } of [GOES, STAYS])
    await people.facilitator.fillIn("/manage/groups/weald/documents/new", {
      title: `Survey of ${nameOf(word)}`,
      file: new File([new Uint8Array(pdf()), `\n% ${STAYS.word}\n`], "survey.pdf"),
    });
  await people.facilitator.fillIn("/manage/groups/weald/folders/new", {
    name: `From ${nameOf(GOES.word)}`,
  });
  await untilTold(GOES.email, ids.goes);
  await untilTold(STAYS.email, ids.stays);
  const old = await backUp();
  const before = await search(GOES.word, old, { emails: 0, log: 0 });

  // Something waits for each when the first goes.
  for (const who of ["goes", "stays"] as const) {
    const reference = await giveFeedback(people[who], { wentWell: who === "goes" ? GOES.word : STAYS.word });
    await publish(people.moderator, reference);
  }
  const since = { emails: portal.mail.emails.length, log: portal.log.length };
  const closed = await people.goes.fillIn("/account/close", {
    feedback: "goes",
    proposals: "stays",
    sure: "yes",
  });
  expect(closed).toMatchObject({ status: 303, location: "/" });
  await untilTold(STAYS.email, ids.stays);
  const emailsSince = () => portal.mail.emails.slice(since.emails).filter(({ to }) => to === GOES.email);
  await expect.poll(() => emailsSince().length, { timeout: 20_000, interval: 200 }).toBe(1);
  expect(emailsSince()[0]?.raw).toContain("Your account is closed");
  const backup = await backUp();
  const after = await search(GOES.word, backup, since);
  const address = await search(GOES.email, backup, since);
  const control = await search(STAYS.word, backup, since);
  const id = placesIn(portal.databasePath, ids.goes);
  console.table(
    Object.keys(before).map((place) => ({
      place,
      before: before[place],
      after: after[place],
      "their address after": address[place],
      "who stays": control[place],
    })),
  );
  const EVERYWHERE = Object.keys(before).filter((place) => !/ledger|log of the server|counters/.test(place));
  for (const found of [before, control])
    expect(
      EVERYWHERE.filter((place) => (found[place] ?? 0) === 0),
      "control: it is found there",
    ).toEqual([]);
  const isFound = (found: Found) => Object.keys(found).filter((place) => found[place] !== 0);
  expect(isFound(after)).toEqual([]);
  expect(isFound(address), "the one email that says so, and no other place").toEqual(["emails since"]);
  expect([...new Set(id)].sort(), "their id leads to nobody").toEqual(["actor_id", "details"]);

  // Of the places that hold no words of anybody: they are read, and say what happened.
  expect(readIfThere(join(backups, "ledger.jsonl"))).toContain("account.erased");
  expect(portal.log.slice(since.log).join("\n")).toContain("/account/close");
  expect(placesIn(old, GOES.word).length, "a backup of before, for eight weeks").toBeGreaterThan(0);
  expect(await failuresLoggedBy(portal)).toEqual([]);
});
