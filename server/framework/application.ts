import type { MinimalRequest } from "./minimal-request.ts";

/**
 * What the bundle gives to the server, exported as `application` by app/entry.server.tsx. The server imports nothing of
 * app/ or db/, because that would be a second copy with a second database client.
 */
export type Application = {
  /** Finds out who is asking: once per request, before its route. A renewed session comes as a cookie in `setCookie`. */
  lookUp(request: LookUpRequest): Promise<Caller>;
  /** Where an address that was renamed leads to now; undefined for all others. */
  findMoved(path: string): string | undefined;
  /**
   * Who may come to a route at all, by route id. A route that is not in the router must not pass.
   *
   * @param text the body of a form that came along without files; undefined where none did
   */
  gate(routeId: string, context: object, text: string | undefined): Passed;
  /**
   * Gives a form back to whoever sent it, when their session had ended or somebody else is logged in by now.
   *
   * @throws Response with the status of the page that has it, or a redirect where nothing is lost
   */
  /** `page` is where the form that was sent may stand: its own address, or the nearest above it that can be read. */
  giveBack(context: object, request: MinimalRequest, page: string): Promise<never>;
  /**
   * Runs the route and its page. Every audit event that is recorded meanwhile carries the request id, and a 403 is
   * recorded before it is sent.
   */
  runRequest<R extends { status: number }>(
    context: object,
    request: RunRequest,
    work: () => Promise<R>,
  ): Promise<R>;
  /** May a line of the log tell from which network this came, under which number and when to the second? */
  isTold(request: ToldRequest): boolean;
  /** Counts this request against the limits of its account and its address. */
  admit(context: object, request: AdmitRequest): Promise<Admission>;
  /**
   * Takes the file of record for this process alone. Called once, before anything else.
   *
   * @throws Error with a sentence for whoever starts the service
   */
  open(): void;
  /** Whether requests can be answered. The notes give reasons or warnings; they hold no secret. */
  isReady(): { ok: boolean; notes: string[] };
  /** Figures of the service as a whole, by name: counts, bytes and seconds. */
  measure(): Record<string, number>;
  /** Starts the background jobs (the outbox and others). Called once, after the server listens. */
  start(): void;
  /** Ends the jobs, and leaves the databases open. */
  endJobs(): Promise<void>;
  /** The databases that it has open, opened if they were not. */
  connections(): readonly Connection[];
  /** Ends the jobs, checkpoints and closes the databases. Called once, when no request is open. */
  stop(): Promise<void>;
};

/** "giveBack" is answered by `giveBack`, and the route does not run. */
export type Passed = { redirect: string; setCookie: string[] } | "pass" | "giveBack";

export type Connection = { close(): void };

/** Who is asking, in the words of the application, and the cookies to set for that. */
export type Caller = { context: object; setCookie: string[] };

export type LookUpRequest = {
  cookie: string | undefined;
  ip: string;
  userAgent: string | undefined;
  requestId: string;
  method: string;
  /** Without the query, which may hold a one-time token. */
  path: string;
};

export type AdmitRequest = { ip: string; method: string; path: string };

/** `context` is what `lookUp` found out; undefined where it was not asked. */
export type ToldRequest = { path: string; method: string; context: object | undefined };

export type RunRequest = { requestId: string; routeId: string | undefined; method: string };

export type Admission = { ok: true } | { ok: false; retryAfterSeconds: number };

/** The server's part of the context of loaders, actions and pages. `lookUp` returns the rest (app/request-context.ts). */
export type ServerContext = {
  /** For the one script of the page; new with each response. */
  nonce: string;
  /** Shown on error pages and written in the log, so that the two can be brought together. */
  requestId: string;
  /** When the route began to run, in milliseconds of `performance.now()`. */
  startedAt: number;
  /** Set by `rejectForm` in an action, read by the page of the same request. */
  rejectedForm: unknown;
  /** Whole Set-Cookie values; what is pushed while the route runs is sent with the response, the last of a name wins. */
  setCookie: string[];
  /** Headers for the response, such as Retry-After. */
  responseHeaders: Map<string, string>;
  /** Logs an error with the request id. A database that is busy, full or gone turns the response into a 503. */
  reportError(error: unknown): void;
};
