import { enableCompileCache } from "node:module";
import { join } from "node:path";

// What V8 made of the code is kept for the next start, which then takes three quarters of the time; so what it is made of
// is imported afterwards. Where the folder cannot be written, as in a read-only image, every start is like the first.
enableCompileCache(join(import.meta.dirname, ".compiled"));
const { main } = await import("./server/main.ts");

try {
  await main(process.argv[2] ?? "start");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
