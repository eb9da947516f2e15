import type { Proof } from "#app/domain/people/proof.server.ts";
import type { Actor, MemberActor } from "#app/domain/policy.ts";
import type { RequestContext as ServerContext } from "../server/application.ts";
import type { RejectedForm } from "./web/read-form.server.ts";

/** The person who is logged in, as far as a page needs to know. */
export type CurrentMember = { id: string; nameToShow: string };

/** The session of a request, as far as pages and checks need to know. */
export type CurrentSession = {
  hasSecondStep: boolean;
  lacksSecondStep: boolean;
  isOwnDevice: boolean;
  /** When the person last showed who they are, by every step that they have. */
  authenticatedAt: Date;
  /** When it ends if nothing more is asked of it. */
  expiresAt: Date;
  /** What is looked at again inside the transaction that acts on this session. */
  proof: Proof;
};

/** What every request carries from the server to loaders and actions. Looked up once, before the route. */
export type RequestContext = Omit<ServerContext, "rejectedForm"> & {
  /** The caller's address, for throttling only. */
  ip: string;
  /** Of the URL, without the query. */
  path: string;
  cookieHeader: string | undefined;
  userAgent: string | undefined;
  actor: Actor | MemberActor;
  member: CurrentMember | null;
  /** The value of the session cookie, so that logging out can end it. */
  sessionToken: string | null;
  /** What is known of that session; null for a stranger. */
  session: CurrentSession | null;
  /** A cookie came that opens nothing any more: the log-in page says so. */
  hasSessionEnded: boolean;
  /** A form that was turned down in this request: the root loader hands it to the page. */
  rejectedForm: RejectedForm | undefined;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}

  // What a loader gives comes to its page as it is, and not through JSON: a Date stays a Date. Remix has these types for
  // its single fetch, which stays off.
  interface Future {
    v3_singleFetch: true;
  }
}
