import type { ReactNode } from "react";
import { Reference } from "../feedback/reference.tsx";
import { Button } from "../nhs/button.tsx";
import { PostForm } from "../site/post-form.tsx";
import { Rows } from "./rows.tsx";

export interface NewsRow {
  what: string;
  href: string | undefined;
  on: string;
  isNew?: boolean;
}

interface NewsProps {
  items: readonly NewsRow[];
  children?: ReactNode;
}

/** What has happened, the newest first: each leads to the thing itself. */
export function News({ items, children }: NewsProps) {
  return (
    <>
      <Rows
        rows={items.map(({ what, href, on, isNew }) => ({
          what: <Told what={what} />,
          href,
          about: on,
          isNew,
        }))}
      />
      {children}
    </>
  );
}

/** A code that ends what is told stays in one line. */
function Told({ what }: { what: string }) {
  const [, before, code] = what.match(/^(.*: )([A-Z]{2}-\d\d-\w+)$/) ?? [];
  if (!code) return what;
  return (
    <>
      {before}
      <Reference>{code}</Reference>
    </>
  );
}

/** A section of a page, where there is any. */
export function NewsSection({ heading, items, children }: NewsProps & { heading: string }) {
  if (items.length === 0) return null;
  return (
    <section className="app-section">
      <h2>{heading}</h2>
      <News items={items}>{children}</News>
    </section>
  );
}

/** Up to which moment it was shown goes along: what has come since stays new. */
export function MarkNewsAsRead({ upTo }: { upTo: string }) {
  return (
    <PostForm action="/your-page/news">
      <input type="hidden" name="upTo" value={upTo} />
      <Button variant="secondary">Mark all as read</Button>
    </PostForm>
  );
}
