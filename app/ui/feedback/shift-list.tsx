import { Button } from "../nhs/button.tsx";
import { Table } from "../nhs/table.tsx";

export interface Shift {
  id: string;
  name: string;
  level: string;
  days: string;
}

/** Who is on the rota now and later, each with a button that takes it off. */
export function ShiftList({ shifts }: { shifts: readonly Shift[] }) {
  if (shifts.length === 0) return <p>Nobody is on the rota. Every moderator is told.</p>;
  return (
    <Table
      caption="Shifts now and to come"
      responsive
      head={["Days", "Who", "First or second", "Change"]}
      rows={shifts.map(({ id, name, level, days }) => [
        days,
        name,
        level,
        <form key={id} method="post" action={`/manage/checks/rota/${id}/remove`}>
          <Button variant="secondary" small>
            Remove
            <span className="nhsuk-u-visually-hidden">
              {" "}
              the shift of {name}, {days}
            </span>
          </Button>
        </form>,
      ])}
    />
  );
}
