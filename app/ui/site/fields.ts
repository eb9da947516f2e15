/** What the form of a page knows of its fields. */
export interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
}
