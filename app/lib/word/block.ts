/** A paragraph, or a table. A paragraph in a list has what stands before it, such as "- ". */
export type Block =
  | { kind: "paragraph"; text: string; isHeading: boolean; mark: string }
  | { kind: "table"; rows: string[][] };
