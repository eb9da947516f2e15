import { Button } from "../nhs/button.tsx";
import { Rows } from "../parts/rows.tsx";
import { PostForm } from "../site/post-form.tsx";

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
    <Rows
      rows={shifts.map(({ id, name, level, days }) => ({
        what: name,
        about: days,
        end: level,
        acts: (
          <PostForm action={`/manage/checks/rota/${id}/remove`}>
            <Button variant="secondary" small>
              Remove
              <span className="nhsuk-u-visually-hidden">
                {" "}
                the shift of {name}, {days}
              </span>
            </Button>
          </PostForm>
        ),
      }))}
    />
  );
}
