import { refusal } from "#app/lib/written.ts";

export const PUBLIC_ITEM_SAVED = "The item is saved.";
export const NOTES_SAVED = "The notes are saved.";
export const NOT_IMPORTED = refusal("Nothing was added. Choose the file again, or add the items one by one.");
export const IMPORT_UNDONE = "The import is undone.";
export const NOTHING_TO_UNDO = refusal("There is no import to undo.");
export const NOTES_SENT = refusal("The notes were sent already.");
export const NOTES_AGREED = refusal("The notes are agreed already.");
export const PUBLIC_NOTES_OUT = refusal("The public notes are published already.");
export const CORRECTION_SETTLED = refusal("This correction was answered already.");
