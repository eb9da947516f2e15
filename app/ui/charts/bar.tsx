/** What could be better is striped as well as of another colour: on paper and in forced colours there is one colour. */
const STRIPES = "4 2";

/** What went well, and what is only counted, has none. */
export type Tone = "better" | undefined;

interface MarkProps {
  /** Where it begins and ends, in hundredths of the drawing's width. */
  from?: number;
  to: number;
  top?: number;
  height: number;
  tone?: Tone;
}

/** A filled length: a thick line, since a line can be striped without a pattern that would need an id on the page. */
export function Mark({ from = 0, to, top = 0, height, tone }: MarkProps) {
  const middle = top + height / 2;
  return (
    <line
      className={tone ? `app-mark app-mark--${tone}` : "app-mark"}
      x1={`${from}%`}
      x2={`${to}%`}
      y1={middle}
      y2={middle}
      strokeWidth={height}
      strokeDasharray={tone && STRIPES}
    />
  );
}

const HEIGHT = 12;

/** A bar for the eye alone, in hundredths of the longest of its chart: the number beside it says the same. */
export function Bar({ percent, tone }: { percent: number; tone?: Tone }) {
  return (
    <svg className="app-bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <Mark to={Math.round(percent)} height={HEIGHT} tone={tone} />
    </svg>
  );
}

/** What the bars of a column look like, beside its name. */
export function Key({ tone }: { tone?: Tone }) {
  return (
    <svg className="app-bar app-bar--key" width="16" height={HEIGHT} aria-hidden="true" focusable="false">
      <Mark to={100} height={HEIGHT} tone={tone} />
    </svg>
  );
}
