import { Beside, Links } from "../parts/aside.tsx";

/** Where those who plan a meeting go from its page. */
export function PlanMeeting({ address, mayChange }: { address: string; mayChange: boolean }) {
  return (
    <Beside heading="Run this meeting">
      <Links
        links={[
          mayChange && { href: `/manage${address}/change`, label: "Change this meeting" },
          { href: `/manage${address}/agenda`, label: "Agenda and proposals" },
          { href: `/manage${address}/answers`, label: "Who is coming" },
          { href: `/manage${address}/needs`, label: "What people need" },
          { href: `/manage${address}/papers`, label: "Papers" },
          mayChange && { href: `/manage${address}/cancel`, label: "Cancel this meeting" },
        ]}
      />
    </Beside>
  );
}
