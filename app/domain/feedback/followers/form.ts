import { z } from "zod";
import { emailAddress } from "#app/lib/fields.ts";

export const followForm = z.object({
  email: emailAddress(
    "Enter your email address",
    "Enter an email address in the correct format, like name@example.com",
  ),
});

/** What the links in such emails carry. */
export const linkForm = z.object({ token: z.string().max(200).default("") });
