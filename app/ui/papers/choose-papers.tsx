import { Beside, Links } from "../parts/aside.tsx";
import { Rooms } from "../parts/rooms.tsx";

interface ChoosePrintProps {
  /** The page of the papers. */
  address: string;
  isLarge: boolean;
  /** Whose name stands on them; none when they are for anyone. */
  whose?: string | undefined;
}

/** In which form the papers are shown. */
export function ChoosePrint({ address, isLarge, whose }: ChoosePrintProps) {
  const end = whose ? `&for=${whose}` : "";
  return (
    <Rooms
      label="In which print"
      rooms={[
        { href: `${address}?print=standard${end}`, label: "Standard print", isHere: !isLarge },
        { href: `${address}?print=large${end}`, label: "Large print", isHere: isLarge },
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

/** Sending them, how many of each to print, and what else belongs to a round of papers. */
export function RoundOfPapers({ desk, isForOne, copies }: RoundOfPapersProps) {
  return (
    <>
      <Beside heading="For the group">
        <Links
          links={[
            { href: `${desk}/documents`, label: "Documents for this meeting" },
            { href: `${desk}/papers/sent`, label: "Who got them" },
          ]}
        />
      </Beside>
      <Beside heading="Copies for the meeting">
        <p>{copiesInWords(copies)}</p>
        <p>Print this page with your browser: only the papers are printed.</p>
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
