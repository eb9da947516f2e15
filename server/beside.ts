import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
type Loader = (args: LoaderFunctionArgs) => unknown;

/** What Remix gets of a loader whose data goes another way. It is never read, so that one serves all requests. */
const NOTHING = new Response(null, { headers: { "Content-Type": "application/json" } });

/**
 * The routes with loaders that hand their data to the page by the load context (`loaded`), from where entry.server.tsx
 * puts it where Remix would have put it. A Response that a loader gives, as a download does, goes the way of Remix.
 */
export function handBeside(routes: Routes): Routes {
  return Object.fromEntries(
    Object.entries(routes).map(([id, route]) => {
      const loader = route.module.loader as Loader | undefined;
      if (!loader) return [id, route];
      return [id, { ...route, module: { ...route.module, loader: beside(id, loader) } }];
    }),
  ) as Routes;
}

function beside(routeId: string, loader: Loader): Loader {
  return async (args) => {
    const given = await loader(args);
    // Remix explains to whoever forgot to give anything.
    if (given === undefined || given instanceof Response) return given;
    args.context.loaded[routeId] = given;
    return NOTHING;
  };
}
