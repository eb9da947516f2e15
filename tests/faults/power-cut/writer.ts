import { writeSync } from "node:fs";
import { openDatabase } from "#db/open.ts";

/**
 * node writer.ts <database> <FULL or NORMAL>
 *
 * Writes number after number with the settings of the portal, says each when it is kept, and goes on until it is killed.
 */
const [path = "", synchronous = "FULL"] = process.argv.slice(2);
const database = openDatabase(path);
if (synchronous !== "FULL") database.pragma(`synchronous = ${synchronous}`);
const insert = database.prepare("insert into kept (words) values (?)");
const write = database.transaction(() => insert.run("a few words").lastInsertRowid);

for (;;) writeSync(1, `${write.immediate()}\n`);
