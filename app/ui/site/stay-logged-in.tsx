/** Minutes before the end at which the notice comes up (WCAG 2.2.1 asks for 20 seconds or more). */
const WARNING = 5;

/** The longest wait that the stylesheet knows: a session on somebody's own device lasts 30 days and needs no notice. */
const LONGEST = 55;

/**
 * A notice that comes up by itself when 5 minutes are left, by a delay in the stylesheet: it needs no script, moves
 * no focus and takes nothing away that was typed. Its page opens in a new tab and keeps the session going.
 */
export function StayLoggedIn({ minutesLeft }: { minutesLeft: number }) {
  const wait = Math.max(0, Math.floor(minutesLeft - WARNING));
  if (wait > LONGEST) return null;
  return (
    <div className={`app-idle app-idle--${wait} app-no-print`} role="status">
      <p>
        If you do nothing, you will be logged out in about {WARNING} minutes.{" "}
        <a href="/stay-logged-in" target="_blank" rel="noopener">
          Stay logged in (opens in a new tab)
        </a>
      </p>
    </div>
  );
}
