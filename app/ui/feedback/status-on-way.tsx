import { Dots } from "../parts/stations.tsx";
import { StatusTag, type StatusTone } from "../site/status-tag.tsx";

interface StatusOnWayProps {
  text: string;
  tone: StatusTone;
  /** How many stations of the way are reached; null where the status stands beside the way. */
  reached: number | null;
  /** Where the whole way is told. */
  href?: string;
}

/** The status of a comment: as a tag, with eight dots where it is on its way. */
export function StatusOnWay({ text, tone, reached, href }: StatusOnWayProps) {
  const tag = <StatusTag tone={tone}>{text}</StatusTag>;
  if (!href)
    return (
      <>
        {tag}
        {reached !== null && (
          <span>
            <Dots done={reached} /> <span className="app-whole">Step {reached} of 8</span>
          </span>
        )}
      </>
    );
  return (
    <p className="app-lone-link">
      {tag} {reached !== null && <Dots done={reached} />}{" "}
      <a href={href}>{reached === null ? "Where it is" : `Step ${reached} of 8`}</a>
    </p>
  );
}
