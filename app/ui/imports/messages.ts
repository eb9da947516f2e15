import { refusal } from "#app/lib/written.ts";

export const IMPORT_GOES_ON = refusal("The import has gone on already. Here is how far it is.");
