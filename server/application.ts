/**
 * What the bundle gives to the server, exported as `application` by app/entry.server.tsx. The server imports nothing of
 * app/ or db/, because that would be a second copy with a second database client.
 */
export type Application = {
  /** Who is asking: one look-up for each request, before its route. Cookies to set (a renewed session) go in `setCookie`. */
  lookUp(request: LookUpRequest): Promise<{ context: object; setCookie: string[] }>;
  /** The policy gate by route id. A route without a policy row must not pass. */
  gate(routeId: string, context: object): { redirect: string } | "pass";
  /**
   * Does the work of answering. Whatever is remembered meanwhile carries the number of the request, and an answer of
   * 403 is remembered before it is sent.
   */
  within<A extends { status: number }>(
    context: object,
    asked: AnswerRequest,
    work: () => Promise<A>,
  ): Promise<A>;
  /** Counts this request against the limits of its account and its address. */
  admit(context: object, request: AdmitRequest): Promise<Admission>;
  /** Whether requests can be answered. The notes say why not, or warn; they hold no secret. */
  isReady(): { ok: boolean; notes: string[] };
  /** Starts what runs beside requests (the outbox). Called once, after the server listens. */
  start(): void;
  /** Ends the jobs, and leaves the databases open. */
  endJobs(): Promise<void>;
  /** The databases that it has open, opened if they were not. */
  connections(): readonly Connection[];
  /** Ends the jobs, checkpoints and closes the databases. Called once, when no request is open. */
  stop(): Promise<void>;
};

export type Connection = { close(): void };

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

export type AnswerRequest = { requestId: string; routeId: string | undefined; method: string };

export type Admission = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * What loaders, actions and pages find in the load context, beside what `lookUp` put there. The owner of
 * app/ adds its own part in the augmentation of AppLoadContext.
 */
export type RequestContext = {
  /** For the one script of the page; new with each response. */
  nonce: string;
  /** Shown on error pages and written in the log, so that the two can be brought together. */
  requestId: string;
  /** When the route was asked, in milliseconds of `performance.now()`. */
  startedAt: number;
  /** Filled by `rejectForm` in an action, read by the page of the same request. */
  rejectedForm: unknown;
  /** Whole Set-Cookie values; what is pushed while the route answers is sent with the response, the last of a name wins. */
  setCookie: string[];
  /** Headers for the response, such as Retry-After, from any depth. */
  responseHeaders: Map<string, string>;
  /** Logs an error with the request id. A database that is busy, full or gone turns the answer into a 503. */
  reportError(error: unknown): void;
};
