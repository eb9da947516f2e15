/** Jumps over the navigation for those who use keys (WCAG 2.4.1). */
export function SkipLink() {
  return (
    <a className="nhsuk-skip-link" data-module="nhsuk-skip-link" href="#maincontent">
      Skip to main content
    </a>
  );
}
