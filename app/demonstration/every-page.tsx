import type { ReactNode } from "react";
import { usePage } from "#app/web/page-context.ts";

/** Stands above every page of the demonstration: real hospitals are named here, and what is said of them is made up. */
export default function EveryPage({ children }: { children: ReactNode }) {
  const { pathname } = usePage();
  return (
    <>
      <p className="app-demonstration">
        Demonstration: the local groups are illustrative, and people and their words are made up.{" "}
        {pathname !== "/demo" && <a href="/demo">Log in as somebody else</a>}
      </p>
      {children}
    </>
  );
}
