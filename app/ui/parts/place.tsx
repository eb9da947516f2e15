import type { ReactNode } from "react";

/** A place of its own on a page: a group or an organisation on Manage, with a line above and no box. */
export function Place({
  name,
  href,
  children,
}: {
  name: string;
  href?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section className="app-place">
      <h2>{href ? <a href={href}>{name}</a> : name}</h2>
      {children}
    </section>
  );
}
