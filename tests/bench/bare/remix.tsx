import { createContext, useContext } from "react";

/**
 * What the pages ask of @remix-run/react, answered from one plain object: the bundle of the bare server has this in its
 * place. It is told everything and does nothing.
 */
type View = {
  pathname: string;
  title: string;
  stylesheet: string;
  root: unknown;
  page: unknown;
};

const ViewContext = createContext<View>({ pathname: "/", title: "", stylesheet: "", root: null, page: null });

export const ViewProvider = ViewContext.Provider;

export function useLoaderData(): unknown {
  return useContext(ViewContext).page;
}

export function useRouteLoaderData(): unknown {
  return useContext(ViewContext).root;
}

export function useLocation() {
  return { pathname: useContext(ViewContext).pathname };
}

export function Meta() {
  return <title>{useContext(ViewContext).title}</title>;
}

export function Links() {
  return <link rel="stylesheet" href={useContext(ViewContext).stylesheet} />;
}

export function Outlet() {
  return null;
}

export function useRouteError(): unknown {
  return undefined;
}

export function isRouteErrorResponse(): boolean {
  return false;
}
