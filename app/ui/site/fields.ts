/** What the form of a page knows of its fields. */
export interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
  /** The same for a list of boxes. */
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
}
