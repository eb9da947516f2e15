import { signedIds } from "../../people/signed-ids.server.ts";

/** What a link in an email to a follower does. One that confirms stops nothing, and the other way round. */
const links = signedIds<"confirm" | "stop">("follower link");

/** Made when the email is sent, and kept nowhere: the address it goes to is deleted with the row that it names. */
export const makeLink = links.make;

/** The follower that a link names; "" for one that we did not sign for this purpose. */
export const readLink = links.read;
