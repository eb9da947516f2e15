import pino from "pino";
import { sqlite } from "#db/client.server.ts";
import { noteClosed, takeClosedNote } from "#db/closed.ts";
import { counters } from "#db/counters.server.ts";
import { assertSound, findFault, tryToWrite } from "#db/file-state.server.ts";
import { holdFile } from "#db/hold.ts";
import { pendingMigrations } from "#db/migrate.ts";
import { untilRewritten } from "#db/rewrite/in-thread.ts";
import { watchStatements } from "#db/slow-statements.ts";
import { environment } from "#environment";
import type {
  Admission,
  AdmitRequest,
  Application,
  LookUpRequest,
  Passed,
  RunRequest,
} from "../server/framework/application.ts";
import { describeError } from "../server/http/failures.ts";
import { readDraftToken } from "./auth/held-draft.server.ts";
import { network, takeRequest } from "./auth/limits.server.ts";
import { logInUrl, secondStepUrl } from "./auth/require-actor.server.ts";
import { findSession, forgetSessionCookie, readSessionToken } from "./auth/session.server.ts";
import { describeClockDoubt } from "./domain/events/clock.server.ts";
import { describeHolidayDoubt } from "./domain/events/holidays.ts";
import { describeMailHold } from "./domain/events/mail-hold.server.ts";
import { recordRefusal, writeDownRefusals } from "./domain/events/refused.server.ts";
import { countOverdueConcerns } from "./domain/feedback/concerns/queries.server.ts";
import { measureService } from "./domain/jobs/measures.server.ts";
import { describeFailingJobs } from "./domain/jobs/queries.server.ts";
import { VISITOR } from "./domain/policy.ts";
import { describeBackups } from "./domain/recovery/backups.server.ts";
import { findMovedAddress, isOfDraft, isOfOffice, isOpenToStrangers } from "./gate.server.ts";
import { startJobs } from "./jobs.server.ts";
import { inRequest } from "./lib/request.server.ts";
import type { RequestContext } from "./request-context.ts";
import { giveBack } from "./web/give-back.server.ts";
import { leaveRefusal } from "./web/message.server.ts";
import { readSender, senderOf } from "./web/sender.server.ts";
import { SESSION_ENDED } from "./web/session-ended.ts";

type LookedUp = Pick<
  RequestContext,
  | "ip"
  | "cookieHeader"
  | "userAgent"
  | "actor"
  | "member"
  | "sessionToken"
  | "session"
  | "hasSessionEnded"
  | "path"
>;

/** Milliseconds that a write waits while another process has the file locked. */
const PATIENCE = 50;

const log = pino({ level: environment().logLevel });
let letGo: (() => void) | undefined;
let stopJobs: (() => Promise<void>) | undefined;

/** What the bundle gives to the server that carries it. */
export const application: Application = {
  lookUp,
  findMoved: findMovedAddress,
  gate: (routeId, context, text) => gate(routeId, context as LookedUp, text),
  giveBack: (context, request, page) => giveBack(context as RequestContext, request, page),
  runRequest: (context, request, work) => runRequest(context as LookedUp, request, work),
  admit: (context, request) => admit(context as LookedUp, request),
  isTold: ({ path, method, context }) => isTold(path, method, context as LookedUp | undefined),
  open() {
    const path = environment().databasePath;
    letGo = holdFile(path);
    if (!takeClosedNote(path)) assertSound(sqlite());
    // Who waits for a lock stops everybody: a short wait is for the command line, a longer one is a 503 (X4).
    sqlite().pragma(`busy_timeout = ${PATIENCE}`);
    watchStatements(sqlite(), (slow) => log.warn(slow, "slow statement"));
  },
  isReady,
  measure: measureService,
  start() {
    stopJobs = startJobs((error) => log.error({ error: describeError(error) }, "a job failed"));
  },
  async endJobs() {
    await stopJobs?.();
  },
  connections: () => [sqlite(), counters()],
  async stop() {
    await stopJobs?.();
    writeDownRefusals({ all: true });
    sqlite().pragma("optimize");
    sqlite().pragma("wal_checkpoint(TRUNCATE)");
    for (const connection of application.connections()) connection.close();
    noteClosed(environment().databasePath);
    letGo?.();
  },
};

