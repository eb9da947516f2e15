import type { Proof } from "#app/domain/people/proof.server.ts";
import type { Actor, MemberActor } from "#app/domain/policy.ts";
import type { ServerContext } from "../server/framework/application.ts";
import type { MinimalRequest } from "../server/framework/minimal-request.ts";
import type { RejectedForm } from "./web/read-form.server.ts";

export type { MinimalRequest };

/** What every loader and action is called with. */
export type RouteRequest = {
  request: MinimalRequest;
  /** The parts of the URL that the router names, such as `reference`. */
  params: Readonly<Record<string, string | undefined>>;
  context: RequestContext;
};

/** A loader or an action. */
export type RouteHandler = (routeRequest: RouteRequest) => unknown;

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

/** What the server knows of a request before its route runs: who is asking, from where, and what the response needs. */
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
  /** A form that was rejected in this request: the root hands it to the page. */
  rejectedForm: RejectedForm | undefined;
};
