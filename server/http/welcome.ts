/** What whoever started the server needs: its address, how to stop it, and in the demonstration what to try. */
export function welcome({ isDemonstration, origin }: { isDemonstration: boolean; origin: string }): string {
  if (!isDemonstration) return `Patient Voice is open at ${origin} (stop it with Ctrl+C)\n`;
  return `Patient Voice is open at ${origin}/demo (stop it with Ctrl+C)
What to try there:
  be Maureen, a patient: see where her feedback is, and finish the draft that she left
  be Frances, a facilitator: finish the notes of the last meeting
  be Nadia, a health professional: read the report about her trust, and respond to what people said
`;
}
