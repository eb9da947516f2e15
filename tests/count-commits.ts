import { readFileSync } from "node:fs";
import { sqlite } from "#db/client.server.ts";

// https://sqlite.org/fileformat2.html#the_write_ahead_log
const FILE_HEADER = 32;
const FRAME_HEADER = 24;
const PAGE_SIZE_AT = 8;
const SIZE_AFTER_COMMIT_AT = 4;

/** How many commits stand in SQLite's log: only the frame that ends one says how large the database is after it. */
export function countCommits(): number {
  const log = readFileSync(`${sqlite().name}-wal`);
  const frame = FRAME_HEADER + log.readUInt32BE(PAGE_SIZE_AT);
  let commits = 0;
  for (let at = FILE_HEADER; at + frame <= log.length; at += frame)
    if (log.readUInt32BE(at + SIZE_AFTER_COMMIT_AT) > 0) commits += 1;
  return commits;
}
