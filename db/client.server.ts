import type { Database, Transaction as TransactionOf } from "better-sqlite3";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3/session";
import { environment } from "#environment";
import { assertInPlace, noteFailure, noteWritten, rememberPlace } from "./file-state.server.ts";
import { openDatabase } from "./open.ts";
import { PlannedOnce } from "./planned-once.ts";

/** Of drizzle's relational queries: every query here is written as the SQL that it is. */
type NoRelations = Record<string, never>;

let connection: Database | undefined;

/** The file of record, opened when it is first asked for: to import a module must not touch it. */
export function sqlite(): Database {
  connection ??= open();
  return connection;
}

function open(): Database {
  const { databasePath } = environment();
  const opened = openDatabase(databasePath);
  rememberPlace(databasePath);
  return opened;
}

/** All that drizzle asks of a connection. */
const client: Pick<Database, "prepare" | "transaction"> = {
  get prepare() {
    return sqlite().prepare.bind(sqlite());
  },
  get transaction() {
    return sqlite().transaction.bind(sqlite());
  },
};

const dialect = new PlannedOnce({ casing: "snake_case" });
const session = new BetterSQLiteSession<NoRelations, ExtractTablesWithRelations<NoRelations>>(
  client as Database,
  dialect,
  undefined,
);

export const db = new BetterSQLite3Database<NoRelations>("sync", dialect, session, undefined);

export type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];

/**
 * All or nothing: whatever throws, or comes to `{ ok: false }`, has written nothing. Immediate, because a deferred
 * transaction that turns into a writer fails at once with SQLITE_BUSY
 * when another writer was first. Inside another one it is a savepoint. Never `await` inside: the work must be
 * synchronous.
 */
export function inTransaction<T>(change: (tx: Transaction) => T): T {
  assertInPlace();
  try {
    const outcome = transaction().immediate(change) as T;
    noteWritten();
    return outcome;
  } catch (error) {
    if (error instanceof Refused) return error.outcome as T;
    noteFailure(error);
    throw error;
  }
}

/** Thrown out of a transaction, so that what a command wrote before it was refused is taken back. */
class Refused extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super("The command was refused");
    this.outcome = outcome;
  }
}

function isRefused(outcome: unknown): boolean {
  return typeof outcome === "object" && outcome !== null && "ok" in outcome && outcome.ok === false;
}

type Change = (tx: Transaction) => unknown;

let made: TransactionOf<(change: Change) => unknown> | undefined;

/** Made once, with what it hands on: to make them takes longer than a small change. */
function transaction() {
  if (made) return made;
  const open: Transaction = db.transaction((tx) => tx);
  made = sqlite().transaction((change: Change) => {
    const outcome = change(open);
    if (isRefused(outcome)) throw new Refused(outcome);
    return outcome;
  });
  return made;
}
