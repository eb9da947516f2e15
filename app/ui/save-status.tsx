/** Where autosave says "Saved". It is there from the beginning, or screen readers would miss its first change. */
export function SaveStatus() {
  return <p className="app-save-status" role="status" />;
}
