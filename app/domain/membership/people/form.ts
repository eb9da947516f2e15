import { z } from "zod";
import { choice } from "#app/lib/fields.ts";

/** Whether others in the group see the name that somebody chose to show. */
export const listingForm = z.object({
  listed: choice(["yes", "no"], "Choose whether others in the group see your name"),
});
