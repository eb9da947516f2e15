import Database from "better-sqlite3";

let held: Database.Database | undefined;

/**
 * Takes a file of record for this process alone: one server to one file, and no restore under a server. What is locked
 * is an empty file beside it, by the system's own lock, which ends with the process however that ends; the file of
 * record itself stays open to who reads it and to the command line.
 *
 * @returns gives it back
 * @throws Error when another process has taken it (requirements.md R12)
 */
export function holdFile(path: string): () => void {
  if (path === ":memory:") return () => {};
  const lock = new Database(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== "SQLITE_BUSY") throw error;
    throw new Error(`Another server has ${path} open. Stop it first: one file has one server.`);
  }
  // Without this the lock would end when the collector of memory comes by.
  held = lock;
  return () => {
    if (held === lock) held = undefined;
    if (lock.open) lock.close();
  };
}
