import Database from "better-sqlite3";

/**
 * node --import ./tests/bench/run/count-statements.ts server.ts
 *
 * Counts what SQLite is asked, in every file that the process has open, and says so to the process that began it.
 */
let count = 0;
const prototype = Object.getPrototypeOf(new Database(":memory:").prepare("select 1"));
for (const method of ["all", "get", "run", "iterate"]) {
  const original = prototype[method];
  prototype[method] = function counted(this: unknown, ...values: unknown[]) {
    count += 1;
    return original.apply(this, values);
  };
}
process.on("message", () => process.send?.(count));
// The channel alone must not keep a server that is told to stop.
process.channel?.unref();
