import Database from "better-sqlite3";

/** SQLite below this loses data when two connections write and checkpoint at once (fixed in 3.51.3). */
const OLDEST_SAFE_SQLITE = [3, 51, 3] as const;

/** Each setting with the value that must be read back: better-sqlite3 reopens a WAL file as synchronous=NORMAL. */
const SETTINGS = {
  journal_mode: ["WAL", "wal"],
  synchronous: ["FULL", 2],
  foreign_keys: ["ON", 1],
  busy_timeout: [5000, 5000],
  trusted_schema: ["OFF", 0],
  secure_delete: ["ON", 1],
  journal_size_limit: [67_108_864, 67_108_864],
  // Pages: 16 MB. At 1,000, every fiftieth comment that is sent waits 5 ms for the file to be brought up to date.
  wal_autocheckpoint: [4000, 4000],
  cell_size_check: ["ON", 1],
  recursive_triggers: ["ON", 1],
  temp_store: ["MEMORY", 2],
} as const;

/**
 * Opens a file of record so that whatever is acknowledged survives a power cut.
 *
 * @throws Error when SQLite is too old, when a setting did not take, or when the file is not a database.
 */
export function openDatabase(path: string, options: { mustExist?: boolean } = {}): Database.Database {
  const database = new Database(path, { fileMustExist: options.mustExist ?? false });
  try {
    assertSafeVersion(database);
    for (const [name, [value, readBack]] of Object.entries(SETTINGS)) {
      database.pragma(`${name} = ${value}`);
      const actual = database.pragma(name, { simple: true });
      if (actual !== readBack) throw new Error(`SQLite kept ${name} at ${actual}; it must be ${readBack}`);
    }
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function assertSafeVersion(database: Database.Database): void {
  const version = database.prepare("select sqlite_version()").pluck().get() as string;
  const parts = version.split(".").map(Number);
  for (const [index, oldest] of OLDEST_SAFE_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > oldest) return;
    if (part < oldest) throw new Error(`SQLite ${version} is older than ${OLDEST_SAFE_SQLITE.join(".")}`);
  }
}
