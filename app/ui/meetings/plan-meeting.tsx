/** Where those who plan a meeting go from its page. */
export function PlanMeeting({ address, mayChange }: { address: string; mayChange: boolean }) {
  return (
    <ul className="app-link-list app-no-print">
      {mayChange && (
        <li>
          <a href={`/manage${address}/change`}>Change this meeting</a>
        </li>
      )}
      <li>
        <a href={`/manage${address}/agenda`}>Agenda and proposals</a>
      </li>
      <li>
        <a href={`/manage${address}/answers`}>Who is coming</a>
      </li>
      <li>
        <a href={`/manage${address}/needs`}>What people need</a>
      </li>
      <li>
        <a href={`/manage${address}/papers`}>Papers to print</a>
      </li>
      {mayChange && (
        <li>
          <a href={`/manage${address}/cancel`}>Cancel this meeting</a>
        </li>
      )}
    </ul>
  );
}
