import { fold } from "#app/lib/fold.ts";
import { sqlite } from "#db/client.server.ts";

/** `folded(text)` in SQL. LIKE knows capitals of the Latin alphabet only, and gives % and _ a meaning of their own. */
sqlite.function("folded", { deterministic: true }, (text) => fold(String(text)));
