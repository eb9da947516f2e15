import { Button } from "../nhs/button.tsx";
import { Table } from "../nhs/table.tsx";

export interface CoverTurn {
  id: string;
  name: string;
  place: string;
  days: string;
}

/** Whose turn it is and will be, each with a button that takes it off. */
export function CoverList({ turns }: { turns: readonly CoverTurn[] }) {
  if (turns.length === 0) return <p>Nobody is on the rota. Every moderator is told.</p>;
  return (
    <Table
      caption="Turns that go on or are to come"
      responsive
      head={["Days", "Who", "Place", "Change"]}
      rows={turns.map(({ id, name, place, days }) => [
        days,
        name,
        place,
        <form key={id} method="post" action={`/manage/checks/cover/${id}/remove`}>
          <Button variant="secondary" small>
            Remove
            <span className="nhsuk-u-visually-hidden">
              {" "}
              the turn of {name}, {days}
            </span>
          </Button>
        </form>,
      ])}
    />
  );
}
