import type { ReactNode } from "react";
import { Tag } from "#app/ui/nhs/tag.tsx";
import { usePage } from "#app/web/page-context.ts";

/** Stands above every page of the demonstration: real hospitals are named here, and what is said of them is made up. */
export default function EveryPage({ children }: { children: ReactNode }) {
  const { pathname } = usePage();
  return (
    <>
      <p className="nhsuk-body-s">
        <Tag colour="yellow">Demonstration</Tag> All people, and all that they say, are made up.{" "}
        {pathname !== "/demo" && <a href="/demo">Log in as somebody else</a>}
      </p>
      {children}
    </>
  );
}
