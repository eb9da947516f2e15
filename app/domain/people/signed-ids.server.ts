import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { environment } from "#environment";

/**
 * Ids that we signed for one purpose: a link in an email that does one thing, kept nowhere.
 *
 * @param use what the signatures are for as a whole; those of another use do not fit
 */
export function signedIds<Purpose extends string>(use: string) {
  const key = Buffer.from(hkdfSync("sha256", environment().secret, "", use, 32));
  const sign = (purpose: Purpose, id: string) =>
    createHmac("sha256", key).update(`${purpose} ${id}`).digest("base64url");
  return {
    make: (purpose: Purpose, id: string): string => `${id}.${sign(purpose, id)}`,
    /** The id that was signed; "" for what we did not sign for this purpose. */
    read(purpose: Purpose, token: string): string {
      const [id = "", signature = ""] = token.split(".");
      const expected = Buffer.from(sign(purpose, id));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given) ? id : "";
    },
  };
}
