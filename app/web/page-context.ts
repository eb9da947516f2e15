import { createContext, useContext } from "react";
import type { Said } from "./message.server.ts";
import type { FieldError, FormValues } from "./read-form.server.ts";

/** What the document and every page may ask for, the same for all of them. */
type Root = {
  member: { nameToShow: string } | null;
  /** What the forms of this page say of whose they are; null for a stranger. */
  sender: string | null;
  /** A form that was turned down, on its way back to its page. */
  rejectedForm: { values: FormValues; errors: FieldError[] } | null;
  /** Until the session ends if nothing more is asked of it; null for a stranger. */
  minutesLeft: number | null;
  may: { manage: boolean; readReports: boolean; administer: boolean };
};

/** One page on its way out: it lives for one request. */
export type Page = {
  title: string;
  /** What a preview of a link and a search engine say; only pages that anyone may open have one. */
  description: string | null;
  /** At the foot of each page on paper. */
  foot: string | null;
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
  message: Said | null;
  /** What its loader returned, as it is: a Date is a Date. */
  loaderData: unknown;
  /** What its action returned, unless that was a Response. */
  actionData: unknown;
  /** The status of the error page that takes the place of the page; 500 is a bug of ours. */
  errorStatus: number | undefined;
};

/** A loader or an action. */
export type RouteFunction = (...args: never[]) => unknown;

/** What a loader or an action hands to its page. A Response goes to the browser instead. */
export type DataOf<T extends RouteFunction> = Exclude<Awaited<ReturnType<T>>, Response>;

const PageContext = createContext<Page | undefined>(undefined);

export const PageProvider = PageContext.Provider;

/** @throws Error outside a page */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("Only what stands in a page knows of it");
  return page;
}

/** `useLoaderData<typeof loader>()`: what the loader of this route returned. */
export function useLoaderData<T extends RouteFunction>(): DataOf<T> {
  return usePage().loaderData as DataOf<T>;
}

/** `useActionData<typeof action>()`: what the action of this route returned, after a form was sent to it. */
export function useActionData<T extends RouteFunction>(): DataOf<T> | undefined {
  return usePage().actionData as DataOf<T> | undefined;
}
