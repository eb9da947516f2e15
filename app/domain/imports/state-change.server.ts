import { imports } from "#db/schema/index.ts";
import { transition } from "../transition.server.ts";
import { NEXT_STATES } from "./rules.ts";

/** Moves an import into a state: of two presses at once, only one counts. */
export const moveImport = transition(imports, NEXT_STATES);
