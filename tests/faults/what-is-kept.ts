import { spawnSync } from "node:child_process";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Portal } from "../e2e/portal.ts";

/** What a database holds of the feedback that was acknowledged, each fault by the drafts that it befell. */
export type Kept = {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There more than once. */
  twice: string[];
  /** Sent, and still a draft. */
  alsoDrafts: string[];
  /** There without exactly one event that tells of it. */
  withoutOneEvent: string[];
  integrity: string;
  comments: number;
};

export const NOTHING_WRONG = { lost: [], twice: [], alsoDrafts: [], withoutOneEvent: [], integrity: "ok" };

/** Looks into a database file by itself, past every line of the product. */
export function lookInto(databasePath: string, acknowledged: Iterable<string>): Kept {
  const database = new Database(databasePath);
  try {
    const strings = (query: string) => database.prepare(query).pluck().all() as string[];
    const there = new Set(strings("select draft_id from feedback"));
    return {
      lost: [...acknowledged].filter((draft) => !there.has(draft)),
      twice: strings("select draft_id from feedback group by draft_id having count(*) > 1"),
      alsoDrafts: strings("select id from feedback_drafts where id in (select draft_id from feedback)"),
      withoutOneEvent: strings(`
        select draft_id from feedback where 1 <> (
          select count(*) from events
          where name = 'feedback.submitted' and details ->> 'feedbackId' = feedback.id
        )`),
      integrity: String(database.pragma("integrity_check", { simple: true })),
      comments: there.size,
    };
  } finally {
    database.close();
  }
}

/** Drafts of one member, ready to be sent, made in the file by the product's own code. Returns their ids. */
export function seedDrafts(portal: Portal, count: number): string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "seed-drafts.ts"), portal.cast.member?.id ?? "", String(count)],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_PATH: portal.databasePath,
        ORIGIN: portal.origin,
        SECRET: "a secret for one end-to-end run, thrown away after it",
      },
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`The drafts could not be made:\n${stderr}`);
  return JSON.parse(stdout);
}
