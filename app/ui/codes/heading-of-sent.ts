/** The heading of the page with a code; before there is one, that of the form. */
export function headingOfSent(sent: unknown, before = "Give feedback"): string {
  return (sent as { heading?: string } | null | undefined)?.heading ?? before;
}
