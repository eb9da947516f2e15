/** The reference of a comment, never broken over two lines: people read it out on the telephone. */
export function Reference({ children }: { children: string }) {
  return <span className="app-reference">{children}</span>;
}
