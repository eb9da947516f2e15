interface ChoosePapersProps {
  /** Where those who plan the meeting work on it. */
  desk: string;
  /** Whose name stands on the papers; none when they are for anyone. */
  person: { id: string; name: string } | null;
  isLarge: boolean;
  /** `expected`: people who may come; `large`: those of them who asked for large print; `post`: who asked for post. */
  copies: { expected: number; large: number; post: number };
}

/** In which form the papers are shown, how many of each to print, and what else belongs to a round of papers. */
export function ChoosePapers({ desk, person, isLarge, copies }: ChoosePapersProps) {
  const whose = person ? `&for=${person.id}` : "";
  return (
    <div className="app-no-print">
      <p>Print this page with your browser.</p>
      <ul className="app-link-list">
        <li>
          <a href={`${desk}/papers?print=standard${whose}`} aria-current={isLarge ? undefined : "page"}>
            Standard print
          </a>
        </li>
        <li>
          <a href={`${desk}/papers?print=large${whose}`} aria-current={isLarge ? "page" : undefined}>
            Large print
          </a>
        </li>
        {person && (
          <li>
            <a href={`${desk}/papers`}>Papers without a name</a>
          </li>
        )}
        <li>
          <a href={`${desk}/needs`}>Papers for one person, in the form they need</a>
        </li>
        <li>
          <a href={`${desk}/addresses`}>Address sheet for post</a>
        </li>
      </ul>
      <p>{copiesInWords(copies)}</p>
    </div>
  );
}

function copiesInWords({ expected, large, post }: ChoosePapersProps["copies"]): string {
  return [
    expected === 0
      ? "Nobody has said yet that they may come."
      : `${formatCount(expected)} may come: print ${expected - large} in standard print and ${large} in large print.`,
    post > 0 && `${formatCount(post)} in the group asked for letters by post.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function formatCount(people: number): string {
  return people === 1 ? "1 person" : `${people} people`;
}
