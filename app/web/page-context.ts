import { createContext, useContext } from "react";

/** What the server alone knows of a page and the document needs. */
export type Page = {
  /** For the one script of the page; any other is refused by the browser. */
  nonce: string;
  /** The hashed address of app/entry.client.ts. */
  scriptSrc: string;
  /** For error pages: the number under which the log has the same request. */
  requestId: string;
};

const PageContext = createContext<Page>({ nonce: "", scriptSrc: "", requestId: "" });

export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  return useContext(PageContext);
}
