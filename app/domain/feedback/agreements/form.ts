import { z } from "zod";

/** A moderator says that words are about somebody who holds an office: then one moderator is not enough. */
export const officeHolderField = z
  .string()
  .max(20)
  .optional()
  .transform((value) => value === "yes");
