import type { ReactNode } from "react";
import { PlainText } from "../feedback-text.tsx";

export interface PassagesProps {
  wentWell: string;
  couldBeBetter: string;
  /** The headings, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string };
  /** How a passage is shown; as plain text unless told. */
  show?: (text: string) => ReactNode;
}

/** What went well and what could be better, in their writer's words; the one that is empty is left out. */
export function Passages({ wentWell, couldBeBetter, names, show = plain }: PassagesProps) {
  return (
    <>
      {wentWell && (
        <>
          <h2 className="nhsuk-heading-m">{names.wentWell}</h2>
          {show(wentWell)}
        </>
      )}
      {couldBeBetter && (
        <>
          <h2 className="nhsuk-heading-m">{names.couldBeBetter}</h2>
          {show(couldBeBetter)}
        </>
      )}
    </>
  );
}

function plain(text: string) {
  return <PlainText text={text} />;
}
