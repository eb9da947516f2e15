import { Beside, Links } from "../parts/aside.tsx";
import { Rooms } from "../parts/rooms.tsx";

interface ChoosePapersProps {
  /** Where those who plan the meeting work on it. */
  desk: string;
  /** Whose name stands on the papers; none when they are for anyone. */
  person: { id: string; name: string } | null;
  isLarge: boolean;
}

/** In which form the papers are shown. */
export function ChoosePapers({ desk, person, isLarge }: ChoosePapersProps) {
  const whose = person ? `&for=${person.id}` : "";
  return (
    <Rooms
      label="In which print"
      rooms={[
        { href: `${desk}/papers?print=standard${whose}`, label: "Standard print", isHere: !isLarge },
        { href: `${desk}/papers?print=large${whose}`, label: "Large print", isHere: isLarge },
      ]}
    />
  );
}

interface RoundOfPapersProps {
  desk: string;
  isForOne: boolean;
  /** `expected`: people who may come; `large`: those of them who asked for large print; `post`: who asked for post. */
  copies: { expected: number; large: number; post: number };
}

/** How many of each to print, and what else belongs to a round of papers. */
export function RoundOfPapers({ desk, isForOne, copies }: RoundOfPapersProps) {
  return (
    <>
      <Beside heading="How many to print">
        <p>{copiesInWords(copies)}</p>
        <p>Print this page with your browser: only the papers are printed.</p>
      </Beside>
      <Beside heading="What else belongs to it">
        <Links
          links={[
            isForOne && { href: `${desk}/papers`, label: "Papers without a name" },
            { href: `${desk}/needs`, label: "Papers for one person, in the form they need" },
            { href: `${desk}/addresses`, label: "Address sheet for post" },
          ]}
        />
      </Beside>
    </>
  );
}

function copiesInWords({ expected, large, post }: RoundOfPapersProps["copies"]): string {
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
