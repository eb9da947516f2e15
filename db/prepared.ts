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

/**
 * The same for a statement of which there are a few shapes, such as one for each set of filters that is asked for. Each is
 * prepared when its shape is first asked for, and kept. A shape holds no values: they are placeholders, or every value
 * would be kept as one more statement.
 *
 *     commentsOf({ hasStage: true }).all({ stage })
 */
export function preparedFor<Shape, Query extends { prepare(): unknown }>(
  query: (shape: Shape) => Query,
): (shape: Shape) => ReturnType<Query["prepare"]> {
  const statements = new Map<string, () => ReturnType<Query["prepare"]>>();
  return (shape) => {
    const key = JSON.stringify(shape);
    const statement = statements.get(key) ?? prepared(() => query(shape));
    statements.set(key, statement);
    return statement();
  };
}
