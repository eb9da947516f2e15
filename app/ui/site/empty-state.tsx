import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** What is missing, in a sentence: "You are not in a group yet." */
  children: ReactNode;
  /** The next step, if this reader has one. */
  action?: { href: string; label: string } | false | undefined;
}

/** Stands where a list would: nobody is left wondering whether the page is broken. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="app-empty-state">
      <p>{children}</p>
      {action && (
        <p className="app-lone-link app-no-print">
          <a href={action.href}>{action.label}</a>
        </p>
      )}
    </div>
  );
}
