import { inGroups } from "#app/lib/codes.server.ts";
import { drawQr } from "#app/lib/qr.server.ts";
import { environment } from "#environment";

/** A code as its card shows it, with where it is entered, as people type an address. */
export function showCode(code: string, path = "/follow") {
  return {
    code: inGroups(code).split(" "),
    qr: drawQr(code),
    address: `${new URL(environment().origin).host}${path}`,
  };
}
