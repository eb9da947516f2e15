import pino from "pino";
import { sqlite } from "#db/client.server.ts";
import { pendingMigrations } from "#db/migrate.ts";
import { environment } from "#environment";
import type { Admission, AdmitRequest, Application, LookUpRequest } from "../server/application.ts";
import { describeError } from "../server/failures.ts";
import { isOpenToStrangers } from "./auth/gate.server.ts";
import { closeLimits, network, takePoint } from "./auth/limits.server.ts";
import { logInUrl } from "./auth/require-actor.server.ts";
import { findSession, forgetSessionCookie, readSessionToken } from "./auth/session.server.ts";
import { countOverdueConcerns } from "./domain/feedback/concerns/queries.server.ts";
import { VISITOR } from "./domain/policy.ts";
import { startJobs } from "./jobs.server.ts";
import type { RequestContext } from "./load-context.ts";

type LookedUp = Pick<
  RequestContext,
  "ip" | "cookieHeader" | "actor" | "member" | "sessionToken" | "hasSessionEnded" | "path"
>;

const log = pino({ level: environment().logLevel });
let stopJobs: (() => Promise<void>) | undefined;

/** What the bundle gives to the server that carries it. */
export const application: Application = {
  lookUp,
  gate: (routeId, context) => gate(routeId, context as LookedUp),
  admit: (context, request) => admit(context as LookedUp, request),
  isReady,
  start() {
    stopJobs = startJobs((error) => log.error({ error: describeError(error) }, "a job failed"));
  },
  async stop() {
    await stopJobs?.();
    sqlite.pragma("optimize");
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    sqlite.close();
    closeLimits();
  },
};

async function lookUp({
  cookie,
  ip,
  path,
}: LookUpRequest): Promise<{ context: LookedUp; setCookie: string[] }> {
  const stranger = { ip, path, cookieHeader: cookie, actor: VISITOR, member: null, sessionToken: null };
  const token = readSessionToken(cookie);
  if (!token) return { context: { ...stranger, hasSessionEnded: false }, setCookie: [] };

  const found = await findSession(token);
  if (!found) {
    return { context: { ...stranger, hasSessionEnded: true }, setCookie: [forgetSessionCookie()] };
  }
  const { actor, nameToShow } = found;
  const member = { id: actor.id, nameToShow };
  return {
    context: { ...stranger, actor, member, sessionToken: token, hasSessionEnded: false },
    setCookie: [],
  };
}

function gate(routeId: string, context: LookedUp): { redirect: string } | "pass" {
  if (context.actor.id !== null || isOpenToStrangers(routeId)) return "pass";
  return { redirect: logInUrl({ pathname: context.path, search: "" }, context.hasSessionEnded) };
}

function admit(context: LookedUp, { ip, method }: AdmitRequest): Promise<Admission> {
  return takePoint(method === "POST" ? "post" : "get", context.actor.id ?? network(ip));
}

function isReady(): { ok: boolean; notes: string[] } {
  const missing = pendingMigrations(sqlite).map((name) => `migration ${name} has not run`);
  const overdue = countOverdueConcerns();
  const warnings = [
    overdue > 0 && `${overdue} on the same-day list that nobody has looked at in time`,
    "people with an office log in without a second step: this version has none yet",
    !environment().pwnedFile && "PWNED_FILE is not set: passwords known from data breaches are not refused",
  ].filter((warning) => warning !== false);
  return { ok: missing.length === 0, notes: [...missing, ...warnings] };
}
