import { z } from "zod";
import { idField, optionalLine } from "#app/lib/fields.ts";

/** Where the care was: a hospital of the list, or a kind of place, with the town or the place in somebody's words. */
export const placeForm = z.object({
  where: idField("Select where this was"),
  placeName: optionalLine(100, "The town or place must be 100 characters or less"),
});

export type PlaceInput = z.output<typeof placeForm>;
