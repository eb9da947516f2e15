import type { ReactNode } from "react";
import { each } from "../site/each.tsx";

/**
 * What people typed, as they meant it: a blank line starts a paragraph, lines that begin with "- " make a list, a new
 * line is a new line. Nothing else is markup, so nothing that is typed can become any.
 */
export function PlainText({
  text,
  explain = asItIs,
}: {
  text: string;
  explain?: (text: string) => ReactNode;
}) {
  const passages = text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .flatMap(runsOfLines);
  return (
    <div className="app-plain-text">
      {each(passages, ({ isList, lines }) =>
        isList ? <BulletList items={lines.map(explain)} /> : <p>{withBreaks(lines.map(explain))}</p>,
      )}
    </div>
  );
}

const asItIs = (text: string): ReactNode => text;

interface Run {
  isList: boolean;
  lines: string[];
}

/** Neighbouring lines of the same kind: a list may follow its introduction without a blank line. */
function runsOfLines(passage: string): Run[] {
  const runs: Run[] = [];
  for (const line of passage.split("\n")) {
    if (!line.trim()) continue;
    const isList = line.startsWith("- ");
    const text = isList ? line.slice(2) : line;
    const last = runs.at(-1);
    if (last && last.isList === isList) last.lines.push(text);
    else runs.push({ isList, lines: [text] });
  }
  return runs;
}

function BulletList({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {each(items, (item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

function withBreaks(lines: readonly ReactNode[]): ReactNode {
  return each(lines, (line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ));
}
