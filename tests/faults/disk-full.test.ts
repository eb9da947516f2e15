import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { Person } from "./http-client.ts";
import { sendAll } from "./sending.ts";
import { lookInto, seedDrafts } from "./what-is-kept.ts";

/** A disk of 48 MB in memory: only who may mount one can fill one for real. R5 is the same path without it. */
const disk = mkdtempSync(join(tmpdir(), "patient-voice-disk-"));
const CAN_MOUNT = spawnSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", disk]).status === 0;
const filler = join(disk, "filler");

let portal: Portal;

beforeAll(async () => {
  if (!CAN_MOUNT) console.log("R3 is left out: this process may not mount a disk in memory");
  else portal = await startPortal({ DATABASE_PATH: join(disk, "portal.db") });
});

afterAll(async () => {
  await portal?.stop();
  if (CAN_MOUNT) spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

test.skipIf(!CAN_MOUNT)(
  "R3: on a full disk forms come back with their words, pages are read, and all goes on when there is room",
  async () => {
    const member = await Person.logIn(portal.origin, portal.cast.member);
    const at = { ...portal, databasePath: join(disk, "portal.db") };
    const drafts = seedDrafts(at, 20);
    fill();

    const refused = await Promise.all(drafts.map((draft) => member.post(`/feedback/${draft}/check`)));
    const words = await member.post("/feedback/questions", { group: "weald", text: "What I typed is here" });
    const page = await member.get("/groups/weald");
    const ready = await fetch(`http://127.0.0.1:${portal.port}/readyz`);
    const notes = await ready.text();
    rmSync(filler);

    const statuses = refused.map(({ status }) => status);
    const acknowledged = drafts.filter((_, index) => statuses[index] === 303);
    const again = await sendAll(
      member,
      drafts.filter((_, index) => statuses[index] !== 303),
    );
    console.log(
      `Full disk: ${statuses.filter((status) => status === 503).length} of ${drafts.length} refused, ${again.acknowledged.length} kept once there was room. ${notes}`,
    );
    expect(statuses.filter((status) => status !== 303 && status !== 503)).toEqual([]);
    expect(statuses).toContain(503);
    expect(words.status).toBe(503);
    expect(words.body).toContain("What I typed is here");
    expect(page.status).toBe(200);
    expect(ready.status).toBe(503);
    expect((await fetch(`http://127.0.0.1:${portal.port}/readyz`)).status).toBe(200);
    const all = [...acknowledged, ...again.acknowledged];
    expect(all).toHaveLength(20);
    expect(lookInto(at.databasePath, all)).toMatchObject({
      lost: [],
      twice: [],
      alsoDrafts: [],
      integrity: "ok",
    });
  },
);

/** Takes every page that is left: less is left than the disk says, and the server takes some meanwhile. */
function fill(): void {
  try {
    for (;;) appendFileSync(filler, Buffer.alloc(4096));
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  }
}
