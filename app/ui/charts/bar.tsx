interface BarProps {
  /** Of the longest of its chart. */
  percent: number;
  /** `better`: what could be better. */
  tone?: "better" | undefined;
}

/** A bar for the eye alone: the number beside it says the same. */
export function Bar({ percent, tone }: BarProps) {
  return (
    <svg
      className={tone ? `app-bar app-bar--${tone}` : "app-bar"}
      width="100%"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={`${Math.round(percent)}%`} height="12" />
    </svg>
  );
}
