import { PlainText } from "../feedback/feedback-text.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { each } from "../site/each.tsx";

interface PersonsNeedsProps {
  people: { memberId: string; name: string; answer: string; needs: string[]; details: string }[];
  /** The page of the papers, which takes the person in its query. */
  papers: string;
}

/** What each person needs, what they told us for it, and their papers in the form that they need. */
export function PersonsNeeds({ people, papers }: PersonsNeedsProps) {
  return each(people, ({ memberId, name, answer, needs, details }) => (
    <SummaryList
      card={{
        heading: name,
        headingLevel: 3,
        actions: [
          { href: `${papers}?for=${memberId}`, children: "Papers", visuallyHiddenText: `for ${name}` },
        ],
      }}
      rows={[
        { key: "Answer", value: answer },
        needs.length > 0 && { key: "Needs", value: needs.join(", ") },
        details !== "" && { key: "What they told us", value: <PlainText text={details} /> },
      ]}
    />
  ));
}
