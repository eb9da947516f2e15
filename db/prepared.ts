/**
 * A statement that stands below the function which uses it. It is prepared when it is first asked for, so that importing
 * a module does not touch the database, and kept for as long as the connection.
 *
 *     groupBySlug().get({ slug })
 */
export function prepared<Query extends { prepare(): unknown }>(
  query: () => Query,
): () => ReturnType<Query["prepare"]> {
  let statement: ReturnType<Query["prepare"]> | undefined;
  return () => {
    statement ??= query().prepare() as ReturnType<Query["prepare"]>;
    return statement;
  };
}
