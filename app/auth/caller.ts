import type { Overtaken } from "#app/domain/people/proof.server.ts";

/** Where a request comes from, as far as logging in looks at it. */
export type Caller = {
  ip: string;
  cookieHeader: string | undefined;
  userAgent?: string | undefined;
  sessionToken: string | null;
};

/**
 * Nobody is told which part was wrong, whoever tried too often is told how long to wait, and whoever was overtaken by a
 * change of the account that it was so.
 */
export type LogInRefusal =
  | { ok: false; reason: "wrong" }
  | Overtaken
  | { ok: false; reason: "tooMany"; retryAfterSeconds: number };

/** The flow is over: it took too long, or too many codes were wrong. The first step has to be taken again. */
export type FlowOver = { ok: false; reason: "over" };

/**
 * What a step of logging in led to: either there is a session now (`isIn`), or the second step comes next. The cookies
 * are for the response either way.
 */
export type LogInStep = {
  ok: true;
  isIn: boolean;
  /** Somebody with an office who has no second step yet: the pages of the office wait until they set one up. */
  mustSetUp: boolean;
  setCookie: string[];
};
