import { WarningCallout } from "../nhs/warning-callout.tsx";

/** Says first of all that a meeting does not take place; the reason is for the group alone. */
export function Cancelled({ reason }: { reason: string | null }) {
  return (
    <WarningCallout heading="This meeting is cancelled">{reason ?? "It does not take place."}</WarningCallout>
  );
}
