import { z } from "zod";
import { emailAddress } from "#app/lib/fields.ts";

/** As many as fit on one page and in one look. */
export const MOST_AT_ONCE = 50;

const address = emailAddress("", "");

export type AddressList = { addresses: string[]; wrong: string[] };

/**
 * What someone pasted, as addresses: one on each line, or with commas or semicolons between them. From
 * `Maureen <maureen@example.org>` only the address is taken. Twice is once, capitals or not.
 */
export function readAddresses(pasted: string): AddressList {
  const found = new Map<string, string>();
  const wrong: string[] = [];
  for (const piece of pasted.split(/[\n,;]+/)) {
    const written = piece.trim();
    if (!written) continue;
    const bare = /<([^<>]*)>\s*$/.exec(written)?.[1] ?? written;
    const read = address.safeParse(bare.replace(/^mailto:/i, ""));
    if (read.success) found.set(read.data.normalize("NFKC").toLowerCase(), read.data);
    else wrong.push(written.slice(0, 200));
  }
  return { addresses: [...found.values()], wrong };
}

export const inviteForm = z.object({
  addresses: z
    .string("Enter an email address")
    .trim()
    .min(1, "Enter an email address")
    .transform(readAddresses)
    .refine(
      ({ addresses }) => addresses.length > 0,
      "Enter an email address in the correct format, like name@example.com",
    )
    .refine(
      ({ addresses }) => addresses.length <= MOST_AT_ONCE,
      `Enter ${MOST_AT_ONCE} addresses or fewer. You can invite the others afterwards`,
    ),
});

/** Why nobody was invited, in words for the facilitator. */
export const NOT_INVITED = {
  archived: "This group has ended, so nobody can join it.",
  tooMany: "Too many invitations wait for an answer. Take some back, or wait until they are answered.",
} as const;
