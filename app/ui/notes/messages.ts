import { refusal } from "#app/lib/written.ts";

export const ITEM_SAVED = "The item is saved.";
export const NOT_IMPORTED = refusal("Nothing was added. Choose the file again, or add the items one by one.");
