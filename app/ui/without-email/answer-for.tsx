import { Button } from "../nhs/button.tsx";
import { Rows } from "../parts/rows.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";

interface AnswerForProps {
  /** Where the answers go. */
  action: string;
  meetings: readonly {
    id: string;
    title: string;
    href: string;
    date: string;
    said: string;
    reply: string | null;
  }[];
  replies: Record<string, string>;
}

/** Meetings to come, each with what somebody said, and three buttons to say it for them. */
export function AnswerFor({ action, meetings, replies }: AnswerForProps) {
  return (
    <Rows
      rows={meetings.map(({ id, title, href, date, said, reply }) => ({
        what: title,
        href,
        about: date,
        end: said,
        acts: (
          <PostForm action={action} className="app-buttons">
            <input type="hidden" name="meeting" value={id} />
            {each(Object.entries(replies), ([value, label]) => (
              <Button name="reply" value={value} variant="secondary" small aria-pressed={value === reply}>
                {label} <span className="nhsuk-u-visually-hidden">to {title}</span>
              </Button>
            ))}
          </PostForm>
        ),
      }))}
    />
  );
}
