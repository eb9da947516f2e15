import { createContext, useContext } from "react";
import type { FieldError, FormValues } from "./read-form.server.ts";

/** What the document and every page may ask for, the same for all of them. */
type Root = {
  member: { nameToShow: string } | null;
  /** A form that was turned down, on its way back to its page. */
  rejectedForm: { values: FormValues; errors: FieldError[] } | null;
  /** Until the session ends if nothing more is asked of it; null for a stranger. */
  minutesLeft: number | null;
  may: { manage: boolean; readReports: boolean; administer: boolean };
};

/** One page on its way out: it lives for one request. */
export type Page = {
  title: string;
  /** Of its address. */
  pathname: string;
  search: string;
  /** For the one script of the page; any other is refused by the browser. */
  nonce: string;
  /** The hashed address of app/entry.client.ts. */
  scriptSrc: string;
  stylesheets: readonly string[];
  /** For error pages: the number under which the log has the same request. */
  requestId: string;
  root: Root;
  /** What the act that led here has to say; null when none did. */
  message: string | null;
  /** What its loader gave, as it is: a Date is a Date. */
  loaded: unknown;
  /** What its action gave, where that is words and no redirect. */
  acted: unknown;
  /** The status that says why there is no page; 500 is a bug of ours. */
  refused: number | undefined;
};

type Asked = (...args: never[]) => unknown;

/** Of what a loader or an action gives, what comes to the page: a Response goes its own way. */
type GivenBy<T extends Asked> = Exclude<Awaited<ReturnType<T>>, Response>;

const PageContext = createContext<Page | undefined>(undefined);

export const PageProvider = PageContext.Provider;

/** @throws Error outside a page */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("Only what stands in a page knows of it");
  return page;
}

/** `useLoaderData<typeof loader>()`: what the loader of this route gave. */
export function useLoaderData<T extends Asked>(): GivenBy<T> {
  return usePage().loaded as GivenBy<T>;
}

/** `useActionData<typeof action>()`: what the action of this route gave, after a form was sent to it. */
export function useActionData<T extends Asked>(): GivenBy<T> | undefined {
  return usePage().acted as GivenBy<T> | undefined;
}
