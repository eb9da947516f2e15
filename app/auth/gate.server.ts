/**
 * The routes that a stranger may open, by id. Every other one sends strangers to the log-in page before it runs:
 * a new page is closed until it is named here (a test calls each route to see it).
 */
export const PUBLIC_ROUTES: ReadonlySet<string> = new Set([
  "routes/_index",
  "routes/about",
  "routes/help",
  "routes/house-rules",
  "routes/privacy",
  "routes/cookies",
  "routes/accessibility",
  "routes/create-account",
  "routes/check-your-email",
  "routes/verify-email",
  "routes/accept-invitation",
  "routes/log-in",
  "routes/log-in.link",
  "routes/log-in.by-link",
  "routes/log-in.code",
  "routes/log-in.second-step",
  "routes/log-in.recovery-code",
  "routes/log-in.passkey.new",
  "routes/log-in.passkey",
  "routes/account.email.confirm",
  "routes/account.email.undo",
  "routes/keep-second-step",
  "routes/log-out",
  "routes/forgot-password",
  "routes/reset-password",
  "routes/groups",
  "routes/groups.$slug",
  "routes/groups.$slug.meetings.$id",
  "routes/groups.$slug.calendar.ics",
  "routes/feedback",
]);

/** Routes that only the build of `npm start` has, where anyone can be anybody. */
const TRIAL = "demonstration/";

/** May someone who is not logged in reach this route at all? What they see there, the domain decides. */
export function isOpenToStrangers(routeId: string): boolean {
  return PUBLIC_ROUTES.has(routeId) || routeId.startsWith(TRIAL);
}

/** The pages of offices, by the beginning of their route ids. Whoever has no office finds a 403 or 404 behind them. */
const OF_OFFICES = [
  "routes/manage",
  "routes/admin",
  "routes/reports.live",
  "routes/feedback.$reference.themes",
  "routes/feedback.$reference.response",
  "routes/feedback.$reference.concern",
  "routes/feedback.$reference.writer",
  "routes/feedback.$reference.pin",
  "routes/feedback.$reference.combine",
];

/** Is this a page of an office, which answers only after a second step? */
export function isOfOffice(routeId: string): boolean {
  return OF_OFFICES.some((beginning) => routeId === beginning || routeId.startsWith(`${beginning}.`));
}
