import { enableCompileCache } from "node:module";
import { join } from "node:path";

// node --import ./scripts/keep-compiled.js …: what V8 made of the code, and what is left of it without its types, is kept
// for the next start. It is no TypeScript itself, which would have to be stripped first. Where the folder cannot be
// written, as in a read-only image, every start is like the first.
enableCompileCache(join(import.meta.dirname, "..", ".compiled"));
