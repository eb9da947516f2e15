import type { PeriodName } from "../periods.ts";
import type { RecordName } from "../records.ts";

/**
 * What becomes of a column: whether the person whom it tells of has it in their download, and what happens to it when they
 * erase themselves.
 */
export const FATES = {
  given: { isDownloaded: true, erased: "goes with the account" },
  kept: { isDownloaded: false, erased: "goes with the account" },
  told: { isDownloaded: true, erased: "stays or goes, as its writer decides" },
  handled: { isDownloaded: false, erased: "stays or goes with the feedback" },
  said: { isDownloaded: true, erased: "stays, and says no more whose it was" },
  author: { isDownloaded: false, erased: "is emptied" },
  named: { isDownloaded: true, erased: "says “a member” in place of the name" },
  office: { isDownloaded: false, erased: "stays: it was said for a group or an organisation" },
  log: { isDownloaded: false, erased: "stays as an id that leads to nobody" },
  nobody: { isDownloaded: false, erased: "stays: it tells of no person" },
} as const satisfies Record<string, { isDownloaded: boolean; erased: string }>;

export type Fate = keyof typeof FATES;

/**
 * A table: where it belongs, how long its rows are kept (null: as long as what they belong to), and the fate of each of
 * its columns, by name with spaces between. A test holds every table and column of the database against it.
 */
export type Entry = {
  record: RecordName;
  period: PeriodName | null;
  /** By which column one finds the person, where the download has anything of it. */
  whose?: string;
} & Partial<Record<Fate, string>>;