async function lookUp({
  cookie,
  ip,
  method,
  path,
  userAgent,
}: LookUpRequest): Promise<{ context: LookedUp; setCookie: string[] }> {
  const from = { ip, path, cookieHeader: cookie, userAgent };
  const stranger = { ...from, actor: VISITOR, member: null, sessionToken: null, session: null };
  const token = readSessionToken(cookie);
  // Whoever may write: reading goes on while the file is written anew, and the use of a session is noted.
  if (token || method !== "GET") await untilRewritten();
  if (!token) return { context: { ...stranger, hasSessionEnded: false }, setCookie: [] };

  const found = await findSession(token);
  if (!found) {
    // With the form that is given back to them they come again, and get it again until they have logged in.
    const forget = method === "POST" ? [] : [forgetSessionCookie()];
    return { context: { ...stranger, hasSessionEnded: true }, setCookie: forget };
  }
  const { actor, nameToShow, ...session } = found;
  const member = { id: actor.id, nameToShow };
  return {
    context: { ...stranger, actor, member, session, sessionToken: token, hasSessionEnded: false },
    setCookie: [],
  };
}

function gate(routeId: string, context: LookedUp, text: string | undefined): Passed {
  const setCookie: string[] = [];
  if (context.session?.lacksSecondStep && isOfOffice(routeId))
    return { redirect: secondStepUrl(context.path), setCookie };
  if (isOfSomebodyElse(context, text)) return "giveBack";
  if (context.actor.id !== null || isOpenToStrangers(routeId)) return "pass";
  // Whoever holds a draft, or has just lost their session while they wrote: the page itself looks which.
  if (isOfDraft(routeId) && (context.hasSessionEnded || readDraftToken(context.cookieHeader))) return "pass";
  if (context.hasSessionEnded && text !== undefined) return "giveBack";
  if (context.hasSessionEnded) leaveRefusal({ ...context, setCookie }, "/log-in", SESSION_ENDED);
  return { redirect: logInUrl({ pathname: context.path, search: "" }), setCookie };
}

/** Does the form stand on the page of somebody who is not logged in to this browser any more? What has a session that ended knows. */
function isOfSomebodyElse({ member, hasSessionEnded }: LookedUp, text: string | undefined): boolean {
  const sender = text === undefined ? undefined : readSender(text);
  return sender !== undefined && !hasSessionEnded && sender !== (member && senderOf(member.id));
}

function runRequest<R extends { status: number }>(
  context: LookedUp,
  { requestId, routeId, method }: RunRequest,
  work: () => Promise<R>,
): Promise<R> {
  return inRequest(requestId, async () => {
    const response = await work();
    if (response.status === 403)
      recordRefusal(context.actor, "access.denied", { route: routeId ?? "", method });
    return response;
  });
}

/**
 * What people send without an account, and everything behind a code, leaves no network, number or minute in the log
 * (product.md "In a minute, without an account"). Where nobody has been looked up, nobody is known to have an account.
 */
function isTold(path: string, method: string, context: LookedUp | undefined): boolean {
  if (path === "/follow" || path.startsWith("/follow/")) return false;
  const isTelling = path.startsWith("/feedback/") || (path === "/feedback" && method === "POST");
  return !(isTelling && !context?.member);
}

function admit(context: LookedUp, { ip, method }: AdmitRequest): Promise<Admission> {
  return takeRequest(method === "POST" ? "post" : "get", context.actor.id ?? network(ip));
}

function isReady(): { ok: boolean; notes: string[] } {
  const missing = pendingMigrations(sqlite()).map(
    (name) => `migration ${name} has not run: run npm run db:migrate`,
  );
  tryToWrite(sqlite());
  const fault = findFault();
  if (fault) return { ok: false, notes: [fault] };
  // A file that lacks tables can be asked nothing else.
  return missing.length > 0 ? { ok: false, notes: missing } : { ok: true, notes: listWarnings() };
}

function listWarnings(): string[] {
  const overdue = countOverdueConcerns();
  return [
    describeClockDoubt(),
    describeMailHold(),
    ...describeBackups(),
    ...describeFailingJobs(),
    describeHolidayDoubt(),
    overdue > 0 && `${overdue} on the same-day list that nobody has looked at in time`,
    !environment().pwnedFile && "PWNED_FILE is not set: passwords known from data breaches are not refused",
  ].filter((warning) => typeof warning === "string");
}
